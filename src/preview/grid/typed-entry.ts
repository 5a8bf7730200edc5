import type { CellValue } from "../../workbook/cell";
import { serialOf } from "./date-format";

export type TypedEntry =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string };

const TEXT_FORMAT = "@";

/**
 * What an Excel set to Vietnamese makes of what a person types: "8,5" is a number, "1.000" a thousand, "8.5" text, "31/12/2026" a date.
 * Formulas are taken in English with commas, since that is how the preview shows them.
 */
export function readTyped(typed: string, format: string | undefined): TypedEntry {
  if (typed === "") return { kind: "value", value: null };
  if (typed.startsWith("'")) return { kind: "value", value: typed.slice(1) };
  if (format === TEXT_FORMAT) return { kind: "value", value: typed };
  if (/^=./s.test(typed)) return { kind: "formula", formula: typed };
  const trimmed = typed.trim();
  return number(trimmed) ?? percent(trimmed) ?? date(trimmed) ?? truth(trimmed) ?? { kind: "value", value: typed };
}

/** "8,5", "-3", "1.000", "1.234,50", "1,5E-7"; dots only where they part thousands. */
export function viNumber(text: string): number | undefined {
  if (/^[+-]?\d+(,\d*)?e[+-]?\d+$/i.test(text)) return Number(text.replace(",", "."));
  if (!/^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d*)?$|^[+-]?,\d+$/.test(text)) return undefined;
  return Number(text.replaceAll(".", "").replace(",", "."));
}

function number(text: string): TypedEntry | undefined {
  const value = viNumber(text);
  return value === undefined ? undefined : { kind: "value", value };
}

function percent(text: string): TypedEntry | undefined {
  if (!text.endsWith("%")) return undefined;
  const value = viNumber(text.slice(0, -1).trim());
  if (value === undefined) return undefined;
  return { kind: "value", value: Number(`${String(value)}e-2`), format: text.includes(",") ? "0.00%" : "0%" };
}

/** Day before month; two digits of a year are of this century below 30, as Windows sets it. */
function date(text: string): TypedEntry | undefined {
  const [, day, month, typedYear] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || typedYear === undefined) return undefined;
  const short = Number(typedYear);
  const year = typedYear.length === 4 ? short : short + (short < 30 ? 2000 : 1900);
  const value = serialOf(year, Number(month), Number(day));
  return value === undefined ? undefined : { kind: "value", value, format: "dd/mm/yyyy" };
}

function truth(text: string): TypedEntry | undefined {
  return /^(true|false)$/i.test(text) ? { kind: "value", value: text.toLowerCase() === "true" } : undefined;
}
