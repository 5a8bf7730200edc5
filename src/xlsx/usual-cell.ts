import { columnIndex, LAST_COLUMN, LAST_ROW } from "../workbook/address";
import { remembered } from "../workbook/remembered";
import { formulaFromFile } from "./formula";
import { decodeEscapes } from "./ooxml-text";
import { decodeXml } from "./xml";

/** A `<c>` element as it is mostly written. */
export interface UsualCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly formula: string | undefined;
  readonly raw: string | undefined;
  /** Behind its end tag. */
  readonly end: number;
}

/** Elements within one another in such a cell: `<c><is><t>`. */
export const USUAL_DEPTH = 3;

/** Address, style, type, formula (LibreOffice writes the `aca`), value, text in the cell. No part of it can be matched in two ways. */
const USUAL =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(\w+)")?(?:\/>|>(?:<f(?: aca="false")?>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;

/**
 * The cell that begins at `at`, where it is written as almost every producer writes it; undefined where anything is otherwise, for the
 * reader to go through step by step. One pattern for a cell is as fast as the fastest scan of its letters, and from the first cell on.
 */
export function usualCellAt(source: string, at: number): UsualCell | undefined {
  USUAL.lastIndex = at;
  const match = USUAL.exec(source);
  if (match === null) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] ?? "");
  if (row > LAST_ROW || column > LAST_COLUMN) return undefined;
  const [style, formula, value, text] = [match[3], match[5], match[6], match[7]];
  return {
    row,
    column,
    type: match[4] ?? "n",
    style: style === undefined ? 0 : Number(style),
    formula: (formula && readFormula(formula)) || undefined,
    raw: text === undefined ? value && decodeXml(value) : decodeEscapes(decodeXml(text)),
    end: USUAL.lastIndex,
  };
}

/** "" is no formula. The forms of one rule set hold the same formulas again and again. */
const readFormula = remembered((raw) => formulaFromFile(decodeEscapes(decodeXml(raw))));
