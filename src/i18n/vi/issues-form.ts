import type { IssueCode } from "../../workbook/issue";

/** One form that came back from a member. */
export const formIssues = {
  rowCodeDiffers:
    "Dòng này ghi mã {code} nhưng nội dung là của tiêu chí {item}; đã đọc theo nội dung. Đề nghị kiểm tra với đơn vị.",
  rowTextDiffers: "Nội dung “{text}” khác với tiêu chí {item} của bộ tiêu chí; đã đọc theo mã. Đề nghị kiểm tra.",
  rowTextOther:
    "Dòng này ghi mã {item} nhưng nội dung “{text}” là tiêu chí khác nên không đọc, có thể là phiếu của năm trước. Đề nghị hỏi đơn vị.",
  itemRowsDiffer:
    "Tiêu chí {item} có nhiều dòng với số liệu khác nhau ({cells}) nên không dòng nào được tính. Đề nghị hỏi đơn vị.",
  itemRowTwice: "Tiêu chí {item} có thêm một dòng giống hệt; chỉ tính một lần. Đề nghị kiểm tra.",
  optionScoreDiffers:
    "Tiêu chí {item} có điểm {used} ở dòng tiêu chí và {other} ở dòng mức điểm; đã lấy {used}. Đề nghị hỏi đơn vị.",
  optionScoreTaken:
    "Điểm của tiêu chí {item} lấy ở dòng “{text}” bên dưới vì dòng tiêu chí không ghi điểm. Đề nghị kiểm tra.",
  evidenceExplained:
    "Đơn vị {unit} không có minh chứng cho tiêu chí {item} nhưng có giải trình. Đề nghị xem giải trình.",
  pointsBesideNotApplicable:
    "Đơn vị {unit} ghi không áp dụng ở tiêu chí {item} nhưng vẫn ghi {given} điểm; điểm này không được tính. Đề nghị hỏi đơn vị.",
  totalDiffers:
    "Tổng điểm ghi trong phiếu là {typed}, tính lại từ các tiêu chí là {computed}. Đề nghị kiểm tra với đơn vị.",
  formMaxDiffers:
    "Phiếu ghi điểm tối đa của tiêu chí {item} là {given}, bộ tiêu chí là {max}; có {count} tiêu chí ghi khác như vậy. Đề nghị kiểm tra phiếu có đúng bộ tiêu chí và đúng cột điểm không.",
  controlCodeDiffers:
    "Mã kiểm tra trong phiếu là {stated}, tính lại là {computed}: phiếu đã bị sửa sau khi in hoặc chưa được tính lại. Đề nghị đối chiếu với bản giấy.",
  unitByFileName: "Trong phiếu không ghi tên đơn vị; theo tên tệp “{text}” thì đây là {unit}. Đề nghị kiểm tra.",
  markUnclear:
    "Ô “Không áp dụng” ghi “{text}” nên chưa rõ tiêu chí có áp dụng không; điểm ở dòng này chưa được đọc. Đề nghị hỏi đơn vị.",
  formNotUnderstood:
    "Không tìm thấy bảng tự chấm trong tệp này. Đề nghị chỉ ra các cột của bảng, hoặc gửi lại phiếu cho đơn vị.",
  formEmpty: "Tệp này không có nội dung. Đề nghị xin lại phiếu của đơn vị.",
} as const satisfies Partial<Record<IssueCode, string>>;
