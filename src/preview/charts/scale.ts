export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface Limits {
  /** Absent = Excel decides. */
  readonly min?: number;
  readonly max?: number;
}

const STEPS = [1, 2, 5, 10];

/** Excel's automatic axis: a step of 1, 2 or 5 times a power of ten, the end a step beyond what is 5 % above the largest value. */
export function newScale(values: readonly number[], limits: Limits, mostSteps: number): Scale {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const bottom = limits.min ?? automaticMin(lowest, highest);
  const wanted = limits.max ?? Math.max(highest + 0.05 * (highest - bottom), bottom);
  const top = Number.isFinite(wanted) && wanted > bottom ? wanted : bottom + 1;
  const step = niceStep((top - bottom) / Math.max(1, mostSteps));
  return { min: bottom, max: limits.max ?? roundedUp(top, step), step };
}

/** Zero, unless every value is negative or they lie close together far from zero. */
function automaticMin(lowest: number, highest: number): number {
  if (!Number.isFinite(lowest)) return 0;
  if (lowest < 0) return -roundedUp(-lowest * 1.05, niceStep((highest - lowest || -lowest) / 5));
  return 0;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

function roundedUp(value: number, step: number): number {
  return clean(Math.ceil(value / step - 1e-9) * step);
}

export function ticks({ min, max, step }: Scale): readonly number[] {
  const count = Math.floor((max - min) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => clean(min + index * step));
}

/** 0..1 along the axis. */
export function share(value: number, { min, max }: Scale): number {
  return (Math.min(Math.max(value, min), max) - min) / (max - min);
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
