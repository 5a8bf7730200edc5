import type { CellValue } from "../../../workbook/cell";

/**
 * What Excel makes of a string written through `values` or `formulas`: read as en-US in every locale (D). `belief` names a reading
 * that nobody has documented; strict mode refuses it.
 */
export type Entry = (
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string }
) & { readonly belief?: string };

const TEXT_FORMAT = "@";
const DAY = 86_400_000;
const SERIAL_0 = Date.UTC(1899, 11, 30);
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+\d/i;

export function readEntry(text: string, numberFormat: string | undefined): Entry {
  if (text === "") return { kind: "value", value: null };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (numberFormat === TEXT_FORMAT) return inTextCell(text);
  return (/^[=+\-@]/.test(text) ? signed(text) : plainNumber(text)) ?? dated(text) ?? believed(text) ?? asText(text);
}

function asText(text: string): Entry {
  return { kind: "value", value: text };
}

function inTextCell(text: string): Entry {
  const elsewhere = readEntry(text, undefined);
  const same = elsewhere.kind === "value" && elsewhere.value === text && elsewhere.belief === undefined;
  return same ? asText(text) : { ...asText(text), belief: `"${text}" stays text in a cell formatted as text` };
}

/** "+", "-" and "=" make a formula (D); a bare signed number is a number (D). */
function signed(text: string): Entry | undefined {
  if (/^=./s.test(text)) return { kind: "formula", formula: text };
  if (text.startsWith("-")) {
    const number = plainNumber(text);
    if (number) return number;
  }
  return { ...asText(text), belief: `what becomes of "${text}"` };
}

function plainNumber(text: string): Entry | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: "value", value: Number(text) };
  const dollars = /^\$(\d+(?:\.\d+)?)$/.exec(text);
  return dollars?.[1] ? { kind: "value", value: Number(dollars[1]), numberFormat: "$#,##0" } : undefined;
}

/** ISO and month/day/year dates become serial numbers with the format m/d/yyyy (reported, and in Microsoft's own samples). */
function dated(text: string): Entry | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : american ? [american[3], american[1], american[2]] : [];
  if (!year || !month || !day) return undefined;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(moment).getUTCDate() !== Number(day)) return undefined;
  return { kind: "value", value: (moment - SERIAL_0) / DAY, numberFormat: "m/d/yyyy" };
}

/** Readings taken from typing at an en-US keyboard. */
function believed(text: string): Entry | undefined {
  const belief = `how Excel reads "${text}"`;
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: /^t/i.test(text), belief };
  if (/^-?[\d.]+%$/.test(text))
    return { kind: "value", value: Number.parseFloat(text) / 100, numberFormat: "0%", belief };
  if (/^-?[\d.]+e[+-]?\d+$/i.test(text))
    return { kind: "value", value: Number(text), numberFormat: "0.00E+00", belief };
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/.test(text))
    return { kind: "value", value: { error: text }, belief };
  const looksLikeNumber =
    /^[\s$€₫(]*\d[\d\s.,:/()-]*$/.test(text) ||
    MONTH.test(text) ||
    /^\d+[\s-/](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
  return looksLikeNumber ? { ...asText(text), belief } : undefined;
}
