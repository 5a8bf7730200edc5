import { DEFAULT_POLICY, decimal, type Decimal, decimalText } from "../../src/rules";
import type {
  Adjustment,
  Entries,
  Explanation,
  Fault,
  Group,
  Item,
  MeetingEntry,
  PeerEntry,
  ReportEntry,
  Rung,
  RuleSet,
} from "../../src/rules";
import type { ArgumentName, ParameterName, Policy, ScoreEntry, Unit } from "../../src/rules";

/** Short ways to write rule sets and entries in tests. */

export const d = (value: number | string): Decimal => decimal(value);

/** Decimals as text, to compare and to read. */
export const text = (value: Decimal | undefined): string | undefined => (value ? decimalText(value) : undefined);

type Numbers<Name extends string> = Partial<Record<Name, number | string>>;

export function decimals<Name extends string>(numbers: Numbers<Name>): Partial<Record<Name, Decimal>> {
  const made: Partial<Record<Name, Decimal>> = {};
  for (const name in numbers) {
    const value = numbers[name];
    if (value !== undefined) made[name] = decimal(value);
  }
  return made;
}

export function item(
  code: string,
  parent: string | null,
  max: number | string,
  more: Partial<Omit<Item, "parameters">> & { readonly parameters?: Numbers<ParameterName> } = {},
): Item {
  return {
    type: "item",
    code,
    parent,
    text: `Item ${code}`,
    weight: decimal(1),
    max: decimal(max),
    kind: "manual",
    rungs: [],
    scorer: "unit",
    evidenceRequired: false,
    ...more,
    parameters: decimals(more.parameters ?? {}),
  };
}

export function group(
  code: string,
  parent: string | null,
  max: number | string | undefined,
  more: Partial<Group> = {},
): Group {
  return {
    type: "group",
    code,
    parent,
    text: `Group ${code}`,
    weight: decimal(1),
    operation: "sum",
    ...(max === undefined ? {} : { max: decimal(max) }),
    ...more,
  };
}

/** "[75;95)" → a rung; a blank end is open to infinity. */
export function rung(range: string, points: number | string): Rung {
  const [from = "", to = ""] = range.slice(1, -1).split(";");
  return {
    ...(from === "" ? {} : { from: decimal(from) }),
    fromIncluded: range.startsWith("["),
    ...(to === "" ? {} : { to: decimal(to) }),
    toIncluded: range.endsWith("]"),
    points: decimal(points),
    text: range,
  };
}

export const LADDER_OF_DAYS: readonly Rung[] = [
  rung("[0;0]", 2),
  rung("[1;2]", "1.5"),
  rung("[3;5]", 1),
  rung("[6;10]", "0.5"),
  rung("(10;)", 0),
];

export function ruleSet(
  nodes: RuleSet["nodes"],
  more: Partial<Omit<RuleSet, "policy">> & { readonly policy?: Partial<Policy> } = {},
): RuleSet {
  return {
    name: "Rules",
    cluster: "Cluster",
    year: 2025,
    version: "1",
    status: "signed",
    classes: [],
    ladder: [],
    citations: [],
    ...more,
    nodes,
    policy: { ...DEFAULT_POLICY, ...more.policy },
  };
}

export function unit(code: string, ranked = true): Unit {
  return { code, name: `Unit ${code}`, ranked };
}

type Said = Partial<Omit<ScoreEntry, "points" | "values">> &
  Numbers<ArgumentName> & { readonly points?: number | string };

export function said(unitCode: string, itemCode: string, words: Said = {}): ScoreEntry {
  const { points, quantity, target, count, ...more } = words;
  const values: Numbers<ArgumentName> = {
    ...(quantity === undefined ? {} : { quantity }),
    ...(target === undefined ? {} : { target }),
    ...(count === undefined ? {} : { count }),
  };
  return {
    unit: unitCode,
    item: itemCode,
    source: "self",
    ...more,
    ...(points === undefined ? {} : { points: decimal(points) }),
    values: decimals(values),
  };
}

export function meeting(
  unitCode: string,
  itemCode: string,
  name: string,
  attendance: MeetingEntry["attendance"],
): MeetingEntry {
  return { unit: unitCode, item: itemCode, meeting: name, attendance };
}

export function report(
  unitCode: string,
  itemCode: string,
  name: string,
  daysLate: ReportEntry["daysLate"],
): ReportEntry {
  return { unit: unitCode, item: itemCode, report: name, daysLate };
}

export function vote(voter: string, unitCode: string, itemCode: string, points: number | string): PeerEntry {
  return { voter, unit: unitCode, item: itemCode, points: decimal(points) };
}

export function adjustment(
  unitCode: string,
  type: Adjustment["type"],
  points: number | string = 0,
  more: Partial<Omit<Adjustment, "points" | "count">> & { readonly count?: number | string } = {},
): Adjustment {
  const { count = 1, ...rest } = more;
  return { unit: unitCode, type, points: decimal(points), reason: "reason", ...rest, count: decimal(count) };
}

export function entries(more: Partial<Entries>): Entries {
  return { units: [], scores: [], meetings: [], reports: [], peers: [], adjustments: [], ...more };
}

/** "what name=value… words" per step. */
export function stepLines(explanation: Explanation | undefined): readonly string[] {
  return (explanation?.steps ?? []).map(({ what, numbers, words }) => {
    const values = Object.entries(numbers).map(([name, value]) => `${name}=${decimalText(value)}`);
    return [what, ...values, ...Object.values(words)].join(" ");
  });
}

/** "code path/of/the/fault name=value…" per fault. */
export function faultLines(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ code, path, params }) =>
    [code, path.join("/"), ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(" "),
  );
}
