import { SELF_SCORE_REPORT } from "../../i18n/journal";
import type { Language } from "../../i18n/language";
import type { ReportEntry } from "../../rules/entries";
import type { Grids } from "../../workbook/grids";
import type { TableEdit } from "../edit-table";
import { daysBetween, serialOf } from "../parse/dates";
import { findTable } from "../parse/find-table";
import { lookups } from "../parse/lookups";
import { RowReader } from "../parse/row-reader";
import { createSubjects } from "../parse/subjects";
import type { Deadline, Review } from "../review";
import { INPUT_SHEETS, REPORTS } from "../sheets";
import type { InputRow, InputValue } from "../sheets/lay-out";
import { isSelfScoreReport, REPORT_STATUSES, type ReportsColumn } from "../sheets/reports";

/**
 * A unit whose handing in changes. `received` = the day; absent where it withdraws what was received on `withdrawn`, and where it is
 * `overdue`: the deadline has passed and nothing came.
 */
export interface Receipt {
  readonly unit: string;
  readonly received?: string;
  readonly withdrawn?: string;
  readonly overdue?: true;
}

export interface ReportLog {
  readonly edit: TableEdit<ReportsColumn>;
  /** The reports as scoring will read them. */
  readonly reports: readonly ReportEntry[];
  /** Those among them that are written now. */
  readonly logged: readonly ReportEntry[];
}

interface LoggedRow {
  readonly row: number;
  readonly unit: string;
  readonly reader: RowReader<ReportsColumn>;
}

function loggedRows(grids: Grids, { units, ruleSet }: Review, item: string): readonly LoggedRow[] {
  const table = findTable(grids, REPORTS, INPUT_SHEETS, []);
  if (!table) return [];
  const look = lookups(units, ruleSet);
  const subjects = createSubjects(look.unit, look.node);
  return table.bodyRows.flatMap((row) => {
    const reader = new RowReader(table, row, [], grids.date1904);
    const unit = subjects.unit(reader, "unit");
    const isOurs = subjects.item(reader, "item") === item && isSelfScoreReport(reader.text("report") ?? "");
    return unit !== undefined && isOurs ? [{ row, unit, reader }] : [];
  });
}

/**
 * Logs who handed in and who did not, where the book says which lateness item that counts for. What a person wrote stays: a day of receipt, an
 * extension, "not asked". A withdrawal takes back only the day that an import wrote.
 */
export function logReceipts(grids: Grids, review: Review, receipts: readonly Receipt[], language: Language): ReportLog {
  const { deadline, entries } = review;
  const nothing: ReportLog = { edit: { cells: [], rows: [], needed: [] }, reports: entries.reports, logged: [] };
  if (deadline?.item === undefined) return nothing;
  const due = { day: deadline.day, item: deadline.item };
  const rows = new Map(loggedRows(grids, review, due.item).map((one) => [one.unit, one]));
  const logged = receipts.flatMap((receipt) => {
    const row = rows.get(receipt.unit);
    return row
      ? (updated(row, receipt, due, grids.date1904, language) ?? [])
      : (added(receipt, due, grids, language) ?? []);
  });
  const entriesOfLog = logged.map(({ entry }) => entry);
  const others = entries.reports.filter(
    ({ unit, item, report }) =>
      !(item === due.item && isSelfScoreReport(report) && entriesOfLog.some((one) => one.unit === unit)),
  );
  return {
    edit: {
      cells: logged.flatMap(({ cells }) => cells),
      rows: logged.flatMap(({ rows: fresh }) => fresh),
      needed: ["item", "report", "unit", "due", "received"],
    },
    reports: [...others, ...entriesOfLog],
    logged: entriesOfLog,
  };
}

interface Logged {
  readonly cells: TableEdit<ReportsColumn>["cells"];
  readonly rows: readonly InputRow<ReportsColumn>[];
  readonly entry: ReportEntry;
}

const RECEIVED = REPORT_STATUSES.find(({ value }) => value === "received");
const MISSING = REPORT_STATUSES.find(({ value }) => value === "missing");

function updated(
  { row, reader }: LoggedRow,
  { unit, received, withdrawn }: Receipt,
  { day, item }: Required<Deadline>,
  date1904: boolean,
  language: Language,
): Logged | undefined {
  const status = reader.choice("status", REPORT_STATUSES);
  if (status === "exempt") return undefined;
  const [typedDue, typedReceived] = [reader.day("due"), reader.day("received")];
  const isTyped = reader.cell("received") !== undefined;
  const set = (key: ReportsColumn, value: InputValue | undefined) => ({ row, key, value });
  const entry = { unit, item, report: reader.text("report") ?? "" };
  if (received === undefined) {
    // an overdue unit's row speaks already, whatever it says: it has no day to take back
    if (typedReceived === undefined || typedReceived !== withdrawn) return undefined;
    return {
      cells: [set("received", undefined), set("status", undefined)],
      rows: [],
      entry: { ...entry, daysLate: "missing" },
    };
  }
  if (isTyped) return undefined;
  const due = typedDue ?? day;
  const cells = [
    ...(reader.cell("due") === undefined ? [set("due", { date: serialOf(day, date1904) })] : []),
    set("received", { date: serialOf(received, date1904) }),
    set("status", RECEIVED?.words[language]),
  ];
  return { cells, rows: [], entry: { ...entry, daysLate: Math.max(0, daysBetween(due, received)) } };
}

function added(
  { unit, received, overdue }: Receipt,
  { day, item }: Required<Deadline>,
  { date1904 }: Grids,
  language: Language,
): Logged | undefined {
  if (received === undefined && !overdue) return undefined;
  const report = SELF_SCORE_REPORT[language];
  const asked = { item, report, unit, due: { date: serialOf(day, date1904) } };
  if (received === undefined) {
    const row = { ...asked, ...(MISSING ? { status: MISSING.words[language] } : {}) };
    return { cells: [], rows: [row], entry: { unit, item, report, daysLate: "missing" } };
  }
  const row = {
    ...asked,
    received: { date: serialOf(received, date1904) },
    ...(RECEIVED ? { status: RECEIVED.words[language] } : {}),
  };
  return { cells: [], rows: [row], entry: { unit, item, report, daysLate: Math.max(0, daysBetween(day, received)) } };
}
