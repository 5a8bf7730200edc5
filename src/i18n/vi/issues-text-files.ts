import type { IssueCode } from "../../workbook/issue";

/** Text files: rule sets as JSON, entries as CSV. */
export const textFileIssues = {
  jsonSyntax: "Tệp JSON sai cú pháp tại đây, trước “{found}”. Đề nghị kiểm tra dấu phẩy, ngoặc và dấu nháy.",
  jsonEnded: "Tệp JSON kết thúc giữa chừng. Đề nghị kiểm tra xem tệp có bị cắt hay thiếu ngoặc không.",
  jsonKeyTwice: "Khóa “{key}” được ghi hai lần trong cùng một mục. Đề nghị bỏ một.",
  jsonTooDeep: "Tệp JSON lồng sâu quá {limit} cấp, không phải là bộ tiêu chí. Đề nghị chọn đúng tệp.",
  jsonWrongType: "Chỗ này cần {wanted} nhưng đang là {found}. Đề nghị sửa lại.",
  jsonNumber: "“{text}” không phải là số. Đề nghị ghi số với dấu chấm thập phân, ví dụ 8.5.",
  jsonNumberTooLarge: "Số “{text}” quá lớn nên không đọc được. Đề nghị ghi lại số này.",
  jsonBlank: "“{key}” đang để trống. Đề nghị bổ sung.",
  jsonOutOfRange: "Giá trị {value} phải nằm trong khoảng từ {from} đến {to}. Đề nghị sửa lại.",
  jsonMissing: "Thiếu “{key}”. Đề nghị bổ sung.",
  jsonUnknownKey: "Không có khóa “{key}” ở đây. Có thể ghi: {known}.",
  fingerprintDiffers:
    "Mã ghi trong tệp ({stated}) không khớp với nội dung ({computed}): tệp đã được sửa sau khi xuất. Đề nghị kiểm tra.",
  ruleSetNotKept: "Sổ Excel không ghi đủ bộ tiêu chí này nên không được tạo. Sẽ bị khác: {change}.",
  textEncoding: "Không đọc được chữ trong tệp theo mã {encoding}. Đề nghị lưu lại dạng CSV UTF-8.",
  csvQuote: "Dấu nháy kép không đúng chỗ hoặc chưa đóng. Đề nghị sửa lại dòng này.",
  csvHeading: "Dòng đầu phải có các cột {wanted}, nhưng đang là: {found}. Đề nghị sửa lại dòng đầu.",
  csvWidth: "Dòng này có {found} ô, trong khi dòng đầu có {wanted} ô. Đề nghị kiểm tra dấu ngăn cách và dấu nháy kép.",
  csvNumber: "Không hiểu “{text}” là số nào. Đề nghị ghi số không có dấu ngăn hàng nghìn, ví dụ 8.5.",
  csvWholeNumber: "“{text}” phải là số nguyên từ 0 đến {limit}. Đề nghị sửa lại.",
  csvSource: "Không có nguồn “{text}”. Đề nghị ghi một trong các nguồn: {allowed}.",
  csvWord: "Không hiểu giá trị “{text}”. Đề nghị ghi một trong các giá trị: {allowed}.",
  csvArgument: "Nguồn này không có số liệu “{text}”. Đề nghị ghi một trong: {allowed}.",
  csvArgumentOfKind:
    "Tiêu chí {item} không dùng số liệu “{text}” nên dòng này không được tính. Đề nghị ghi một trong: {allowed}.",
  csvNotBlank:
    "Cột “{column}” phải để trống ở dòng này, không ghi “{text}”, nên dòng này không được tính. Đề nghị xóa ô đó.",
  csvBlank: "Cột “{column}” đang để trống ở dòng này. Đề nghị bổ sung.",
  csvTwice: "Số liệu này đã được ghi ở dòng {first}; chỉ dòng đó được tính. Đề nghị bỏ dòng thừa.",
  csvStatusConflict: "Trạng thái “{status}” không đi cùng với số liệu khác của cùng nguồn. Đề nghị bỏ một trong hai.",
} as const satisfies Partial<Record<IssueCode, string>>;
