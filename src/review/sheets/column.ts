import type { SheetWords, Words } from "../../i18n/sheets";

/** What a column holds; decides its drop-down, its alignment and how it is read. */
export type ColumnType = "code" | "unit" | "item" | "text" | "number" | "date" | "choice";

/** One word of a drop-down, in either language, and the value it stands for. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly words: Words;
  readonly synonyms?: readonly string[];
}

export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly type: ColumnType;
  /** Points. */
  readonly width: number;
  /** Without it the sheet cannot be read at all. */
  readonly required?: boolean;
  /** Other headings seen in real forms. */
  readonly synonyms?: readonly string[];
  /** A column of numbers that takes those below 0 too. */
  readonly mayBeNegative?: true;
  readonly choices?: readonly Choice[];
  /** Written by the program for people to read; not tinted as something to fill. `line`: cut off rather than wrapped. */
  readonly given?: true | "line";
}

/** One input sheet of the book: its table, its words and its columns in order. */
export interface InputSheet<Key extends string = string> {
  /** Name of the Excel table: ASCII and stable. */
  readonly table: string;
  readonly words: SheetWords<Key>;
  readonly columns: readonly Column<Key>[];
  /** Rows kept ready below what is filled. */
  readonly spareRows: number;
}

export const YES_NO: readonly Choice<"yes" | "no">[] = [
  { value: "yes", words: { vi: "Có", en: "Yes" }, synonyms: ["x", "1", "true", "y", "đúng"] },
  { value: "no", words: { vi: "Không", en: "No" }, synonyms: ["0", "false", "n", "sai"] },
];

/** Lets each sheet file state its columns with keys checked against its words. */
export function inputSheet<Key extends string>(sheet: InputSheet<Key>): InputSheet<Key> {
  return sheet;
}
