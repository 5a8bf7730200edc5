import type { PlanCell } from "../../workbook/plan";
import { blank } from "./cells";

/** Live formulas and engine may differ by what doubles cannot hold, never by more. */
const TOLERANCE = "0.000001";

/** Excel refuses a longer formula. */
export const MOST_CHARACTERS = 8192;

/** So many differences fit a formula that names each of them twice, wherever on the sheet they stand. */
export const MOST_PAIRS = 130;

export type Pair = readonly [live: string, engine: string];

/**
 * Blank where every live formula of the row meets the engine's value; else the sum of the differences. Of more than `MOST_PAIRS`, which have to be
 * neighbours, the root of their squares and how many of them are no longer numbers: a range passes over words instead of taking them for zero.
 */
export function checkCell(pairs: readonly Pair[]): PlanCell {
  const off = pairs.length > MOST_PAIRS ? byRange(pairs) : oneByOne(pairs);
  if (off === undefined) return blank("number");
  return {
    type: "formula",
    formula: `IF(${off}<${TOLERANCE},"",ROUND(${off},6))`,
    value: "",
    format: `"≠ "0.000000`,
    style: "center",
  };
}

function oneByOne(pairs: readonly Pair[]): string | undefined {
  return pairs.length === 0 ? undefined : pairs.map(([live, engine]) => `ABS(N(${live})-N(${engine}))`).join("+");
}

function byRange(pairs: readonly Pair[]): string | undefined {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  const live = `${first[0]}:${last[0]}`;
  const engine = `${first[1]}:${last[1]}`;
  return `(SQRT(SUMXMY2(${live},${engine}))+ABS(COUNT(${live})-COUNT(${engine})))`;
}
