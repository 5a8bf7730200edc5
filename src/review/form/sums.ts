import { type Decimal, isNegative, isZero, multiply, ONE } from "../../rules/decimal";
import type { Group } from "../../rules/rule-set";
import { call, literal } from "../formulas/expression";
import { cellOf, type FormLayout, type FormLine } from "./layout";
import { quoted } from "./points";

type GroupLine = Extract<FormLine, { type: "group" }>;
type Places = readonly { readonly node: { readonly code: string } }[];

/** What a row gives to the group above it: its points by its weight, nothing where it does not apply or has a word for points. */
export function shareFormula(layout: FormLayout, line: FormLine): string {
  const share = `${cellOf(layout, "applies", line.row)}*N(${cellOf(layout, "self", line.row)})`;
  const weight = weightIn(layout, line);
  return weight === ONE ? share : `${share}*${literal(weight)}`;
}

/** What a row could give to the group above it, by which that group is re-based; of a weighted mean, what it weighs. */
export function worthFormula(layout: FormLayout, line: FormLine): string {
  return `${cellOf(layout, "applies", line.row)}*${literal(worthIn(layout, line))}`;
}

function parentOf({ lineOf }: FormLayout, { node }: FormLine): Group | undefined {
  const parent = node.parent === null ? undefined : lineOf.get(node.parent);
  return parent?.type === "group" ? parent.node : undefined;
}

function weightIn(layout: FormLayout, line: FormLine): Decimal {
  const operation = parentOf(layout, line)?.operation;
  const isWeighed = operation === "weightedSum" || operation === "weightedMean";
  // a pool within a section stays out of its points
  const isOutside = layout.tree.pools.includes(line.place);
  return isWeighed && !isOutside ? line.node.weight : ONE;
}

export function worthIn(layout: FormLayout, line: FormLine): Decimal {
  const weight = weightIn(layout, line);
  return parentOf(layout, line)?.operation === "weightedMean" ? weight : multiply(weight, line.place.max);
}

/**
 * The points of a group from its children's, as src/rules/operations defines them: live also when the unit marks a child as not
 * applicable (R21).
 */
export function groupPoints(layout: FormLayout, { place, node }: GroupLine): string {
  const children = linesOf(layout, place.children);
  if (children.length === 0) return "0";
  const shares = sumOf(layout, "share", children);
  const isMean = node.operation === "weightedMean";
  const points = isMean ? `${shares}/${sumOf(layout, "worth", children)}` : linear(layout, node, children);
  const capped = node.operation === "pool" ? call("MIN", points, literal(place.max)) : points;
  return call("IF", `${applicable(layout, node, children)}=0`, quoted(layout.words.notApplicable), capped);
}

/** 1 where the group has a child that applies (and weighs), else 0: for the group above. */
export function groupApplies(layout: FormLayout, { place, node }: GroupLine): string {
  const children = linesOf(layout, place.children);
  return children.length === 0 ? "1" : call("IF", `${applicable(layout, node, children)}>0`, "1", "0");
}

/** How many children apply; of a weighted mean, what those weigh. */
function applicable(layout: FormLayout, { operation }: Group, children: readonly FormLine[]): string {
  return sumOf(layout, operation === "weightedMean" ? "worth" : "applies", children);
}

/** Σ w·p, and where a child does not apply and the agreement re-bases: Σ w·p × max ÷ Σ w·max of those that apply. */
function linear(layout: FormLayout, group: Group, children: readonly FormLine[]): string {
  const points = sumOf(layout, "share", children);
  const rule =
    group.notApplicable ?? (group.operation === "pool" ? "reduce" : layout.basis.ruleSet.policy.notApplicable);
  if (rule === "reduce") return points;
  const base = sumOf(layout, "worth", children);
  const isWhole = `${sumOf(layout, "applies", children)}=${String(children.length)}`;
  const mayBeNothing = children.some((line) => isZero(worthIn(layout, line)) || isNegative(worthIn(layout, line)));
  const asIs = mayBeNothing ? call("OR", isWhole, `${base}=0`) : isWhole;
  const max = layout.lineOf.get(group.code)?.place.max ?? ONE;
  return call("IF", asIs, points, `${points}*${literal(max)}/${base}`);
}

/** The points of several nodes added up, those not applicable left out. */
export function pointsOf(layout: FormLayout, places: Places): string {
  const lines = linesOf(layout, places);
  return lines.length === 0 ? "0" : sumOf(layout, "share", lines);
}

function linesOf({ lineOf }: FormLayout, places: Places): readonly FormLine[] {
  return places.flatMap(({ node }) => lineOf.get(node.code) ?? []);
}

/** Neighbouring rows as one range, so that a section of twenty items is one. */
function sumOf(layout: FormLayout, column: "share" | "worth" | "applies", lines: readonly FormLine[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const { row } of lines) {
    const open = runs.at(-1);
    if (open && open.last + 1 === row) open.last = row;
    else runs.push({ first: row, last: row });
  }
  const terms = runs.map(({ first, last }) => {
    const from = cellOf(layout, column, first);
    return first === last ? from : call("SUM", `${from}:${cellOf(layout, column, last)}`);
  });
  return terms.length === 1 ? (terms[0] ?? "0") : `(${terms.join("+")})`;
}
