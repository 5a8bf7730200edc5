import type { Cell } from "../workbook/cell";
import { formatKind } from "../workbook/number-format";

export type FormatKind = Exclude<Cell["format"], undefined>;

/** Built-in formats have numbers only; 27–36 and 50–58 are dates in East Asian Excels (ISO/IEC 29500-1, 18.8.30). */
function builtInKind(id: number): FormatKind | undefined {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return "date";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "time";
  return undefined;
}

/** The kind of number format `id`, given the workbook's own codes. */
export function formatKindOf(id: number, codes: ReadonlyMap<number, string>): FormatKind | undefined {
  const code = codes.get(id);
  return code === undefined ? builtInKind(id) : formatKind(code);
}
