import { fingerprint, fingerprintOf } from "../../rules/fingerprint";
import type { Language } from "../../i18n/language";
import type { Grids } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import type { Plan } from "../../workbook/plan";
import { UNFINISHED_NOTICE } from "../create-book";
import { type EditedTable, editTable } from "../edit-table";
import { fingerprintingInputs } from "../input-fingerprint";
import type { Review } from "../review";
import { JOURNAL, REPORTS, SCORES } from "../sheets";
import type { InputRow } from "../sheets/lay-out";
import type { ScoresColumn } from "../sheets/scores";
import { atOnce } from "../at-once";
import { takenInRow } from "../take-in";
import { effectOf } from "./changes";
import type { Collected } from "./collection";
import { changeRow, overdueRow, supersededRow, type Occasion } from "./journal-rows";
import { overdueUnits } from "./overdue";
import type { PlannedSubmissions, SubmissionOptions, UnitChange } from "./planned";
import { recordOf, type SubmissionRecord } from "./record";
import { logReceipts, type Receipt, type ReportLog } from "./report-log";
import { entriesOf, itemsOfUnits, replaceRows, storedRows, type UnitRows } from "./score-rows";

/** The book as it was read. */
export interface ReadBook {
  readonly review: Review;
  readonly grids: Grids;
}

/** One unit whose self-scores change: replaced by those of a form, or withdrawn where there is none. */
export interface Edit {
  readonly unit: string;
  readonly form?: Collected;
}

/** Changes whenever the data, the rules or the journal of a book do: what was planned on another is not written. */
export function stateOf(review: Review): string {
  return atOnce(tellingState(review));
}

function* tellingState(review: Review): Generator<undefined, string> {
  const input = yield* fingerprintingInputs(review);
  return fingerprintOf({
    input,
    rules: fingerprint(review.ruleSet),
    journal: review.journal.map(({ when, action, unit, sha256, sheet }) => ({ when, action, unit, sha256, sheet })),
    deadline: review.deadline ? { ...review.deadline } : null,
  });
}

interface Planned extends Edit {
  readonly rows: UnitRows;
}

/** Units between two pauses. */
const UNITS_AT_ONCE = 25;

/** One plan for all of it: scores, log of reports and journal are written together or not at all. In steps, so that a page can answer between them. */
export function* planningEdits(
  { review, grids }: ReadBook,
  edits: readonly Edit[],
  superseded: readonly Collected[],
  { now }: SubmissionOptions,
): Generator<undefined, PlannedSubmissions> {
  const { ruleSet, conventions } = review;
  const { language } = conventions;
  const stored = storedRows(grids, review);
  const asked = itemsOfUnits(ruleSet);
  yield;
  const planned: Planned[] = [];
  for (const edit of edits) {
    const source = edit.form && { submission: edit.form.submission, language };
    planned.push({ ...edit, rows: replaceRows(edit.unit, stored.get(edit.unit) ?? [], asked, source) });
    if (planned.length % UNITS_AT_ONCE === 0) yield;
  }
  const record = recordOf(review.journal);
  const log = logReceipts(grids, review, receiptsOf(review, planned, record, now), language);
  const scores = scoresAfter(review, planned);
  yield;
  const effect = yield* effectOf(ruleSet, review.entries, { ...review.entries, scores, reports: log.reports });
  yield;
  const changes = planned.map((one): UnitChange => ({ ...changeOf(one, record), ...effect.totals(one.unit) }));
  const digits = ruleSet.policy.rounding.display;
  const at: Occasion = { now, date1904: grids.date1904, language, fingerprint: fingerprint(ruleSet), digits };
  const written = [
    editTable(grids, SCORES, scoreEdit(review, planned), language),
    editTable(grids, REPORTS, log.edit, language),
    editTable(grids, JOURNAL, journalEdit(record, planned, { changes, superseded, log }, at), language),
  ];
  yield;
  const basedOn = yield* tellingState(review);
  const issues = [...clearedIssues(planned), ...written.flatMap((one) => one.issues)];
  const isSound = issues.every(({ severity }) => severity !== "error");
  return {
    ...(isSound ? { plan: () => planOf(written, language) } : {}),
    ...{ changes, moves: effect.moves, reports: log.logged, issues, basedOn },
  };
}

function planOf(written: readonly EditedTable[], language: Language): Plan {
  const actions = written.flatMap((one) => one.actions());
  return { schema: 1, unfinishedNotice: UNFINISHED_NOTICE[language], actions };
}

/** A withdrawal says nothing of other units: only an import does. */
function receiptsOf(
  review: Review,
  planned: readonly Planned[],
  record: SubmissionRecord,
  now: string,
): readonly Receipt[] {
  const receipts = planned.map(({ unit, form }): Receipt => {
    const received = record.get(unit)?.received?.slice(0, 10);
    if (form) return { unit, received: received ?? now.slice(0, 10) };
    return received === undefined ? { unit } : { unit, withdrawn: received };
  });
  if (!planned.some(({ form }) => form)) return receipts;
  const handed = new Set(planned.map(({ unit }) => unit));
  return [...receipts, ...overdueUnits(review, handed, now).map((unit) => ({ unit, overdue: true as const }))];
}

/** Units that Báo cáo is to call missing, besides those that withdraw. */
function overdueIn({ logged }: ReportLog, planned: readonly Planned[]): readonly string[] {
  const units = new Set(planned.map(({ unit }) => unit));
  return logged.flatMap(({ unit, daysLate }) => (daysLate === "missing" && !units.has(unit) ? [unit] : []));
}

/** The scores as scoring will read them. */
function scoresAfter({ entries, takenIn }: Review, planned: readonly Planned[]): Review["entries"]["scores"] {
  const rowsOf = new Map(planned.map(({ unit, rows }) => [unit, rows]));
  const wasTakenIn = takenIn.length > 0;
  const kept = entries.scores.filter(({ unit, item, source }) => {
    const rows = rowsOf.get(unit);
    return !rows || source !== "self" || !(wasTakenIn || rows.touched.has(item));
  });
  return [...kept, ...planned.flatMap(({ unit, form }) => (form ? entriesOf(unit, form.submission) : []))];
}

/** Scores that were found elsewhere in the book are written along: from now on Chấm điểm is the one store. */
function scoreEdit(review: Review, planned: readonly Planned[]) {
  const units = new Set(planned.map(({ unit }) => unit));
  const others = review.takenIn.filter(({ unit }) => !units.has(unit));
  const rows: readonly InputRow<ScoresColumn>[] = [
    ...others.map((one) => takenInRow(one, review)),
    ...planned.flatMap((one) => one.rows.rows),
  ];
  const needed: readonly ScoresColumn[] = ["unit", "item", "status", "self", "quantity", "target", "count"];
  return { cells: planned.flatMap((one) => one.rows.cells), rows, needed };
}

function changeOf({ unit, form, rows }: Planned, record: SubmissionRecord): Omit<UnitChange, "before" | "after"> {
  const { changes: scores, cleared } = rows;
  if (!form) return { unit, action: "withdrawn", scores, cleared };
  const { file, sheet, sha256 } = form.submission;
  const isThere = record.get(unit)?.state === "submitted";
  return { unit, action: isThere ? "replaced" : "imported", form: { file, sheet, sha256 }, scores, cleared };
}

function journalEdit(
  record: SubmissionRecord,
  planned: readonly Planned[],
  {
    changes,
    superseded,
    log,
  }: {
    readonly changes: readonly UnitChange[];
    readonly superseded: readonly Collected[];
    readonly log: ReportLog;
  },
  at: Occasion,
) {
  const forms = new Map(planned.map(({ unit, form }) => [unit, form]));
  const rows = [
    ...changes.map((change) => changeRow(change, forms.get(change.unit), record.get(change.unit), at)),
    ...superseded.flatMap((form) => (form.unit === undefined ? [] : [supersededRow(form, form.unit, at)])),
    ...overdueIn(log, planned).map((unit) => overdueRow(unit, at)),
  ];
  return { cells: [], rows, needed: ["when", "action", "unit", "sha256"] as const };
}

function clearedIssues(planned: readonly Planned[]): readonly Issue[] {
  return planned.flatMap(({ unit, form, rows }) =>
    form && rows.cleared.length > 0 ? [issue("scoresCleared", { unit, items: rows.cleared.join(", ") })] : [],
  );
}
