import { add, compare, type Decimal, decimal, decimalText, isNegative, ONE, ZERO } from "../decimal";
import type { Fault } from "../fault";
import { kindNamed } from "../kinds";
import type { KindDeclaration } from "../kinds/kind";
import type { Item, Rung } from "../rule-set";

const INFINITY = "∞";

type Scale = Exclude<KindDeclaration["rungs"], "none">;

/** A rung with its place in the item, as the edges are compared in ascending order. */
interface Placed {
  readonly rung: Rung;
  readonly place: number;
}

/** Bands and ladders: there, within the maximum, neither overlapping nor leaving holes that a value can fall into. */
export function checkRungs(item: Item, index: number): Fault[] {
  const declared = kindNamed(item.kind)?.rungs ?? "none";
  const { code, rungs } = item;
  const path = ["nodes", index, "rungs"];
  if (declared === "none") return [];
  if (rungs.length === 0) return [{ code: "rungsMissing", path, params: { code } }];
  const placed = rungs.map((rung, place) => ({ rung, place }));
  const sorted = placed
    .filter(({ rung }) => !startOfEmpty(rung))
    .sort((one, other) => compareStarts(one.rung, other.rung));
  const inDays = declared === "days";
  const reached = declared === "bands" ? sorted : sorted.filter(({ rung }) => holdsValue(rung, inDays));
  return [
    ...placed.flatMap(({ rung, place }) => checkPoints(item, rung, [...path, place, "points"])),
    ...placed.flatMap(({ rung, place }) => checkKnockOut(code, rung, declared, [...path, place, "knockOut"])),
    ...placed.flatMap(({ rung, place }) => checkEmpty(code, rung, [...path, place])),
    ...sorted.filter((one) => !reached.includes(one)).map((one) => unreachable(code, one, path)),
    ...overlaps(code, sorted, path, inDays),
    ...gaps(reached, declared).map(({ place, from, to }): Fault => {
      return { code: "rungGap", path: [...path, place], params: { code, from, to } };
    }),
  ];
}

function checkPoints({ code, max }: Item, { points }: Rung, path: Fault["path"]): Fault[] {
  const value = decimalText(points);
  if (isNegative(points)) return [{ code: "parameterOutOfRange", path, params: { code, parameter: "points", value } }];
  if (compare(points, max) <= 0) return [];
  return [{ code: "rungOverMax", path, params: { code, points: value, max: decimalText(max) } }];
}

/** R9: only a step of deduction can rule a unit out; elsewhere the mark would say nothing. */
function checkKnockOut(code: string, { knockOut }: Rung, declared: Scale, path: Fault["path"]): Fault[] {
  if (knockOut !== true || declared === "deductions") return [];
  return [{ code: "parameterOutOfRange", path, params: { code, parameter: "knockOut", value: "1" } }];
}

/** Where a rung starts that ends before; undefined for one that something can fall on. */
function startOfEmpty({ from, to, fromIncluded, toIncluded }: Rung): Decimal | undefined {
  if (!from || !to) return undefined;
  const side = compare(from, to);
  return side > 0 || (side === 0 && !(fromIncluded && toIncluded)) ? from : undefined;
}

function checkEmpty(code: string, rung: Rung, path: Fault["path"]): Fault[] {
  const from = startOfEmpty(rung);
  if (!from) return [];
  const params = { code, parameter: "from", value: decimalText(from) };
  return [{ code: "parameterOutOfRange", path: [...path, "from"], params }];
}

function compareStarts(one: Rung, other: Rung): number {
  if (!one.from || !other.from) return Number(Boolean(one.from)) - Number(Boolean(other.from));
  return compare(one.from, other.from) || Number(other.fromIncluded) - Number(one.fromIncluded);
}

/**
 * Where the end of `lower` stands against the start of `upper`: positive = overlap, 0 = they meet, negative = a hole between that a
 * value can fall into. Days are whole, so 1–2 and 3–5 leave none.
 */
function meeting(lower: Rung, upper: Rung, inDays: boolean): number {
  if (!lower.to || !upper.from) return 1;
  const side = compare(lower.to, upper.from) || Number(lower.toIncluded) + Number(upper.fromIncluded) - 1;
  if (!inDays || side >= 0) return side;
  const next = compare(nextWhole(lower.to, lower.toIncluded), upper.from);
  return next < 0 || (next === 0 && !upper.fromIncluded) ? side : 0;
}

/** Each rung against the one that reaches furthest up before it. */
function neighbours(sorted: readonly Placed[]): { readonly lower: Placed; readonly upper: Placed }[] {
  const pairs: { lower: Placed; upper: Placed }[] = [];
  let furthest: Placed | undefined;
  for (const upper of sorted) {
    if (furthest) pairs.push({ lower: furthest, upper });
    if (!furthest || !reachesBeyond(furthest.rung, upper.rung)) furthest = upper;
  }
  return pairs;
}

function reachesBeyond(one: Rung, other: Rung): boolean {
  if (!one.to || !other.to) return !one.to;
  const side = compare(one.to, other.to);
  return side > 0 || (side === 0 && one.toIncluded);
}

function unreachable(code: string, placed: Placed, path: Fault["path"]): Fault {
  return { code: "rungUnreachable", path: [...path, placed.place], params: { code, name: nameOf(placed) } };
}

/** Days are whole and neither they nor a share that loses points is below 0: a rung may hold no value at all. */
function holdsValue({ from, fromIncluded, to, toIncluded }: Rung, inDays: boolean): boolean {
  if (!to) return true;
  const start = from && compare(from, ZERO) >= 0 ? { edge: from, taken: !fromIncluded } : { edge: ZERO, taken: false };
  const first = inDays ? nextWhole(start.edge, start.taken) : start.edge;
  const side = compare(first, to);
  return side < 0 || (side === 0 && toIncluded);
}

function overlaps(code: string, sorted: readonly Placed[], path: Fault["path"], inDays: boolean): Fault[] {
  return neighbours(sorted)
    .filter(({ lower, upper }) => meeting(lower.rung, upper.rung, inDays) > 0)
    .map(({ lower, upper }) => ({
      code: "rungOverlap",
      path: [...path, upper.place],
      params: { code, first: nameOf(lower), second: nameOf(upper) },
    }));
}

/** The rung's own wording, else its number in the scale. */
function nameOf({ rung, place }: Placed): string {
  return rung.text.trim() || `#${place + 1}`;
}

interface Gap {
  /** Of the rung after the hole, or of the last one where the hole is above everything. */
  readonly place: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Holes from 0 upwards between rungs that a value can reach. Days have no upper end, so their last rung must be open. A percentage may
 * end at 100: not every scale looks beyond the plan. Below the first step of deduction nothing is taken off, so that is no hole.
 */
function gaps(sorted: readonly Placed[], scale: Scale): Gap[] {
  const inDays = scale === "days";
  const [first] = sorted;
  if (!first) return [];
  const found = neighbours(sorted)
    .filter(({ lower, upper }) => meeting(lower.rung, upper.rung, inDays) < 0)
    .map(({ lower, upper }) => gap(upper.place, lower.rung.to, upper.rung.from));
  if (scale !== "deductions" && startsAboveZero(first.rung)) found.unshift(gap(first.place, ZERO, first.rung.from));
  const last = sorted.reduce((one, other) => (reachesBeyond(one.rung, other.rung) ? one : other));
  if (inDays && last.rung.to) found.push(gap(last.place, last.rung.to, undefined));
  return found;
}

function gap(place: number, from: Decimal | undefined, to: Decimal | undefined): Gap {
  return { place, from: from ? decimalText(from) : INFINITY, to: to ? decimalText(to) : INFINITY };
}

function startsAboveZero({ from, fromIncluded }: Rung): boolean {
  if (!from) return false;
  const side = compare(from, ZERO);
  return side > 0 || (side === 0 && !fromIncluded);
}

/** The least whole number above `edge`, or `edge` itself where it is whole and not taken. `edge` is 0 or more. */
function nextWhole(edge: Decimal, taken: boolean): Decimal {
  const floor = decimal((BigInt(edge.coefficient) / 10n ** BigInt(edge.scale)).toString());
  return compare(floor, edge) === 0 && !taken ? floor : add(floor, ONE);
}
