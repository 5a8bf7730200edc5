import type { IssueCode } from "../../workbook/issue";

/** Cells, units and entries. */
export const dataIssues = {
  cellError: "Ô này chứa lỗi {error} nên không dùng được. Đề nghị sửa công thức hoặc nhập lại giá trị.",
  formulaWithoutValue: "Công thức “{formula}” chưa có kết quả. Đề nghị mở sổ bằng Excel, tính lại rồi lưu.",
  numberRepaired: "Số nhập dưới dạng chữ “{text}” được hiểu là {value}. Đề nghị kiểm tra; nên nhập lại dưới dạng số.",
  numberAmbiguous: "Không rõ “{text}” là số lẻ hay số hàng nghìn. Đề nghị nhập lại dưới dạng số.",
  numberIsDate: "Ô này cần số nhưng đang là ngày tháng “{text}”, có thể do Excel tự đổi. Đề nghị nhập lại số.",
  numberBecameDate:
    "Ô này cần số nhưng đang là ngày {date} (Excel lưu là {serial}), có thể Excel tự đổi khi gõ {typed}. Đề nghị định dạng ô là Số rồi nhập lại.",
  numberIsFraction: "“{text}” có thể là điểm trên thang điểm hoặc phân số. Đề nghị chỉ nhập số điểm.",
  numberUnreadable: "Không hiểu “{text}” là số nào. Đề nghị nhập lại dưới dạng số.",
  dateUnreadable: "Không hiểu “{text}” là ngày nào. Đề nghị nhập lại theo dạng ngày/tháng/năm.",
  codeAmbiguous:
    "Mã được nhập dưới dạng số {text} nên không rõ là mã nào trong {codes}. Đề nghị định dạng ô là văn bản rồi nhập lại mã.",
  codeRepaired: "Mã “{text}” được hiểu là “{value}”. Đề nghị kiểm tra và sửa lại cho thống nhất.",
  wordUnknown: "Không hiểu “{text}”. Đề nghị chọn một trong các giá trị: {allowed}.",
  valueMissing: "Cột “{column}” chưa có giá trị ở dòng này. Đề nghị bổ sung.",
  hiddenRowsRead: "Có {count} dòng đang ẩn, vẫn được đọc và tính. Đề nghị bỏ ẩn để kiểm tra.",
  optionRowsSkipped:
    "Đã bỏ qua {count} dòng mức điểm nằm dưới tiêu chí để không tính hai lần. Không cần xử lý gì thêm.",
  totalRowSkipped: "Dòng “{text}” là dòng tổng nên không được tính. Không cần xử lý gì thêm.",
  noUnits: "Chưa có đơn vị nào. Đề nghị nhập danh sách đơn vị.",
  duplicateUnit: "Mã đơn vị “{code}” bị trùng; chỉ dòng đầu được dùng. Đề nghị sửa lại mã.",
  duplicateUnitName: "Tên đơn vị “{name}” bị trùng. Đề nghị đặt tên hoặc tên gọi khác để phân biệt.",
  unknownUnit:
    "Không có đơn vị “{unit}” trong danh sách nên dòng này không được tính. Đề nghị sửa mã hoặc bổ sung đơn vị.",
  unknownItem:
    "Không có tiêu chí “{item}” trong bảng tiêu chí nên dòng này không được tính. Đề nghị sửa lại mã tiêu chí.",
  groupScored: "“{item}” là mục gồm nhiều tiêu chí, không chấm trực tiếp. Đề nghị chấm vào từng tiêu chí của mục.",
  logNotTaken:
    "Tiêu chí {item} không chấm theo loại số liệu này nên dòng này không được tính. Đề nghị ghi cho đúng tiêu chí, hoặc sửa cách chấm của tiêu chí.",
  duplicateEntry: "Đơn vị {unit} có nhiều dòng cho tiêu chí {item}; chỉ dòng đầu được tính. Đề nghị xóa dòng thừa.",
  unitMatchedByName: "“{text}” được hiểu là đơn vị {unit}. Đề nghị kiểm tra lại.",
  scoreOverMax:
    "Điểm {value} của đơn vị {unit} vượt mức tối đa {max} của tiêu chí {item} nên không được tính. Đề nghị sửa lại điểm.",
  scoreNegative:
    "Điểm {value} của đơn vị {unit} ở tiêu chí {item} nhỏ hơn 0 nên không được tính. Đề nghị sửa lại điểm.",
  notOnStep:
    "Điểm {value} của đơn vị {unit} ở tiêu chí {item} không theo bước điểm {step}; điểm vẫn được tính. Đề nghị kiểm tra lại.",
  argumentMissing: "Đơn vị {unit} chưa có số liệu “{argument}” ở tiêu chí {item}. Đề nghị bổ sung.",
  argumentNegative:
    "Số liệu “{argument}” của đơn vị {unit} ở tiêu chí {item} là {value}, nhỏ hơn 0, nên không dùng được. Đề nghị sửa lại.",
  targetNotPositive: "Kế hoạch của đơn vị {unit} ở tiêu chí {item} là {value}; phải lớn hơn 0. Đề nghị sửa lại.",
  quantityOutsideBands:
    "Kết quả {value} của đơn vị {unit} không thuộc mức nào của tiêu chí {item}. Đề nghị sửa số liệu hoặc bổ sung thang điểm.",
  shareOrPercent:
    "Đơn vị {unit} ghi {value} % ở tiêu chí {item}; có thể là {meant} %. Đề nghị xác nhận với đơn vị; nếu đúng là {meant} % thì nhập {meant}.",
  neitherYesNorNo:
    "Tiêu chí {item} chỉ có đạt (1) hoặc không đạt (0), nhưng đơn vị {unit} ghi {value} nên không tính được. Đề nghị sửa thành 1 hoặc 0.",
  neitherNoneNorAll:
    "Tiêu chí {item} chỉ có đạt ({max} điểm) hoặc không đạt (0 điểm), nhưng đơn vị {unit} ghi {value} điểm nên không được tính. Đề nghị sửa lại.",
  pointsNotFollowing:
    "Đơn vị {unit} ghi {given} điểm ở tiêu chí {item}, nhưng tính theo số liệu là {computed}; lấy điểm tính theo số liệu. " +
    "Đề nghị xác nhận với đơn vị.",
  pointsWithoutQuantity:
    "Đơn vị {unit} ghi {given} điểm ở tiêu chí {item} mà không có số liệu để tính; tạm lấy điểm đã ghi. Đề nghị bổ sung số liệu.",
  missingScore:
    "Đơn vị {unit} chưa có điểm ở tiêu chí {item} nên chưa được tính điểm. Đề nghị bổ sung hoặc ghi không áp dụng.",
  notSubmitted: "Đơn vị {unit} chưa gửi điểm. Đề nghị nhắc đơn vị.",
  appraisedOwnUnit:
    "Đơn vị {unit} thẩm định chính mình ở tiêu chí {item} nên điểm này không được tính. Đề nghị đổi người thẩm định.",
  scorerNotAllowed:
    "Tiêu chí {item} do {scorer} chấm nên điểm tự chấm của đơn vị {unit} không được tính. Đề nghị bổ sung điểm thẩm định.",
  peerOwnUnit: "Đơn vị {unit} tự cho điểm mình ở tiêu chí chấm chéo {item} nên điểm này không được tính. Đề nghị xóa.",
  peerBudget:
    "Ở tiêu chí {item}, {voter} cho tổng cộng {given} điểm trong khi phải cho đúng {expected}. Đề nghị đối chiếu phiếu chấm.",
  peerVotesMissing: "Ở tiêu chí {item}, {voter} chưa chấm cho {units}. Đề nghị bổ sung điểm chấm chéo.",
  peerTrimmedAll:
    "Tiêu chí {item} của đơn vị {unit} có {count} lượt chấm chéo, bỏ hai đầu thì không còn điểm nào. Đề nghị sửa số điểm bỏ.",
  knockedOut:
    "Đơn vị {unit} thuộc mức không xét “{band}” của tiêu chí {item} nên không được xét thi đua. Đề nghị kiểm tra số liệu.",
  unitIneligible: "Đơn vị {unit} không được xét thi đua: {cause}. Đề nghị kiểm tra trước khi công bố.",
  logDiffersFromSelf:
    "Đơn vị {unit} khai {self} ở tiêu chí {item}, nhưng theo nhật ký là {log}. Đề nghị đối chiếu với đơn vị.",
  evidenceMissing: "Đơn vị {unit} chưa nêu minh chứng cho tiêu chí {item}. Đề nghị bổ sung minh chứng.",
  adjustmentNegative: "Điều chỉnh của đơn vị {unit} là {value}, nhỏ hơn 0, nên không được tính. Đề nghị ghi số dương.",
  adjustmentWithoutReason: "Điều chỉnh của đơn vị {unit} chưa có lý do. Đề nghị ghi lý do và căn cứ.",
  quotaNoPlace:
    "Tỷ lệ của danh hiệu “{award}” tính ra chưa được một suất với số đơn vị hiện có nên không đề nghị đơn vị nào. Đề nghị kiểm tra tỷ lệ và cách làm tròn.",
  ballotAwardUnknown:
    "Phiếu ghi cho “{award}” nhưng bộ tiêu chí không có danh hiệu này. Đề nghị sửa lại tên danh hiệu.",
  ballotNotAsked:
    "Danh hiệu “{award}” không quy định bỏ phiếu nên kết quả kiểm phiếu không được dùng. Đề nghị kiểm tra.",
  ballotNumber: "Số phiếu {value} của danh hiệu “{award}” không phải số nguyên từ 0 trở lên. Đề nghị sửa lại.",
  ballotTwice:
    "Số phiếu của đơn vị {unit} cho danh hiệu “{award}” được ghi hai lần; chỉ dòng đầu được dùng. Đề nghị xóa dòng thừa.",
  ballotCountTwice:
    "Với danh hiệu “{award}”, {counted} được ghi là {first} rồi lại là {second}; chỉ số đầu được dùng. Đề nghị sửa lại.",
  ballotCountMissing:
    "Chưa có {counted} của danh hiệu “{award}” (hoặc ghi là 0) nên chưa tính được tỷ lệ phiếu. Đề nghị bổ sung.",
  ballotCountsDisagree:
    "Số phiếu của danh hiệu “{award}” không khớp nhau: phát ra {issued}, thu về {returned}, hợp lệ {valid}, không hợp lệ hoặc trắng {invalid}. Đề nghị đối chiếu biên bản kiểm phiếu.",
  ballotVotesOver:
    "Đơn vị {unit} có {votes} phiếu cho danh hiệu “{award}”, nhiều hơn {ballots} phiếu có thể tính, nên chưa được dùng. Đề nghị sửa lại.",
  ballotNotCandidate:
    "Đơn vị {unit} có phiếu cho danh hiệu “{award}” nhưng không thuộc diện bỏ phiếu. Đề nghị xem lý do ở trang đề nghị khen thưởng.",
  tieUnresolved: "Các đơn vị {units} cùng hạng {rank}, chưa phân định được. Đề nghị đưa ra hội nghị quyết định.",
  tieDecided: "Các đơn vị {units} bằng nhau, được phân định theo {step}. Không cần xử lý gì thêm.",
} as const satisfies Partial<Record<IssueCode, string>>;
