import type { IssueCode } from "../../workbook/issue";

/** The file, the book as a whole, and writing. */
export const bookIssues = {
  fileNotFound: "Không tìm thấy tệp “{file}”. Đề nghị kiểm tra lại tên tệp và thư mục.",
  fileUnreadable: "Không đọc được tệp “{file}” ({reason}). Đề nghị kiểm tra tệp có đang bị khóa hoặc thiếu quyền đọc.",
  fileExists: "Tệp “{file}” đã có sẵn nên không ghi đè. Đề nghị chọn tên khác hoặc cho phép ghi đè.",
  fileNotWritten: "Không ghi được tệp “{file}” ({reason}). Đề nghị đóng tệp nếu đang mở và kiểm tra quyền ghi.",
  notAWorkbook: "Tệp này không phải là sổ Excel (.xlsx). Đề nghị kiểm tra lại tệp đã chọn.",
  emptyFile: "Tệp này rỗng. Đề nghị xin lại tệp từ đơn vị gửi.",
  truncatedFile: "Tệp này bị thiếu phần cuối, có thể do tải hoặc chép chưa xong. Đề nghị tải lại hoặc xin lại tệp.",
  encryptedFile: "Tệp này đặt mật khẩu nên không đọc được. Đề nghị mở bằng Excel, bỏ mật khẩu mở tệp rồi lưu lại.",
  legacyXls: "Tệp này ở định dạng Excel cũ (.xls). Đề nghị mở bằng Excel rồi lưu thành .xlsx.",
  otherFormat:
    "Tệp này là tệp {format}, không phải sổ Excel (.xlsx). Đề nghị mở tệp và lưu lại dạng .xlsx, hoặc xin đơn vị gửi phiếu Excel.",
  archiveGiven: "Tệp này là tệp nén, không phải sổ Excel (.xlsx). Đề nghị giải nén rồi chọn các tệp bên trong.",
  zipTooLarge:
    "Nội dung tệp quá lớn ({size}, giới hạn {limit}) nên không mở để bảo đảm an toàn. Đề nghị xin đơn vị tệp gọn hơn.",
  zipTooManyParts:
    "Tệp có quá nhiều thành phần ({count}, giới hạn {limit}) nên không mở để bảo đảm an toàn. Đề nghị lưu lại bằng Excel.",
  tooManyCells:
    "Sổ có quá nhiều ô có nội dung ({count}, giới hạn {limit}) nên không đọc. Đề nghị xóa phần thừa rồi lưu lại.",
  tooManyMerges: "Sổ có quá nhiều ô gộp (giới hạn {limit}) nên không đọc. Đề nghị bỏ các ô gộp thừa rồi lưu lại.",
  tooManyFormulas:
    "Các công thức dùng chung trong sổ quá dài (giới hạn tổng cộng {limit} ký tự) nên không đọc. Đề nghị dán lại thành giá trị rồi lưu lại.",
  tooManyLinks:
    "Thành phần “{part}” của tệp có quá nhiều liên kết (giới hạn {limit}) nên không đọc. Đề nghị chép phần cần dùng sang sổ mới.",
  zipDuplicatePart: "Tệp có hai thành phần trùng tên “{part}” nên không tin cậy. Đề nghị lưu lại bằng Excel.",
  zipEncryptedPart:
    "Thành phần “{part}” của tệp bị mã hóa nên không đọc được. Đề nghị bỏ mật khẩu rồi lưu lại bằng Excel.",
  zipLyingSize: "Thành phần “{part}” lớn hơn kích thước khai báo nên tệp không an toàn. Đề nghị xin lại tệp từ đơn vị.",
  doctypeRefused: "Thành phần “{part}” có khai báo không được phép trong sổ Excel. Đề nghị lưu lại tệp bằng Excel.",
  partDamaged: "Thành phần “{part}” của tệp bị hỏng. Đề nghị mở bằng Excel, chấp nhận sửa chữa rồi lưu lại.",
  readingFailed:
    "Có lỗi ngoài dự kiến khi đọc tệp ({reason}); các tệp khác không bị ảnh hưởng. Đề nghị báo người hỗ trợ.",
  parseTimedOut: "Đọc tệp quá {seconds} giây nên đã dừng. Đề nghị kiểm tra tệp có quá lớn hoặc bị hỏng.",
  macrosIgnored: "Tệp có macro; macro không được chạy và không được đọc. Không cần xử lý gì thêm.",
  externalLinksIgnored:
    "Tệp có liên kết đến sổ khác; chỉ dùng các giá trị đã lưu sẵn trong tệp. Đề nghị kiểm tra các giá trị này.",
  emptyBook: "Sổ không có số liệu nào. Đề nghị chọn sổ khác hoặc tạo sổ mới.",
  noRuleSet: "Sổ chưa có bảng tiêu chí. Đề nghị bổ sung trang “{sheet}” hoặc tạo sổ mới theo mẫu.",
  newerSchema:
    "Sổ được tạo bằng phiên bản mới hơn (cấu trúc {found}, hiện hỗ trợ đến {known}). Đề nghị cập nhật tiện ích.",
  columnMissing: "Trang “{sheet}” thiếu cột “{column}”. Đề nghị bổ sung cột hoặc sửa lại tiêu đề cột.",
  duplicateTableSheets: "Bảng “{table}” có ở nhiều trang: {sheets}. Đề nghị chỉ giữ lại một trang.",
  columnTwice: "Cột “{column}” xuất hiện hai lần ({first} và {second}). Đề nghị chỉ giữ lại một cột.",
  twoSources: "Có nhiều nơi cùng chứa điểm: {sources}. Đề nghị chọn một nơi để lấy điểm; chưa lấy điểm từ nơi nào.",
  noScores: "Chưa có điểm của đơn vị nào. Đề nghị nhập điểm vào trang chấm điểm hoặc nhận tệp của các đơn vị.",
  sourceTakenIn: "Đã lấy {count} dòng điểm từ trang “{sheet}”. Đề nghị xem lại trước khi xếp hạng.",
  sourceDiffers:
    "Trang “{sheet}” có {count} giá trị khác với bảng chấm điểm; vẫn dùng bảng chấm điểm. Đề nghị đối chiếu hai nơi.",
  sheetIgnored: "Trang này không được đọc ({reason}). Đề nghị kiểm tra nếu trang có số liệu cần tính.",
  mergedInBody: "Trong phần số liệu có ô gộp; chỉ ô đầu tiên được đọc. Đề nghị bỏ gộp ô và điền đủ từng ô.",
  sheetNameTaken:
    "Đã có trang “{wanted}” không do tiện ích tạo, nên kết quả được ghi vào trang “{used}”. Trang cũ được giữ nguyên.",
  tableNameTaken: "Tên bảng “{name}” đã được dùng ở nơi khác trong sổ. Đề nghị đổi tên bảng đó rồi thực hiện lại.",
  noteOnResultSheet:
    "Trên trang kết quả có ghi chú “{text}” sẽ bị thay khi ghi lại. Đề nghị chép ghi chú sang nơi khác.",
  resultEdited:
    "Trang kết quả đã bị sửa bằng tay. Nội dung sửa sẽ mất khi ghi lại; đề nghị sửa ở trang số liệu đầu vào.",
  precondition:
    "Ô này đã thay đổi sau khi đọc (trước là “{expected}”, nay là “{found}”) nên chưa ghi gì vào sổ. Đề nghị thực hiện lại.",
  sheetGone: "Trang “{name}” không còn trong sổ nên chưa ghi gì. Đề nghị thực hiện lại.",
  sheetProtected: "Trang “{name}” đang được bảo vệ nên không ghi được. Đề nghị bỏ bảo vệ trang rồi thực hiện lại.",
  sheetFiltered: "Trang “{name}” đang lọc nên ghi có thể sai dòng. Đề nghị bỏ lọc rồi thực hiện lại.",
  workbookProtected: "Sổ đang được bảo vệ cấu trúc nên không thêm được trang. Đề nghị bỏ bảo vệ sổ rồi thực hiện lại.",
  textTooLong: "Nội dung dài ít nhất {length} ký tự, vượt giới hạn {limit} ký tự của Excel. Đề nghị rút ngắn.",
  notFinished: "Lần ghi trước chưa hoàn tất nên kết quả đang hiển thị có thể chưa đủ. Đề nghị thực hiện lại.",
  inputsChanged: "Số liệu đã thay đổi sau khi xem trước nên chưa ghi kết quả. Đề nghị xem trước lại.",
  importOutdated:
    "Sổ đã thay đổi sau khi xem trước nên chưa nhập, chưa rút phiếu nào. Đề nghị xem lại các thay đổi rồi thực hiện lại.",
  cellEditing: "Một ô đang được sửa nên chưa thực hiện được. Đề nghị nhấn Enter hoặc Esc để kết thúc việc sửa ô.",
  hostTooOld: "Phiên bản Excel này chưa đáp ứng (cần {needed}). Đề nghị dùng Excel 2021 hoặc Microsoft 365.",
  hostRefused: "Excel từ chối thực hiện (mã {code}). Đề nghị thử lại; nếu vẫn lỗi, đề nghị lưu sổ và mở lại Excel.",
  readBackDiffers:
    "Ghi “{expected}” nhưng đọc lại được “{found}”, nên kết quả chưa được công nhận. Đề nghị thực hiện lại.",
} as const satisfies Partial<Record<IssueCode, string>>;
