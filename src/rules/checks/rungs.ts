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
  const empty = placed.filter(({ rung }) => isEmpty(rung));
  const sorted = placed.filter(({ rung }) => !isEmpty(rung)).sort((one, other) => compareStarts(one.rung, other.rung));
  return [
    ...placed.flatMap(({ rung, place }) => checkPoints(item, rung, [...path, place, "points"])),
    ...placed.flatMap(({ rung, place }) => checkKnockOut(code, rung, declared, [...path, place, "knockOut"])),
    ...empty.flatMap(({ rung, place }) => checkEmpty(code, rung, [...path, place])),
    ...(declared === "bands" ? [] : unreachable(code, sorted, path, declared === "days")),
    ...overlaps(code, sorted, path),
    ...gaps(sorted, declared).map(({ place, from, to }): Fault => {
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

function isEmpty({ from, to, fromIncluded, toIncluded }: Rung): boolean {
  if (!from || !to) return false;
  const side = compare(from, to);
  return side > 0 || (side === 0 && !(fromIncluded && toIncluded));
}

/** Nothing can fall on a rung that ends before it starts. */
function checkEmpty(code: string, { from }: Rung, path: Fault["path"]): Fault[] {
  const params = { code, parameter: "from", value: from ? decimalText(from) : "" };
  return [{ code: "parameterOutOfRange", path: [...path, "from"], params }];
}

function compareStarts(one: Rung, other: Rung): number {
  if (!one.from || !other.from) return Number(Boolean(one.from)) - Number(Boolean(other.from));
  return compare(one.from, other.from) || Number(other.fromIncluded) - Number(one.fromIncluded);
}

/** Where the end of `lower` stands against the start of `upper`: positive = overlap, 0 = they meet, negative = a hole between. */
function meeting(lower: Rung, upper: Rung): number {
  if (!lower.to || !upper.from) return 1;
  const side = compare(lower.to, upper.from);
  if (side !== 0) return side;
  return Number(lower.toIncluded) + Number(upper.fromIncluded) - 1;
}

/** Each rung against the one that reaches furthest up before it. */
function neighbours(sorted: readonly Placed[]): { readonly lower: Placed; readonly upper: Placed }[] {
  const pairs: { lower: Placed; upper: Placed }[] = [];
  let furthest = sorted[0];
  for (const upper of sorted.slice(1)) {
    if (furthest) pairs.push({ lower: furthest, upper });
    if (furthest && !reachesBeyond(furthest.rung, upper.rung)) furthest = upper;
  }
  return pairs;
}

function reachesBeyond(one: Rung, other: Rung): boolean {
  if (!one.to || !other.to) return !one.to;
  const side = compare(one.to, other.to);
  return side > 0 || (side === 0 && one.toIncluded);
}

/** Days are whole and neither they nor a share that loses points is below 0: a rung may hold no value at all. */
function unreachable(code: string, sorted: readonly Placed[], path: Fault["path"], inDays: boolean): Fault[] {
  return sorted
    .filter(({ rung }) => !holdsValue(rung, inDays))
    .map((placed) => ({
      code: "rungUnreachable",
      path: [...path, placed.place],
      params: { code, name: nameOf(placed) },
    }));
}

function holdsValue({ from, fromIncluded, to, toIncluded }: Rung, inDays: boolean): boolean {
  if (!to) return true;
  const start = from && compare(from, ZERO) >= 0 ? { edge: from, taken: !fromIncluded } : { edge: ZERO, taken: false };
  const first = inDays ? nextWhole(start.edge, start.taken) : start.edge;
  const side = compare(first, to);
  return side < 0 || (side === 0 && toIncluded && (inDays || !start.taken));
}

function overlaps(code: string, sorted: readonly Placed[], path: Fault["path"]): Fault[] {
  return neighbours(sorted)
    .filter(({ lower, upper }) => meeting(lower.rung, upper.rung) > 0)
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
 * Holes from 0 upwards. Days are whole, so 1–2 and 3–5 leave none; and days have no upper end, so the last rung must be open.
 * A percentage may end at 100: not every scale looks beyond the plan. Below the first step of deduction nothing is taken off,
 * so that is no hole.
 */
function gaps(sorted: readonly Placed[], scale: Scale): Gap[] {
  const inDays = scale === "days";
  const [first] = sorted;
  if (!first) return [];
  const found = neighbours(sorted)
    .filter(
      ({ lower, upper }) => meeting(lower.rung, upper.rung) < 0 && (!inDays || holdsWholeDay(lower.rung, upper.rung)),
    )
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

/** True where some whole number lies after `lower` and before `upper`. */
function holdsWholeDay(lower: Rung, upper: Rung): boolean {
  if (!lower.to || !upper.from) return false;
  const next = nextWhole(lower.to, lower.toIncluded);
  const side = compare(next, upper.from);
  return side < 0 || (side === 0 && !upper.fromIncluded);
}

/** The least whole number above `edge`, or `edge` itself where it is whole and not taken. */
function nextWhole(edge: Decimal, taken: boolean): Decimal {
  const floor = floorOf(edge);
  return compare(floor, edge) === 0 && !taken ? floor : add(floor, ONE);
}

function floorOf({ coefficient, scale }: Decimal): Decimal {
  const size = 10n ** BigInt(scale);
  const whole = BigInt(coefficient);
  const down = whole % size < 0n ? 1n : 0n;
  return decimal((whole / size - down).toString());
}
