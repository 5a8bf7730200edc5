import { KINDS } from "../../rules/kinds";
import type { ArgumentName } from "../../rules/kinds/names";
import type { Item } from "../../rules/rule-set";
import { pointsFormula } from "../formulas";
import { call, literal, REFUSED } from "../formulas/expression";
import { asks, cellOf, type FormLayout, type FormLine } from "./layout";

type ItemLine = Extract<FormLine, { type: "item" }>;

/** The cells of an item's figures. */
export function figureCells(layout: FormLayout, line: ItemLine): Readonly<Partial<Record<ArgumentName, string>>> {
  const cells: Partial<Record<ArgumentName, string>> = {};
  for (const { name } of KINDS[line.node.kind].arguments) {
    if (asks(line, name)) cells[name] = cellOf(layout, name, line.row);
  }
  return cells;
}

/**
 * The points that follow from the figures: "" as long as one is missing or makes no sense, "KAD" where the item is marked as not
 * applicable. Plain functions of Excel 2010, so that every spreadsheet program computes them.
 */
export function computedPoints(layout: FormLayout, line: ItemLine): string {
  const { words } = layout;
  const cells = figureCells(layout, line);
  const points = line.node.kind === "achieved" ? achievedPoints(line.node, cells, words) : figuresPoints(layout, line);
  const mark = cellOf(layout, "notApplicable", line.row);
  return call("IF", `${mark}<>""`, quoted(words.notApplicable), call("IFERROR", points, '""'));
}

/** A text as a formula has it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Chosen from two words; 1 and 0 typed or pasted in their place are understood too. */
function achievedPoints({ max }: Item, { quantity = "" }: { quantity?: string }, words: FormLayout["words"]): string {
  const either = (word: string, number: string) => `OR(${quantity}=${quoted(word)},${quantity}=${number})`;
  const points = call("IF", either(words.notAchieved, "0"), "0", REFUSED);
  return call("IF", `${quantity}=""`, '""', call("IF", either(words.achieved, "1"), literal(max), points));
}

function figuresPoints(layout: FormLayout, line: ItemLine): string {
  const { node } = line;
  const decimals = layout.basis.ruleSet.policy.rounding.item;
  const cells = figureCells(layout, line);
  const { target, ...withoutTarget } = cells;
  const formula = (given: typeof cells) => pointsFormula(node, given, decimals) ?? REFUSED;
  const declared = KINDS[node.kind].arguments;
  // a target of 0 or less has no share
  const positive = (points: string) => (target === undefined ? points : call("IF", `${target}>0`, points, REFUSED));
  const isOptional = target !== undefined && declared.some(({ name, required }) => name === "target" && !required);
  const points = isOptional
    ? call("IF", `${target}=""`, formula(withoutTarget), positive(formula(cells)))
    : positive(formula(cells));
  const neverNegative = declared.flatMap(({ name, mayBeNegative }) => (mayBeNegative ? [] : (cells[name] ?? [])));
  return neverNegative.length === 0 ? points : call("IF", `${call("MIN", ...neverNegative)}<0`, REFUSED, points);
}
