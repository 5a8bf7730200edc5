import { isNegative, isZero, multiply, type Decimal } from "../../rules/decimal";
import type { Group } from "../../rules/rule-set";
import { call, literal } from "../formulas/expression";
import { cellOf, type FormLayout, type FormLine } from "./layout";
import { quoted } from "./points";

type GroupLine = Extract<FormLine, { type: "group" }>;

/**
 * The points of a group from its children's, as src/rules/operations defines them: live also when the unit marks a child as not
 * applicable (R21).
 */
export function groupPoints(layout: FormLayout, { place, node }: GroupLine): string {
  const children = childLines(layout, place.children);
  if (children.length === 0) return "0";
  const applicable = appliesSum(layout, children, node);
  const points =
    node.operation === "weightedMean" ? mean(layout, children, applicable) : linear(layout, node, children);
  const capped = node.operation === "pool" ? call("MIN", points, literal(place.max)) : points;
  return call("IF", `${applicable}=0`, quoted(layout.words.notApplicable), capped);
}

/** 1 where the group has a child that applies (and weighs), else 0: for the group above. */
export function groupApplies(layout: FormLayout, { place, node }: GroupLine): string {
  const children = childLines(layout, place.children);
  return children.length === 0 ? "1" : call("IF", `${appliesSum(layout, children, node)}>0`, "1", "0");
}

/** The points of several nodes added up, those not applicable left out. */
export function pointsOf(layout: FormLayout, codes: readonly { readonly node: { readonly code: string } }[]): string {
  const lines = childLines(layout, codes);
  return lines.length === 0 ? "0" : plainSum(layout, lines);
}

function childLines(
  { lineOf }: FormLayout,
  places: readonly { readonly node: { readonly code: string } }[],
): readonly FormLine[] {
  return places.flatMap(({ node }) => lineOf.get(node.code) ?? []);
}

interface Run {
  readonly first: number;
  last: number;
}

/** Neighbouring rows together, so that a section of twenty items is one range. */
function runsOf(lines: readonly FormLine[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { row } of lines) {
    const open = runs.at(-1);
    if (open && open.last + 1 === row) open.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** A typed number beside the mark "not applicable" counts nothing, and a word in place of points is none. */
function plainSum(layout: FormLayout, lines: readonly FormLine[]): string {
  const terms = runsOf(lines).map(({ first, last }) => {
    const [applies, points] = [range(layout, "applies", first, last), range(layout, "self", first, last)];
    return first === last ? `${applies}*N(${points})` : call("SUMPRODUCT", applies, points);
  });
  return terms.join("+");
}

function range(layout: FormLayout, column: "applies" | "self", first: number, last: number): string {
  const from = cellOf(layout, column, first);
  return first === last ? from : `${from}:${cellOf(layout, column, last)}`;
}

/** How many children apply; of a weighted mean, what they weigh. */
function appliesSum(layout: FormLayout, children: readonly FormLine[], { operation }: Group): string {
  if (operation === "weightedMean") return weighed(layout, children, ({ node }) => node.weight);
  const terms = runsOf(children).map(({ first, last }) => {
    const applies = range(layout, "applies", first, last);
    return first === last ? applies : call("SUM", applies);
  });
  return terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+")})`;
}

function weighed(
  layout: FormLayout,
  children: readonly FormLine[],
  amount: (place: FormLine["place"]) => Decimal,
  times: (line: FormLine) => string = () => "",
): string {
  const terms = children.map((line) => {
    const factor = literal(amount(line.place));
    return `${cellOf(layout, "applies", line.row)}*${factor}${times(line)}`;
  });
  return `(${terms.join("+")})`;
}

const itsPoints = (layout: FormLayout) => (line: FormLine) => `*N(${cellOf(layout, "self", line.row)})`;

function mean(layout: FormLayout, children: readonly FormLine[], weight: string): string {
  return `${weighed(layout, children, ({ node }) => node.weight, itsPoints(layout))}/${weight}`;
}

/** Σ w·p, and where a child does not apply and the agreement re-bases: Σ w·p × max ÷ Σ w·max of those that apply. */
function linear(layout: FormLayout, group: Group, children: readonly FormLine[]): string {
  const { policy } = layout.basis.ruleSet;
  const isWeighted = group.operation === "weightedSum";
  const points = isWeighted
    ? weighed(layout, children, ({ node }) => node.weight, itsPoints(layout))
    : plainSum(layout, children);
  const rule = group.notApplicable ?? (group.operation === "pool" ? "reduce" : policy.notApplicable);
  if (rule === "reduce") return points;
  const worth = (place: FormLine["place"]) => (isWeighted ? multiply(place.node.weight, place.max) : place.max);
  const base = weighed(layout, children, worth);
  const isWhole = `${appliesSum(layout, children, group)}=${String(children.length)}`;
  const mayBeNothing = children.some(({ place }) => isZero(worth(place)) || isNegative(worth(place)));
  const asIs = mayBeNothing ? call("OR", isWhole, `${base}=0`) : isWhole;
  const max = layout.lineOf.get(group.code)?.place.max;
  return call("IF", asIs, points, `(${points})*${max ? literal(max) : "1"}/${base}`);
}
