import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "../workbook/address";

/** Text, quoted sheet names and structured references are left alone; what remains is looked through for references. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[^"'[]+/g;
const REFERENCE = /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g;

function moved(fixed: string, index: number, by: number, last: number): number | undefined {
  const at = fixed ? index : index + by;
  return at >= 0 && at <= last ? at : undefined;
}

/** The formula of a shared group as the cell `rows` below and `columns` right of its master has it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece) => {
    if (/^["'[]/.test(piece)) return piece;
    return piece.replace(REFERENCE, (whole, fixColumn: string, letters: string, fixRow: string, digits: string) => {
      if (columnIndex(letters) > LAST_COLUMN) return whole;
      const column = moved(fixColumn, columnIndex(letters), columns, LAST_COLUMN);
      const row = moved(fixRow, Number(digits) - 1, rows, LAST_ROW);
      if (column === undefined || row === undefined) return "#REF!";
      return `${fixColumn}${columnName(column)}${fixRow}${String(row + 1)}`;
    });
  });
}

/** Functions younger than Excel 2007: a file stores them with a prefix that nobody sees in Excel ([MS-XLSX] 2.3.3). */
const NEWER = [
  ...["IFS", "SWITCH", "MAXIFS", "MINIFS", "CONCAT", "TEXTJOIN", "XLOOKUP", "XMATCH", "UNIQUE", "SEQUENCE", "LET"],
  ...["RANK.EQ", "RANK.AVG", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "MODE.SNGL", "PERCENTILE.INC", "PERCENTILE.EXC"],
  ...["QUARTILE.INC", "QUARTILE.EXC", "PERCENTRANK.INC", "PERCENTRANK.EXC", "FORMULATEXT", "IFNA", "NUMBERVALUE"],
];
const NEWER_SHEET = ["FILTER", "SORT"];
const callsOf = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w.])(${names.map((name) => name.replace(".", "\\.")).join("|")})(?=\\()`, "gi");
const NEWER_CALL = callsOf(NEWER);
const NEWER_SHEET_CALL = callsOf(NEWER_SHEET);

/** As Excel shows a formula → as a file stores it. */
export function formulaToFile(formula: string): string {
  return formula.replace(PIECES, (piece) =>
    /^["'[]/.test(piece) ? piece : piece.replace(NEWER_SHEET_CALL, "_xlfn._xlws.$1").replace(NEWER_CALL, "_xlfn.$1"),
  );
}

/** As a file stores a formula → as Excel shows it. */
export function formulaFromFile(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "") : formula;
}
