import { INTERNAL_DECIMALS, decimal, decimalText, round, type Decimal } from "../rules/decimal";
import type { Language } from "./language";

/** Digits after the point: at least `min` (zeros are added), at most `max` (rounded half away from zero). */
export interface Decimals {
  readonly min: number;
  readonly max: number;
}

const MARKS: Readonly<Record<Language, { readonly point: string; readonly thousands: string }>> = {
  vi: { point: ",", thousands: "." },
  en: { point: ".", thousands: "," },
};

const CANONICAL = /^-?\d+(?:\.\d+)?$/;

/** True for what `decimalText` writes: "8.5", "-3", "1000". Not for "8,5", "1e3" or words. */
export function isCanonicalNumber(text: string): boolean {
  return CANONICAL.test(text);
}

/**
 * "1000.25" → "1.000,25" in Vietnamese, "1,000.25" in English. Text is exact to the last digit; a double is taken as its
 * shortest decimal and, unless `decimals` says otherwise, cut at the engine's own precision, so 0.1 + 0.2 shows as 0,3.
 * @throws RangeError where the value is no finite number: callers have checked people's text before.
 */
export function formatNumber(value: string | number, language: Language, decimals?: Decimals): string {
  const max = decimals?.max ?? (typeof value === "number" ? INTERNAL_DECIMALS : undefined);
  const exact = decimal(value);
  const text = decimalText(max === undefined ? exact : round(exact, max));
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  const { point, thousands } = MARKS[language];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const digits = fraction.padEnd(decimals?.min ?? 0, "0");
  return `${negative ? "-" : ""}${grouped}${digits === "" ? "" : point + digits}`;
}

/** `value` is the percentage itself: "87.5" → "87,5%". Two decimals at most, unless `decimals` says otherwise. */
export function formatPercent(
  value: string | number,
  language: Language,
  decimals: Decimals = { min: 0, max: 2 },
): string {
  return `${formatNumber(value, language, decimals)}%`;
}

const BYTE_UNITS = ["B", "KB", "MB", "GB"] as const;

/** 5242880 → "5 MB". Steps of 1,024, one decimal at most. */
export function formatBytes(bytes: string | number, language: Language): string {
  let left = Number(bytes);
  let unit: (typeof BYTE_UNITS)[number] = "B";
  for (const next of BYTE_UNITS.slice(1)) {
    if (left < 1024) break;
    left /= 1024;
    unit = next;
  }
  return `${formatNumber(left, language, { min: 0, max: 1 })} ${unit}`;
}

/** Enough for a sentence: a quotient such as 10,666666666667 would only be noise there. */
const SENTENCE: Decimals = { min: 0, max: 4 };

/** An exact decimal inside a sentence, at most four digits after the point; "…" where there is none. */
export function formatDecimal(value: Decimal | undefined, language: Language): string {
  return value === undefined ? "…" : formatNumber(decimalText(value), language, SENTENCE);
}

/** The same for a percentage: 87.5 → "87,5%". */
export function formatPercentDecimal(value: Decimal | undefined, language: Language): string {
  return value === undefined ? "…" : formatPercent(decimalText(value), language);
}
