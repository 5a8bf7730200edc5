import type { Language } from "../../i18n/language";
import { decimalText, type Decimal } from "../../rules/decimal";
import type { Origin } from "../../rules/entries";
import { cellAddress } from "../../workbook/address";
import { isCellError, type Cell } from "../../workbook/cell";
import { cellAt } from "../../workbook/grids";
import { issue, type Issue, type IssueCode, type IssueParams } from "../../workbook/issue";
import type { Choice } from "../sheets/column";
import type { FoundTable } from "./find-table";
import { isoDay, isoTime, unambiguousDate } from "./dates";
import { meaningKey, tidyText } from "./meaning";
import { readNumberCell } from "./number";

/**
 * Reads one row of an input table by column key. Every reading that goes wrong or was repaired becomes an issue with its cell;
 * the reading itself is then `undefined`, exactly as for a blank cell.
 */
export class RowReader<Key extends string> {
  constructor(
    private readonly table: FoundTable<Key>,
    private readonly row: number,
    private readonly issues: Issue[],
    readonly date1904: boolean,
  ) {}

  /** The same row, saying nothing: for a cell that has been reported on already. */
  quiet(): RowReader<Key> {
    return new RowReader(this.table, this.row, [], this.date1904);
  }

  /** Of the sheet's headings. */
  language(): Language {
    return this.table.language;
  }

  /** Where a column of this row stands; the first mapped column where the table has no such column. */
  origin(key: Key): { readonly sheet: string; readonly cell: string } & Origin {
    const column = this.table.columns.get(key) ?? Math.min(...this.table.columns.values());
    return { sheet: this.table.grid.name, cell: cellAddress(this.row, column) };
  }

  report(code: IssueCode, params: IssueParams, key: Key): void {
    this.issues.push(issue(code, params, this.origin(key)));
  }

  /** Reports a cell that must not be blank, by its heading. */
  reportMissing(key: Key): void {
    const { sheet, language } = this.table;
    this.report("valueMissing", { column: sheet.words.columns[key][language] }, key);
  }

  cell(key: Key): Cell | undefined {
    const column = this.table.columns.get(key);
    return column === undefined ? undefined : cellAt(this.table.grid, this.row, column);
  }

  isBlank(): boolean {
    return [...this.table.columns.keys()].every((key) => {
      const cell = this.cell(key);
      return !cell || cell.value === null || (typeof cell.value === "string" && tidyText(cell.value) === "");
    });
  }

  /** Words as the person wrote them, tidied; numbers and truth values as text. */
  text(key: Key): string | undefined {
    const cell = this.cell(key);
    if (!cell) return undefined;
    if (cell.value === null) {
      if (cell.formula !== undefined) this.report("formulaWithoutValue", { formula: cell.formula }, key);
      return undefined;
    }
    if (isCellError(cell.value)) {
      this.report("cellError", { error: cell.value.error }, key);
      return undefined;
    }
    const text = tidyText(String(cell.value));
    return text === "" ? undefined : text;
  }

  number(key: Key): Decimal | undefined {
    const reading = readNumberCell(this.cell(key), this.date1904);
    if (reading.kind === "blank") return undefined;
    if (reading.kind === "refused") {
      this.report(reading.code, reading.params, key);
      return undefined;
    }
    if (reading.repaired !== undefined) {
      this.report("numberRepaired", { text: reading.repaired, value: decimalText(reading.value) }, key);
    }
    return reading.value;
  }

  /** The value of the word of a drop-down, in either language or as its code. */
  choice<Value extends string>(key: Key, choices: readonly Choice<Value>[]): Value | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const wanted = meaningKey(text);
    const found = choices.find(({ value, words, synonyms = [] }) =>
      [value, words.vi, words.en, ...synonyms].some((word) => meaningKey(word) === wanted),
    );
    if (!found) {
      const allowed = choices.map(({ words }) => words[this.table.language]).join("; ");
      this.report("wordUnknown", { text, allowed }, key);
    }
    return found?.value;
  }

  /** Serial day number. A date typed as text is read where it can be read only one way, and reported as repaired. */
  date(key: Key): number | undefined {
    const cell = this.cell(key);
    if (!cell || cell.value === null) return undefined;
    if (typeof cell.value === "number" && cell.format !== "percent") return Math.floor(cell.value);
    const text = this.text(key);
    if (text === undefined) return undefined;
    const serial = unambiguousDate(text, this.date1904);
    if (serial === undefined) this.report("dateUnreadable", { text }, key);
    else this.report("codeRepaired", { text, value: text }, key);
    return serial;
  }

  /** The same as "2026-11-25", whatever the date system of the book. */
  day(key: Key): string | undefined {
    const serial = this.date(key);
    return serial === undefined ? undefined : isoDay(serial, this.date1904);
  }

  /** Date and time of a cell that holds them as Excel does: "2026-11-25T16:04:05". */
  time(key: Key): string | undefined {
    const value = this.cell(key)?.value;
    return typeof value === "number" ? isoTime(value, this.date1904) : undefined;
  }
}
