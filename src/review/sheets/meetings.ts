import { MEETINGS_WORDS } from "../../i18n/sheets";
import type { MeetingEntry } from "../../rules/entries";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { termChoices } from "./choices";
import { inputSheet, YES_NO } from "./column";

export type MeetingsColumn = keyof typeof MEETINGS_WORDS.columns;

const ATTENDANCE = termChoices("attendance", {
  present: ["dự", "đủ", "x", "có"],
  absent: ["vắng không phép", "không dự", "v"],
  excused: ["vắng có lý do", "p"],
  wrongComposition: ["dự sai thành phần", "cử sai thành phần", "không đúng thành phần"],
});

/** Cuộc họp: the log of attendance, a row per meeting and unit. */
export const MEETINGS = inputSheet<MeetingsColumn>({
  table: "BX_CuocHop",
  words: MEETINGS_WORDS,
  spareRows: 40,
  columns: [
    { key: "item", type: "item", width: 72, required: true, synonyms: ["Tiêu chí"] },
    { key: "meeting", type: "text", width: 220, required: true, synonyms: ["Tên cuộc họp", "Hội nghị"] },
    { key: "date", type: "date", width: 78 },
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị"] },
    { key: "attendance", type: "choice", width: 120, required: true, choices: ATTENDANCE, synonyms: ["Tham dự"] },
    { key: "final", type: "choice", width: 84, choices: YES_NO, synonyms: ["Họp bình xét", "Hội nghị tổng kết"] },
    { key: "note", type: "text", width: 160 },
  ],
});

export function parseMeetings(rows: readonly RowReader<MeetingsColumn>[], subjects: Subjects): readonly MeetingEntry[] {
  return rows.flatMap((row) => {
    const unit = subjects.unit(row, "unit");
    const item = subjects.item(row, "item");
    const attendance = row.choice("attendance", ATTENDANCE);
    if (row.cell("attendance") === undefined) row.reportMissing("attendance");
    if (unit === undefined || item === undefined || attendance === undefined) return [];
    const final = row.choice("final", YES_NO) === "yes" ? ({ final: true } as const) : {};
    const meeting = row.text("meeting") ?? "";
    return [{ unit, item, meeting, attendance, ...final, origin: row.origin("attendance") }];
  });
}
