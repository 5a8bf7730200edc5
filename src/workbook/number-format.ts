import type { Cell } from "./cell";

/** Quoted text, escaped letters, padding and brackets other than elapsed time say nothing about the number. */
function bare(code: string): string {
  return code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
}

/** Excel's limit of a format code; what a file has behind it cannot count. */
const LONGEST = 255;

/** What the first section of an en-US format code shows: a date, a time, a percentage; undefined for a plain number. */
export function formatKind(code: string): Cell["format"] {
  const [section = ""] = bare(code.slice(0, LONGEST)).split(";");
  if (section.includes("general")) return undefined;
  if (/[yd]/.test(section)) return "date";
  if (/[hs]|\[m/.test(section)) return "time";
  if (section.includes("m")) return "date";
  return section.includes("%") ? "percent" : undefined;
}
