import { TERMS } from "../i18n/terms";
import { capitalise } from "../i18n/text";
import { toNumber } from "../rules/decimal";
import { ARGUMENT_NAMES } from "../rules/kinds/names";
import { findSheet, type Grids } from "../workbook/grids";
import type { Action } from "../workbook/plan";
import { editTable } from "./edit-table";
import { findTable } from "./parse/find-table";
import type { Review } from "./review";
import { INPUT_SHEETS, SCORES } from "./sheets";
import type { InputRow } from "./sheets/lay-out";
import type { ScoresColumn } from "./sheets/scores";
import { isNotApplicable, type SourceScore } from "./sources/source";

/**
 * Writes scores found elsewhere into Chấm điểm, each with its origin: below the headings of the table that is there, or on a new sheet
 * where the book has none.
 */
export function planTakeIn(review: Review, grids: Grids): readonly Action[] {
  if (review.takenIn.length === 0) return [];
  const { language } = review.conventions;
  const table = findTable(grids, SCORES, INPUT_SHEETS, []);
  const isNative = table?.grid.tables.some(({ name }) => name.toLowerCase() === SCORES.table.toLowerCase());
  // A sheet of that name without our table is the user's: the scores count, but are not written over it.
  if (isNative !== true && findSheet(grids, SCORES.words.title[language])) return [];
  const rows = review.takenIn.map((score) => takenInRow(score, review));
  return editTable(grids, SCORES, { cells: [], rows, needed: [] }, language).actions();
}

/** A row of Chấm điểm for a score that was found elsewhere in the book. */
export function takenInRow(score: SourceScore, review: Pick<Review, "conventions">): InputRow<ScoresColumn> {
  const { unit, item, points, values = {}, evidence, explanation, origin } = score;
  const { state } = TERMS[review.conventions.language];
  const figures = ARGUMENT_NAMES.flatMap((name) => (values[name] ? [[name, toNumber(values[name])] as const] : []));
  return {
    unit,
    item,
    status: capitalise(isNotApplicable(score) ? state.notApplicable : state.scored),
    ...(points ? { self: toNumber(points) } : {}),
    ...Object.fromEntries(figures),
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
    origin: `${origin.sheet}!${origin.cell}`,
  };
}
