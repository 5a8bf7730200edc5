import { remembered } from "../../workbook/remembered";
import type { Cell } from "../../workbook/cell";
import type { Lookup } from "../parse/lookup";
import { meaningKey, tidyText } from "../parse/meaning";

/** Words and numbers of a cell as text (a code typed 1.1 is a number); undefined for everything else. */
export function cellText(cell: Cell | undefined): string | undefined {
  const value = cell?.value;
  if (typeof value === "string") return tidyText(value) || undefined;
  return typeof value === "number" && cell?.format === undefined ? String(value) : undefined;
}

const TOTALS = [
  ...["tổng", "tổng cộng", "tổng điểm", "tổng số", "cộng", "điểm trung bình", "trung bình", "bình quân", "trung vị"],
  ...[
    "điểm cao nhất",
    "cao nhất",
    "điểm thấp nhất",
    "thấp nhất",
    "lớn nhất",
    "nhỏ nhất",
    "độ lệch chuẩn",
    "xếp hạng",
    "thứ hạng",
    "thứ tự",
  ],
  ...["total", "sum", "mean", "average", "median", "min", "minimum", "max", "maximum", "std", "rank"],
].map((text) => `${meaningKey(text)} `);

/** "Tổng cộng", "Median", "Điểm cao nhất"…: rows of sums and statistics inside the data are never a unit or a criterion. */
export function isTotalWord(text: string): boolean {
  const words = `${meaningKey(text)} `;
  return TOTALS.some((total) => words.startsWith(total));
}

/** Without what forms add to a criterion's text: "1. Tuyên giáo (15 điểm)" → "Tuyên giáo". */
const bareText = remembered((text) =>
  text
    .replace(/^\s*(?:[IVXLC]+|[A-Za-z]|\d+(?:\.\d+)*)[.)]\s+/u, "")
    .replace(/\((?:tối đa\s*)?[\d.,]+\s*(?:điểm|đ)\)/giu, "")
    .trim(),
);

/** The code of the unit or criterion that a text names, also inside what forms add to it. */
export function recognise(lookup: Lookup, text: string): string | undefined {
  const match = lookup(text);
  if (match.by !== "nothing") return match.code;
  const bare = lookup(bareText(text));
  return bare.by === "nothing" ? undefined : bare.code;
}
