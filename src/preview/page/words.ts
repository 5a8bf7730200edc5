export type Language = "vi" | "en";

/** Everything the page around the pane says; the pane has its own words. */
const VI = {
  title: "Bình Xét – bản xem trước, không phải Excel",
  notice: "Bản xem trước – không phải Excel",
  noticeMore: "Chỉ dùng khi phát triển: bảng tính giả lập trong trình duyệt, không gửi gì ra ngoài máy này.",
  open: "Mở tệp .xlsx…",
  save: "Lưu tệp .xlsx",
  blank: "Sổ trống",
  sample: "Về sổ mẫu",
  language: "English",
  sheet: "Trang tính",
  sheets: "Các trang tính",
  nameBox: "Ô đang chọn",
  formulaBar: "Nội dung ô",
  editor: "Sửa ô",
  pane: "Ngăn Bình Xét",
  loading: "Đang mở sổ…",
  failed: "Không mở được tệp",
  saveFailed: "Không lưu được tệp",
  saved: "Đã lưu",
  opened: "Đã mở",
  file: "Tệp",
  badAddress: "Không có ô này",
  sheetProtected: "Trang tính đang khóa, không sửa được",
  notAllowed: "Giá trị này không được phép ở đây",
  mergedPaste: "Không dán được vào ô gộp",
  sampleName: "binh-xet-mau.xlsx",
  blankName: "so-trong.xlsx",
} as const;

export type Words = { readonly [K in keyof typeof VI]: string };

const EN: Words = {
  title: "Bình Xét – preview, not Excel",
  notice: "Preview – not Excel",
  noticeMore: "For development only: an imitated worksheet in your browser; nothing is sent off this machine.",
  open: "Open .xlsx…",
  save: "Save .xlsx",
  blank: "Empty book",
  sample: "Back to the sample",
  language: "Tiếng Việt",
  sheet: "Worksheet",
  sheets: "Worksheets",
  nameBox: "Selected cell",
  formulaBar: "Cell content",
  editor: "Edit cell",
  pane: "Bình Xét pane",
  loading: "Opening the book…",
  failed: "The file cannot be opened",
  saveFailed: "The file cannot be saved",
  saved: "Saved",
  opened: "Opened",
  file: "File",
  badAddress: "There is no such cell",
  sheetProtected: "The sheet is protected and cannot be changed",
  notAllowed: "This value is not allowed here",
  mergedPaste: "Nothing can be pasted into merged cells",
  sampleName: "binh-xet-mau.xlsx",
  blankName: "so-trong.xlsx",
};

export const WORDS: Readonly<Record<Language, Words>> = { vi: VI, en: EN };
