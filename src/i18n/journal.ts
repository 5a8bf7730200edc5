import type { SheetWords, Words } from "./sheets";

const words = (vi: string, en: string): Words => ({ vi, en });

export const JOURNAL_WORDS = {
  title: words("Nhật ký", "Journal"),
  guide: words(
    "Mỗi dòng một lần nhập, thay hoặc rút điểm tự chấm; do phần mềm ghi, không sửa.",
    "One import, replacement or withdrawal of self-scores per row, written by the program; leave it.",
  ),
  columns: {
    when: words("Thời điểm", "Time"),
    action: words("Việc đã làm", "Action"),
    unit: words("Mã đơn vị", "Unit code"),
    file: words("Tệp", "File"),
    sha256: words("SHA-256 của tệp", "SHA-256 of the file"),
    sheet: words("Trang", "Sheet"),
    modified: words("Tệp sửa lần cuối", "File last changed"),
    scores: words("Số mục có điểm", "Items scored"),
    before: words("Tổng điểm trước", "Total before"),
    after: words("Tổng điểm sau", "Total after"),
    rules: words("Mã bộ tiêu chí", "Code of the rule set"),
    control: words("Mã kiểm tra", "Control code"),
    note: words("Ghi chú", "Note"),
  },
} as const satisfies SheetWords;

/** What a line of Nhật ký records. */
export const JOURNAL_ACTIONS = {
  imported: words("Nhập", "Imported"),
  replaced: words("Nhập thay", "Replaced"),
  superseded: words("Không dùng", "Not used"),
  withdrawn: words("Rút", "Withdrawn"),
  overdue: words("Quá hạn", "Overdue"),
} as const satisfies Readonly<Record<string, Words>>;

/** What the program writes into the column of notes. */
export const JOURNAL_NOTES = {
  replaces: words("Thay phiếu “{file}”", "In place of “{file}”"),
  newer: words("Có phiếu mới hơn: “{file}”", "There is a newer one: “{file}”"),
  overdue: words(
    "Quá hạn nộp phiếu tự chấm; đã ghi “Không gửi” ở Báo cáo",
    "Deadline passed without a form; written into the log of reports as not sent",
  ),
  chosenUnit: words("Đơn vị do người nhập chỉ định", "The unit was chosen by whoever imported"),
} as const satisfies Readonly<Record<string, Words>>;

/** How the self-score form is called in the log of reports. */
export const SELF_SCORE_REPORT = words("Phiếu tự chấm", "Self-score form");
