import { powerOfTen } from "../../doubles";
import { wholeAt } from "../../kinds/quick";
import type { Judging } from "../evaluate-entry";
import type { FigureColumn } from "./figures";

/** Points of all units as whole numbers: × 10 ** scale; NaN where they are found, or kept, in the long way. */
export interface NumberColumn {
  readonly scale: number;
  readonly numbers: Float64Array;
}

/** An item's points wherever there is nothing to tell about them; undefined where its own numbers are too many digits for that. */
export function pointsOfItem({ item, kind, policy, leaders, least, most }: Judging, figures: FigureColumn) {
  const scales = figures.align();
  const quick = kind.quick?.of(item, scales, leaders);
  if (!quick) return undefined;
  const { scale, pointsOf } = quick;
  const [from, to] = [wholeAt(least, scale), wholeAt(most, scale)];
  const { first, second, bare } = figures;
  // where units are compared, the figures of all of them are still asked for
  const numbers = kind.comparesUnits ? new Float64Array(first.length) : first;
  for (let unit = 0; unit < first.length; unit += 1) {
    const figure = first[unit] ?? Number.NaN;
    const points = Number.isNaN(figure) ? figure : pointsOf(figure, second?.[unit] ?? Number.NaN);
    const isBare = bare?.[unit] === 1 && points !== 0;
    // beyond the bounds, not a number, or without its evidence: something to tell
    numbers[unit] = points >= from && points <= to && !isBare ? points : Number.NaN;
  }
  const { item: digits } = policy.rounding;
  return digits === undefined || digits >= scale ? { scale, numbers } : rounded({ scale, numbers }, digits);
}

/** Half away from zero. */
function rounded({ scale, numbers }: NumberColumn, digits: number): NumberColumn {
  const power = powerOfTen(scale - digits);
  const round = (value: number): number => {
    const size = Math.abs(value);
    const whole = Math.floor(size / power);
    const up = 2 * (size - whole * power) >= power ? whole + 1 : whole;
    return value < 0 ? -up : up;
  };
  return { scale: digits, numbers: numbers.map(round) };
}
