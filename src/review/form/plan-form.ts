import { fill } from "../../i18n/text";
import { RESULT_WORDS } from "../../i18n/results";
import { shortFingerprint } from "../../rules/fingerprint";
import type { Area } from "../../workbook/grids";
import type { Plan, PlanRow, PrintSetup, SheetContent } from "../../workbook/plan";
import { UNFINISHED_NOTICE } from "../create-book";
import type { Basis } from "../submissions/submission";
import type { UnitRow } from "../sheets/units";
import { formChecks } from "./checks";
import { signatureFrame, topFrame, unitCells, unitCheck, withUnitLists } from "./frame";
import { columnOf, type FormColumn, type FormLayout, lastColumn, layOutForm } from "./layout";
import { formPageBreaks } from "./pages";
import { headingRow, nodeRows } from "./rows";
import { controlRow, noteRows, totalRows } from "./totals";

export interface FormOptions {
  /** The last day to send it, ISO ("2026-11-30"). */
  readonly deadline?: string;
}

/**
 * The self-score form of one unit, or, without a unit, one for all in which the unit is chosen: a plan for a book of its own
 * (`newFile().apply(plan)`). One sheet that checks itself with plain functions; no macro, no password.
 */
export function planForm(basis: Basis, unit: UnitRow | undefined, options: FormOptions = {}): Plan {
  const layout = layOutForm(basis, unit);
  const { words, language } = layout;
  return {
    schema: 1,
    unfinishedNotice: UNFINISHED_NOTICE[language],
    actions: [{ verb: "addSheet", name: words.sheet, isProtected: true, content: sheetContent(layout, options) }],
  };
}

function sheetContent(layout: FormLayout, { deadline }: FormOptions): SheetContent {
  const top = topFrame(layout, deadline);
  const body = [...top.rows, headingRow(layout), ...nodeRows(layout), ...totalRows(layout)];
  const unitAt = unitCells(layout);
  const notes = noteRows(layout, unitAt.name);
  const signature = signatureFrame(layout, body.length + notes.length);
  const rows = [...body, ...notes, ...signature.rows, controlRow(layout, unitAt.code)];
  const whole = (row: number): Area => ({ top: row, left: 0, bottom: row, right: lastColumn(layout) });
  const sections = layout.lines.flatMap((line) => (line.type === "group" ? [sectionMerge(layout, line.row)] : []));
  const noteMerges = [...notes.keys()].map((offset) => whole(body.length + offset));
  return {
    columns: layout.columns.map((column) => ({ width: WIDTHS[column], ...(HELPERS.has(column) && { hidden: true }) })),
    rows: withUnitLists(layout, rows),
    merges: [...top.merges, ...sections, ...noteMerges, ...signature.merges, whole(rows.length - 1)],
    freeze: { rows: layout.headingRow + 1, columns: 0 },
    tables: [],
    validations: [...unitCheck(layout), ...formChecks(layout)],
    print: printSetup(layout, rows),
    showGridlines: false,
  };
}

/** A4 on its side, the headings on every page, everything that is seen. */
function printSetup(layout: FormLayout, rows: readonly PlanRow[]): PrintSetup {
  const widths = layout.columns.map((column) => WIDTHS[column]);
  return {
    orientation: "landscape",
    fitToOnePage: false,
    repeatRows: { first: layout.headingRow, last: layout.headingRow },
    area: { top: 0, left: 0, bottom: rows.length - 1, right: lastColumn(layout) },
    pageBreaks: formPageBreaks(layout, rows, widths),
    footerLeft: footer(layout),
    footerCenter: "&P/&N",
    footerRight: "&A",
  };
}

function footer({ basis, language }: FormLayout): string {
  return fill(RESULT_WORDS[language].common.fingerprint, { code: shortFingerprint(basis.fingerprint) });
}

/** Points: together a landscape page at about three quarters of its size. */
const WIDTHS: Readonly<Record<FormColumn, number>> = {
  number: 46,
  text: 170,
  method: 176,
  max: 46,
  quantity: 62,
  target: 62,
  count: 62,
  self: 52,
  notApplicable: 44,
  evidence: 130,
  explanation: 104,
  missing: 82,
  applies: 40,
  share: 60,
  worth: 60,
  sum: 60,
  lacking: 60,
  unitName: 60,
  unitCode: 60,
};

const HELPERS: ReadonlySet<FormColumn> = new Set([
  "applies",
  "share",
  "worth",
  "sum",
  "lacking",
  "unitName",
  "unitCode",
]);

/** A section's text has no way of scoring beside it and takes its place too. */
function sectionMerge(layout: FormLayout, row: number): Area {
  return { top: row, left: columnOf(layout, "text"), bottom: row, right: columnOf(layout, "method") };
}
