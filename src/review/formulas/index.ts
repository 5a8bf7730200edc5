import { KINDS } from "../../rules/kinds";
import type { Item } from "../../rules/rule-set";
import { BUILDERS } from "./builders";
import type { FormulaCells } from "./cells";
import { call } from "./expression";

export type { FormulaCells } from "./cells";

/**
 * A second opinion: the points of an item from the cells of its figures, as an English Excel formula without "=". The agreement's own
 * numbers stand in it as literals. Where a figure that the kind needs is blank the result is "", never 0; where the engine refuses the
 * figures it is #N/A. Undefined where the cells do not hold what the kind computes from, or the agreement lacks a parameter.
 *
 * @param decimals digits to which the agreement rounds an item; absent = not rounded
 */
export function pointsFormula(item: Item, cells: FormulaCells, decimals?: number): string | undefined {
  const points = BUILDERS[item.kind](item, cells);
  if (points === undefined) return undefined;
  const rounded = decimals === undefined ? points : call("ROUND", points, String(decimals));
  const needed = neededCells(item, cells);
  return needed.length === 0
    ? rounded
    : call("IF", `${call("COUNT", ...needed)}<${String(needed.length)}`, '""', rounded);
}

/** Blank is not 0: these cells must hold a number. A blank second count is none. */
function neededCells({ kind }: Item, cells: FormulaCells): readonly string[] {
  if (KINDS[kind].log === "peers") return [];
  const declared = KINDS[kind].arguments.filter(({ name, required }) => required || name === "target");
  const names = declared.length === 0 ? (["points"] as const) : declared.map(({ name }) => name);
  return names.flatMap((name) => cells[name] ?? []);
}
