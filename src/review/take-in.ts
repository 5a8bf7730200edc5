import { TERMS } from "../i18n/terms";
import { capitalise } from "../i18n/text";
import { toNumber } from "../rules/decimal";
import { absoluteAddress, quoteSheet } from "../workbook/address";
import { findSheet, type Grid, type Grids, type GridTable } from "../workbook/grids";
import type { Action, PlanCell } from "../workbook/plan";
import { findTable } from "./parse/find-table";
import type { Review } from "./review";
import { CRITERIA, INPUT_SHEETS, SCORES, UNITS } from "./sheets";
import type { InputSheet } from "./sheets/column";
import { layOutInput, type InputRow } from "./sheets/lay-out";
import type { ScoresColumn } from "./sheets/scores";
import type { SourceScore } from "./sources/source";

/**
 * Writes scores found elsewhere into Chấm điểm, each with its origin: below the headings of the table that is there, or on a new sheet
 * where the book has none.
 */
export function planTakeIn(review: Review, grids: Grids): readonly Action[] {
  if (review.takenIn.length === 0) return [];
  const table = findTable(grids, SCORES, INPUT_SHEETS, []);
  const native = table?.grid.tables.find(({ name }) => name.toLowerCase() === SCORES.table.toLowerCase());
  if (table && native) {
    const { left, right } = native.area;
    const keyAt = new Map([...table.columns].map(([key, column]) => [column, key]));
    const rows = review.takenIn.map((score) => {
      const cells = scoreCells(score, review);
      return Array.from({ length: right - left + 1 }, (_, index): PlanCell => {
        const key = keyAt.get(left + index);
        return (key && cells[key]) ?? { type: "blank" };
      });
    });
    return [{ verb: "appendRows", table: native.name, expectRows: filledRows(table.grid, native), rows }];
  }
  const { language } = review.conventions;
  // A sheet of that name without our table is the user's: the scores count, but are not written over it.
  if (findSheet(grids, SCORES.words.title[language])) return [];
  const rows = review.takenIn.map((score) => scoreRow(score, review));
  const codes = { unit: codesOf(grids, UNITS), item: codesOf(grids, CRITERIA) };
  return [layOutInput(SCORES, rows, { language, codes })];
}

/** Rows of a table that hold anything: units and criteria may be listed already, with no score beside them. */
function filledRows(grid: Grid, { area, hasTotals }: GridTable): number {
  const bottom = hasTotals ? area.bottom - 1 : area.bottom;
  return [...grid.cells].filter(
    ([row, cells]) =>
      row > area.top &&
      row <= bottom &&
      [...cells.keys()].some((column) => column >= area.left && column <= area.right),
  ).length;
}

function scoreRow(
  { unit, item, points, evidence, explanation, origin }: SourceScore,
  review: Review,
): InputRow<ScoresColumn> {
  const { state } = TERMS[review.conventions.language];
  return {
    unit,
    item,
    status: capitalise(points ? state.scored : state.notApplicable),
    ...(points ? { self: toNumber(points) } : {}),
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { explanation }),
    origin: `${origin.sheet}!${origin.cell}`,
  };
}

function scoreCells(score: SourceScore, review: Review): Partial<Record<ScoresColumn, PlanCell>> {
  const cells: Partial<Record<ScoresColumn, PlanCell>> = {};
  const row = scoreRow(score, review);
  for (const key of Object.keys(row) as ScoresColumn[]) {
    const value = row[key];
    if (typeof value === "number") cells[key] = { type: "number", value, style: "inputNumber" };
    if (typeof value === "string")
      cells[key] = { type: "text", text: value, style: key === "origin" ? "input" : "inputCenter" };
  }
  return cells;
}

/** Where the codes stand in this book, for the drop-downs of the new sheet. */
function codesOf(grids: Grids, sheet: InputSheet): string {
  const table = findTable(grids, sheet, INPUT_SHEETS, []);
  const column = table?.columns.get("code");
  const [first, last] = [table?.bodyRows[0], table?.bodyRows.at(-1)];
  if (!table || column === undefined || first === undefined || last === undefined) return "$A$1";
  return `${quoteSheet(table.grid.name)}!${absoluteAddress({ top: first, left: column, bottom: last, right: column })}`;
}
