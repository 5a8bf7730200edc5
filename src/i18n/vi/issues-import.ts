import type { IssueCode } from "../../workbook/issue";

/** Forms that came back: what several of them say together, and what happens to Chấm điểm. */
export const importIssues = {
  deadlineItemUnfit:
    "“{code}” không phải là mã của tiêu chí chấm theo số ngày chậm nên việc nộp phiếu chưa được tính. Đề nghị sửa ở trang Quy ước.",
  deadlineMissing: "Chưa ghi hạn nộp phiếu tự chấm nên chưa tính được số ngày chậm. Đề nghị ghi hạn nộp.",
  deadlineItemCapped:
    "Tiêu chí {item}: {count} báo cáo kể cả phiếu tự chấm, mỗi báo cáo đến {points} điểm nhưng tối đa {max}, nên nộp phiếu bù được báo cáo chậm. " +
    "Đề nghị nâng tối đa hoặc tách tiêu chí.",
  sameFileTwice: "Tệp này giống hệt tệp “{first}” nên chỉ đọc một lần.",
  unitNotRecognised: "Chưa rõ phiếu này của đơn vị nào (trong phiếu ghi “{unit}”). Đề nghị chọn đơn vị.",
  newerUnknown: "Đơn vị {unit} có nhiều phiếu ({files}) và không rõ phiếu nào mới hơn. Đề nghị chọn phiếu được dùng.",
  olderThanImported: "Phiếu này của {unit} cũ hơn phiếu đã nhập từ “{file}”. Đề nghị xác nhận nếu vẫn muốn dùng.",
  olderNotUsed: "Không dùng phiếu này vì {unit} có phiếu mới hơn trong “{file}”; phiếu cũ vẫn được ghi vào nhật ký.",
  alreadyImported: "Phiếu này của {unit} đã được nhập trước đó nên không nhập lại.",
  otherRuleSet:
    "Phiếu này của {unit} làm theo bộ tiêu chí khác. Đề nghị kiểm tra, chỉ dùng khi điểm vẫn đúng tiêu chí.",
  otherYear: "Phiếu này của {unit} ghi năm {year}, sổ này của năm {expected}. Đề nghị kiểm tra trước khi dùng.",
  nothingSubmitted: "Phiếu này của {unit} chưa có điểm nào nên không nhập được. Đề nghị gửi lại cho đơn vị.",
  documentShared:
    "Minh chứng của {unit} ở tiêu chí {item} cũng được {otherUnit} dùng ở tiêu chí {otherItem}. Đề nghị kiểm tra.",
  columnNotKept:
    "Trang “{sheet}” không có cột “{column}” nên nội dung này không được ghi. Đề nghị thêm cột nếu cần giữ.",
  scoresCleared: "Phiếu mới của {unit} không còn điểm ở {items}; điểm tự chấm cũ ở đó bị xóa. Đề nghị kiểm tra.",
  nothingToImport: "Không có phiếu nào dùng được để nhập. Đề nghị xem lý do ở từng tệp.",
  nothingToWithdraw: "Đơn vị {unit} không có điểm tự chấm để rút. Đề nghị kiểm tra mã đơn vị.",
} as const satisfies Partial<Record<IssueCode, string>>;
