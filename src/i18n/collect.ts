import type { Language } from "./language";

/** Words of `binhxet collect`. Placeholders in braces. */
export interface CollectWords {
  /** {files} {accepted} {asks} {unread} */
  readonly heading: string;
  /** What becomes of a form: the names of src/review/submissions. */
  readonly standing: Readonly<Record<"accepted" | "asks" | "superseded" | "unchanged" | "leftOut", string>>;
  readonly reading: Readonly<Record<"unmapped" | "refused", string>>;
  /** {sheet} {unit} {standing} */
  readonly form: string;
  /** {found} {missing} */
  readonly scores: string;
  /** {typed} {recomputed} */
  readonly total: string;
  /** {recomputed} */
  readonly totalNotTyped: string;
  readonly rules: Readonly<Record<"same" | "other" | "unknown", string>>;
  readonly control: Readonly<Record<"matches" | "differs" | "absent", string>>;
  /** {count} */
  readonly moreIssues: string;
  readonly late: {
    readonly title: string;
    readonly columns: readonly [
      code: string,
      unit: string,
      state: string,
      received: string,
      days: string,
      missing: string,
      issues: string,
    ];
    readonly state: Readonly<Record<"submitted" | "entered" | "withdrawn" | "absent", string>>;
    readonly exempt: string;
  };
  /** {units} */
  readonly overdue: string;
  readonly changes: {
    readonly title: string;
    readonly columns: readonly [
      unit: string,
      action: string,
      before: string,
      after: string,
      rankBefore: string,
      rankAfter: string,
    ];
  };
  readonly dryRun: string;
  readonly notImported: string;
}

const vi: CollectWords = {
  heading: "{files} tệp: {accepted} phiếu nhận được, {asks} phiếu cần người quyết định, {unread} tệp chưa đọc được.",
  standing: {
    accepted: "nhận",
    asks: "cần người quyết định, chưa nhập",
    superseded: "không dùng, đã có phiếu mới hơn",
    unchanged: "đã nhập từ trước",
    leftOut: "bỏ qua",
  },
  reading: { unmapped: "không nhận ra bố cục của phiếu", refused: "không đọc được" },
  form: "{unit} (trang “{sheet}”): {standing}",
  scores: "{found} mục có điểm, thiếu {missing}",
  total: "tổng trong phiếu {typed}, tính lại {recomputed}",
  totalNotTyped: "tổng tính lại {recomputed}",
  rules: { same: "đúng bộ tiêu chí", other: "bộ tiêu chí khác", unknown: "không rõ bộ tiêu chí" },
  control: { matches: "mã kiểm tra khớp", differs: "mã kiểm tra không khớp", absent: "không có mã kiểm tra" },
  moreIssues: "… và {count} vấn đề nữa (xem tệp JSON)",
  late: {
    title: "Tình hình nộp phiếu",
    columns: ["Mã", "Đơn vị", "Tình trạng", "Ngày nhận", "Số ngày chậm", "Mục thiếu", "Vấn đề"],
    state: { submitted: "đã nộp", entered: "đã có điểm", withdrawn: "đã rút", absent: "chưa nộp" },
    exempt: "không phải nộp",
  },
  overdue: "Quá hạn chưa nộp, ghi “Không gửi” vào trang Báo cáo: {units}",
  changes: {
    title: "Thay đổi khi nhập",
    columns: ["Đơn vị", "Việc", "Tổng trước", "Tổng sau", "Hạng trước", "Hạng sau"],
  },
  dryRun: "Chỉ xem trước: chưa ghi gì.",
  notImported: "Chưa nhập phiếu nào vào sổ.",
};

const en: CollectWords = {
  heading:
    "{files} {files|file|files}: {accepted} {accepted|form|forms} accepted, {asks} for a person to decide, {unread} {unread|file|files} not read.",
  standing: {
    accepted: "accepted",
    asks: "a person has to decide, not imported",
    superseded: "not used, there is a newer one",
    unchanged: "imported before",
    leftOut: "left out",
  },
  reading: { unmapped: "the layout was not recognised", refused: "not readable" },
  form: "{unit} (sheet “{sheet}”): {standing}",
  scores: "{found} {found|item|items} scored, {missing} missing",
  total: "total in the form {typed}, recomputed {recomputed}",
  totalNotTyped: "total recomputed {recomputed}",
  rules: { same: "made from these rules", other: "made from other rules", unknown: "rules unknown" },
  control: { matches: "control code matches", differs: "control code does not match", absent: "no control code" },
  moreIssues: "… and {count} more {count|issue|issues} (see the JSON)",
  late: {
    title: "Who has submitted",
    columns: ["Code", "Unit", "State", "Received", "Days late", "Missing", "Issues"],
    state: { submitted: "submitted", entered: "scores entered", withdrawn: "withdrawn", absent: "nothing yet" },
    exempt: "exempt",
  },
  overdue: "Overdue, written into the log of reports as not sent: {units}",
  changes: {
    title: "What the import changes",
    columns: ["Unit", "Action", "Total before", "Total after", "Rank before", "Rank after"],
  },
  dryRun: "Preview only: nothing was written.",
  notImported: "No form was imported.",
};

export const COLLECT_WORDS: Readonly<Record<Language, CollectWords>> = { vi, en };
