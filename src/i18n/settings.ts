/** The rows of the sheet Quy ước: what each setting is called and what it decides. */
import type { Words } from "./sheets";

export interface SettingWords {
  readonly title: Words;
  readonly note: Words;
}

const setting = (vi: string, en: string, noteVi: string, noteEn: string): SettingWords => ({
  title: { vi, en },
  note: { vi: noteVi, en: noteEn },
});

export const SETTING_WORDS = {
  name: setting("Tên bộ tiêu chí", "Rule set", "Tên in trên bảng kết quả.", "Printed on the results."),
  cluster: setting(
    "Tên cụm, khối thi đua",
    "Cluster",
    "Cơ quan ban hành, in ở đầu trang.",
    "The issuing body, printed on top.",
  ),
  year: setting("Năm", "Year", "Bộ tiêu chí thuộc về một năm.", "A rule set belongs to one year."),
  version: setting("Phiên bản", "Version", "Ví dụ 1.0.", "For example 1.0."),
  status: setting("Tình trạng", "Status", "Dự thảo hoặc đã ký giao ước.", "Draft, or signed by the units."),
  schema: setting(
    "Phiên bản mẫu sổ",
    "Schema version",
    "Do phần mềm ghi, không sửa.",
    "Written by the program; leave it.",
  ),
  language: setting(
    "Ngôn ngữ bảng kết quả",
    "Language of results",
    "Tiếng Việt hoặc tiếng Anh.",
    "Vietnamese or English.",
  ),
  counts: setting(
    "Điểm được tính",
    "Which score counts",
    "Điểm đầu tiên có trong thứ tự này được tính.",
    "The first of these that is there.",
  ),
  appraisers: setting(
    "Khi nhiều người thẩm định",
    "Several appraisers",
    "Cách gộp điểm của Cụm trưởng và Cụm phó.",
    "How the scores of head and deputy are combined.",
  ),
  notApplicable: setting(
    "Khi tiêu chí không áp dụng",
    "When an item is not applicable",
    "Áp dụng cho mọi mục không ghi riêng ở trang Tiêu chí.",
    "For every group that does not say otherwise.",
  ),
  unsubmitted: setting(
    "Đơn vị không gửi điểm",
    "Units that sent nothing",
    "Không xếp hạng hoặc xếp cuối.",
    "No rank, or last.",
  ),
  rankBy: setting(
    "Xếp hạng theo",
    "Ranked by",
    "Tổng điểm rồi đến thứ tự xét hạng, hoặc chỉ thứ tự xét hạng.",
    "The total and then the ladder, or the ladder alone.",
  ),
  tieMethod: setting("Khi đồng hạng", "Equal ranks", "1-2-2-4 hoặc 1-2-2-3.", "1-2-2-4 or 1-2-2-3."),
  classBasis: setting(
    "Xếp loại theo",
    "Classes by",
    "% của điểm tối đa hoặc số điểm.",
    "Percentage of the maximum, or points.",
  ),
  roundItem: setting(
    "Làm tròn từng tiêu chí (chữ số)",
    "Rounding per item (digits)",
    "Để trống là không làm tròn.",
    "Blank: no rounding.",
  ),
  roundTotal: setting(
    "Làm tròn tổng điểm (chữ số)",
    "Rounding of totals (digits)",
    "Để trống là xếp hạng theo điểm chưa làm tròn.",
    "Blank: ranked on full precision.",
  ),
  display: setting("Số chữ số hiển thị", "Digits shown", "Chỉ để hiển thị, không đổi điểm.", "For display only."),
  bonusCap: setting(
    "Tổng điểm thưởng tối đa",
    "Largest bonus",
    "Để trống là không giới hạn chung.",
    "Blank: no common limit.",
  ),
  ineligible: setting(
    "Không xét đơn vị",
    "Not considered",
    "Trường hợp không xét thi đua; ghi nhiều dòng nếu có nhiều trường hợp, để trống là không quy định.",
    "What makes a unit ineligible; repeat the row for several, blank for none.",
  ),
  citation: setting(
    "Căn cứ",
    "Citation",
    "Văn bản làm căn cứ; ghi nhiều dòng nếu có nhiều văn bản.",
    "Legal text; repeat the row for several.",
  ),
  radarUnit: setting(
    "Đơn vị trên biểu đồ mạng nhện",
    "Unit in the radar chart",
    "Ghi nhiều dòng nếu chọn nhiều đơn vị; để trống là ba đơn vị dẫn đầu.",
    "Repeat the row for several units; blank: the leading three.",
  ),
  deadline: setting(
    "Hạn nộp phiếu tự chấm",
    "Deadline of self-scores",
    "Ngày cuối cùng nhận phiếu; không thuộc bộ tiêu chí đã ký, gia hạn được.",
    "The last day; no part of the signed rule set, so it can be put off.",
  ),
  deadlineItem: setting(
    "Báo cáo tính cho tiêu chí",
    "Report counted for",
    "Mã tiêu chí chấm theo số ngày chậm mà việc nộp phiếu được tính vào; để trống là không tính.",
    "Code of the lateness item that handing in the form counts for; blank: none.",
  ),
  signerTitle: setting(
    "Chức danh người ký",
    "Office of the signer",
    "Ví dụ TM. CỤM THI ĐUA.",
    "Printed above the signature.",
  ),
  signerName: setting("Họ tên người ký", "Name of the signer", "In dưới chữ ký.", "Printed below the signature."),
  place: setting("Địa danh", "Place", "Ví dụ Hà Nội.", "For example Hà Nội."),
} as const satisfies Readonly<Record<string, SettingWords>>;

export type SettingKey = keyof typeof SETTING_WORDS;

/** Values of "Điểm được tính". */
export const COUNTS_WORDS = {
  agreedFirst: { vi: "Thống nhất rồi thẩm định rồi tự chấm", en: "Agreed then appraised then self" },
  appraisedFirst: { vi: "Thẩm định rồi tự chấm", en: "Appraised then self" },
  agreedOnly: { vi: "Chỉ điểm thống nhất", en: "Agreed only" },
  appraisedOnly: { vi: "Chỉ điểm thẩm định", en: "Appraised only" },
  selfOnly: { vi: "Chỉ điểm tự chấm", en: "Self only" },
} as const satisfies Readonly<Record<string, Words>>;

export const LANGUAGE_WORDS = {
  vi: { vi: "Tiếng Việt", en: "Vietnamese" },
  en: { vi: "Tiếng Anh", en: "English" },
} as const satisfies Readonly<Record<string, Words>>;
