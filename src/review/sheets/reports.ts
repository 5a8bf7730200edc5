import { SELF_SCORE_REPORT } from "../../i18n/journal";
import { REPORTS_WORDS } from "../../i18n/sheets";
import type { ReportEntry } from "../../rules/entries";
import { meaningKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { inputSheet, type Choice } from "./column";

export type ReportsColumn = keyof typeof REPORTS_WORDS.columns;

export const REPORT_STATUSES: readonly Choice<"received" | "missing" | "exempt">[] = [
  { value: "received", words: { vi: "Đã nhận", en: "Received" }, synonyms: ["đã gửi", "đã nộp"] },
  { value: "missing", words: { vi: "Không gửi", en: "Not sent" }, synonyms: ["không nộp", "thiếu"] },
  { value: "exempt", words: { vi: "Không yêu cầu", en: "Not asked" }, synonyms: ["miễn", "không áp dụng"] },
];

/** Báo cáo: the log of reports, a row per report and unit. */
export const REPORTS = inputSheet<ReportsColumn>({
  table: "BX_BaoCao",
  words: REPORTS_WORDS,
  spareRows: 40,
  columns: [
    { key: "item", type: "item", width: 72, required: true, synonyms: ["Tiêu chí"] },
    { key: "report", type: "text", width: 220, required: true, synonyms: ["Tên báo cáo"] },
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị"] },
    { key: "due", type: "date", width: 78, synonyms: ["Hạn nộp", "Thời hạn"] },
    { key: "received", type: "date", width: 78, synonyms: ["Ngày nộp", "Ngày gửi"] },
    { key: "status", type: "choice", width: 96, choices: REPORT_STATUSES },
    { key: "note", type: "text", width: 160 },
  ],
});

const SELF_SCORE_NAMES = [SELF_SCORE_REPORT.vi, SELF_SCORE_REPORT.en].map(meaningKey);

/** True for the row of Báo cáo that logs the self-score form, in either language. */
export function isSelfScoreReport(report: string): boolean {
  return SELF_SCORE_NAMES.includes(meaningKey(report));
}

/** Late = days from the due date to the day of receipt. A report with neither a date of receipt nor a status is missing. */
export function parseReports(rows: readonly RowReader<ReportsColumn>[], subjects: Subjects): readonly ReportEntry[] {
  return rows.flatMap((row) => {
    const unit = subjects.unit(row, "unit");
    const item = subjects.item(row, "item");
    const daysLate = readDaysLate(row);
    if (unit === undefined || item === undefined || daysLate === undefined) return [];
    const origin = row.origin(typeof daysLate === "number" ? "received" : "status");
    return [{ unit, item, report: row.text("report") ?? "", daysLate, origin }];
  });
}

function readDaysLate(row: RowReader<ReportsColumn>): ReportEntry["daysLate"] | undefined {
  const status = row.choice("status", REPORT_STATUSES);
  if (status === "missing" || status === "exempt") return status;
  const receivedTyped = row.cell("received") !== undefined;
  const received = row.date("received");
  if (received === undefined) {
    // Said to be there, or typed so that nobody can tell the day: the days late are not known.
    if (status !== "received" && !receivedTyped) return "missing";
    if (!receivedTyped) row.reportMissing("received");
    return undefined;
  }
  const due = row.date("due");
  if (due !== undefined) return Math.max(0, received - due);
  if (row.cell("due") === undefined) row.reportMissing("due");
  return undefined;
}
