import { shortFingerprint } from "../../../rules/fingerprint";
import type { Cell, CellValue } from "../../../workbook/cell";
import type { Grid } from "../../../workbook/grids";
import { cellAddress } from "../../../workbook/address";
import { meaningKey, tidyText } from "../../parse/meaning";
import type { Basis, Submission } from "../submission";

/** What a sheet says of itself besides its scores. */
export interface Identity {
  readonly year?: number;
  readonly rules: Submission["rules"];
  /** The control code that stands in it. */
  readonly stated?: { readonly code: string; readonly cell: string };
}

const CONTROL_CODE = /\b([0-9A-F]{8})-.*-?\d+,\d{2}-\d{5}\b/;
const RULES_CODE = /(?:mã bộ tiêu chí|rule set code|fingerprint)\D{0,12}?\b([0-9A-F]{8})\b/iu;
const YEAR = /\b(?:năm|year)\s*(\d{4})\b/iu;
const ANY_YEAR = /\b(20\d{2})\b/u;
/** What none of the above can be found without. */
const MAY_SAY = /\d{4}|[0-9a-f]{8}/iu;
/** Longer texts are evidence and explanations. */
const LONGEST = 200;

/** Year, rule set and control code, wherever they stand. */
export function identify(grid: Grid, headingRow: number, basis: Basis): Identity {
  let stated: Identity["stated"];
  let rules: string | undefined;
  let title: string | undefined;
  const years = new Set<number>();
  for (const [row, cells] of grid.cells) {
    if (!holdsAny(cells)) continue;
    for (const [column, { value }] of cells) {
      if (!maySay(value)) continue;
      const text = tidyText(value);
      const control = CONTROL_CODE.exec(text);
      if (control) stated = { code: control[0], cell: cellAddress(row, column) };
      rules = control?.[1] ?? rules ?? RULES_CODE.exec(text)?.[1]?.toUpperCase();
      if (row >= headingRow) continue;
      const year = (YEAR.exec(text) ?? ANY_YEAR.exec(text))?.[1];
      if (year === undefined) continue;
      years.add(Number(year));
      if (isTitle(text)) title ??= year;
    }
  }
  const [only, more] = years;
  const tab = ANY_YEAR.exec(grid.name)?.[1];
  const mentioned = years.size === 0 && tab !== undefined ? Number(tab) : more === undefined ? only : undefined;
  const year = title === undefined ? mentioned : Number(title);
  return {
    ...(year === undefined ? {} : { year }),
    rules: rules === undefined ? "unknown" : rules === shortFingerprint(basis.fingerprint) ? "same" : "other",
    ...(stated ? { stated } : {}),
  };
}

/** Most rows have nothing to say: none of their cells is taken out. */
function holdsAny(cells: ReadonlyMap<number, Cell>): boolean {
  for (const { value } of cells.values()) if (maySay(value)) return true;
  return false;
}

function maySay(value: CellValue): value is string {
  return typeof value === "string" && value.length <= LONGEST && MAY_SAY.test(value);
}

/** Laws and decisions above the table have years of their own; the title's is the form's. */
function isTitle(text: string): boolean {
  const key = meaningKey(text);
  return ["tu cham", "thi dua", "self score", "self assessment", "emulation"].some((word) => key.includes(word));
}
