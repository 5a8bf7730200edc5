import { decimal, divide, isZero, multiply, sum, toNumber, type Decimal } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import type { Tree, TreeNode } from "../../rules/tree";
import { PALETTE } from "../../workbook/theme";

/** More than this many units do not fit a column chart that is read from the back of a room. */
export const MOST_COLUMNS = 20;
const MOST_PARTS = 12;
/** A radar of fewer axes is a line. */
export const FEWEST_AXES = 3;
const HUNDRED = decimal(100);

/** Where a chart takes a criterion's points from, and with which weight they count towards the total. */
export interface Part {
  readonly place: TreeNode;
  readonly weight: Decimal;
}

/**
 * The criteria that charts speak of: the roots, opened up one level at a time while there is only one and its children can be told
 * apart. A weighted mean is opened too: its parts count with their share.
 */
export function chartParts(tree: Tree): readonly Part[] {
  let parts: readonly Part[] = [...tree.content, ...tree.pools].map((place) => ({ place, weight: decimal(1) }));
  for (;;) {
    const [only, second] = parts;
    if (!only || second || only.place.children.length === 0 || only.place.children.length > MOST_PARTS) return parts;
    parts = open(only);
  }
}

function open({ place, weight }: Part): readonly Part[] {
  const { node, children } = place;
  if (node.type !== "group") return [];
  const all = sum(children.map((child) => child.node.weight));
  return children.map((child) => {
    if (node.operation === "weightedSum") return { place: child, weight: multiply(weight, child.node.weight) };
    if (node.operation === "weightedMean" && !isZero(all)) {
      return { place: child, weight: divide(multiply(weight, child.node.weight), all) };
    }
    return { place: child, weight };
  });
}

export function partPoints({ place, weight }: Part, unit: UnitOutcome): number {
  const result = unit.nodes.get(place.node.code);
  return result?.state === "scored" ? toNumber(multiply(result.points, weight)) : 0;
}

/** In % of what the criterion can give this unit; undefined where it gives nothing or does not apply. */
export function partPercent({ place }: Part, unit: UnitOutcome): Decimal | undefined {
  const result = unit.nodes.get(place.node.code);
  if (result?.state !== "scored" || isZero(result.max)) return undefined;
  return divide(multiply(result.points, HUNDRED), result.max);
}

export function meanPercent(part: Part, units: readonly UnitOutcome[]): Decimal | undefined {
  const values = units.flatMap((unit) => partPercent(part, unit) ?? []);
  return values.length === 0 ? undefined : divide(sum(values), decimal(values.length));
}

/** The same criterion always in the same colour; beyond the eight of the palette, their lighter tints. */
export function colorAt(index: number): string {
  const base = PALETTE[index % PALETTE.length] ?? PALETTE[0];
  return index < PALETTE.length ? base : lighter(base);
}

function lighter(color: string): string {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16);
    return Math.round(value + (255 - value) * 0.55)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}
