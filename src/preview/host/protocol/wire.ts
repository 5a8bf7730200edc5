/** What goes over office.js's own wire: one request body, one response body (read in the shipped library, proven by running it). */

export type Wire = string | number | boolean | null | readonly Wire[] | { readonly [key: string]: Wire };

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface WireArguments {
  readonly Arguments?: readonly Wire[];
  /** At the place of an argument: the path of the object to put there. */
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}

export type PathIds = number | null | readonly PathIds[];

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, Wire>>;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: Wire;
}

export interface WireResponse {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Members that go by another name on the wire (found by running them). */
const OTHER_NAMES: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };
const WIRE_NAMES = new Map(Object.entries(OTHER_NAMES).map(([wire, member]) => [member, wire]));

/** The wire says `NumberFormat`, the documentation and this folder say `numberFormat`. */
export function memberName(wireName: string): string {
  return OTHER_NAMES[wireName] ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(member: string): string {
  return WIRE_NAMES.get(member) ?? member.charAt(0).toUpperCase() + member.slice(1);
}
