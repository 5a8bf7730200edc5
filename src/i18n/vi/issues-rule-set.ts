import type { IssueCode } from "../../workbook/issue";

/** The rule set: the criteria table, point scales, classes, tie ladder. */
export const ruleSetIssues = {
  ruleSetEmpty: "Bảng tiêu chí chưa có tiêu chí nào. Đề nghị nhập các tiêu chí đã thống nhất.",
  duplicateCode: "Mã tiêu chí “{code}” bị trùng; chỉ dòng đầu được dùng. Đề nghị đặt mã khác.",
  unknownParent: "Tiêu chí {code} thuộc mục “{parent}” nhưng không có mục này. Đề nghị sửa lại mã mục cha.",
  parentCycle: "Các tiêu chí {codes} thuộc lẫn nhau thành vòng. Đề nghị sửa lại mã mục cha.",
  parentIsItem:
    "Tiêu chí {code} được đặt dưới {parent}, là tiêu chí chấm trực tiếp. Đề nghị chuyển {parent} thành mục.",
  groupEmpty: "Mục {code} chưa có tiêu chí nào. Đề nghị bổ sung tiêu chí hoặc xóa mục.",
  childrenOverMax:
    "Tổng điểm tối đa các tiêu chí của mục {code} là {sum}, vượt mức {max} của mục. Đề nghị sửa lại thang điểm.",
  childrenUnderMax:
    "Tổng điểm tối đa các tiêu chí của mục {code} là {sum}, chưa đủ mức {max} của mục. Đề nghị kiểm tra lại thang điểm.",
  maxMissing: "Tiêu chí {code} chưa có điểm tối đa lớn hơn 0. Đề nghị bổ sung.",
  weightMissing: "{code} thuộc mục tính theo trọng số nhưng chưa có trọng số. Đề nghị bổ sung.",
  weightsZero: "Tổng trọng số trong mục {code} bằng 0 nên không tính được. Đề nghị nhập trọng số.",
  weightNegative:
    "Trọng số của {code} là {value}; trọng số phải từ 0 trở lên. Muốn trừ điểm, đề nghị dùng cách chấm cộng trừ theo số lần hoặc ghi ở Điều chỉnh.",
  parameterMissing: "Tiêu chí {code} chưa có “{parameter}”. Đề nghị bổ sung.",
  parameterOutOfRange: "“{parameter}” của tiêu chí {code} là {value}, ngoài khoảng cho phép. Đề nghị sửa lại.",
  rungsMissing: "Tiêu chí {code} chưa có thang điểm. Đề nghị nhập các mức điểm.",
  rungOverlap:
    "Trong thang điểm của tiêu chí {code}, mức “{first}” và mức “{second}” chồng lên nhau. Đề nghị sửa khoảng giá trị.",
  rungGap: "Thang điểm của tiêu chí {code} bỏ trống khoảng từ {from} đến {to}. Đề nghị bổ sung mức điểm nếu cần.",
  rungOverMax: "Thang điểm của tiêu chí {code} có mức {points} điểm, vượt mức tối đa {max}. Đề nghị sửa lại.",
  rungUnreachable:
    "Không số ngày hay tỷ lệ nào thuộc mức “{name}” của tiêu chí {code}. Đề nghị sửa khoảng giá trị của mức.",
  parameterUnused: "Cách chấm của tiêu chí {code} không dùng “{parameter}”. Đề nghị bỏ số này hoặc chọn lại cách chấm.",
  rungsUnused: "Cách chấm của tiêu chí {code} không dùng thang điểm. Đề nghị bỏ các mức điểm hoặc chọn lại cách chấm.",
  rungOfUnknownItem: "Thang điểm ghi cho tiêu chí “{code}” nhưng không có tiêu chí này. Đề nghị sửa lại mã.",
  ladderNodeUnknown: "Thứ tự xét hạng dùng tiêu chí “{code}” nhưng không có tiêu chí này. Đề nghị sửa lại mã.",
  ladderNeverDecides:
    "Bước xét “{step}” không thể phân định được ai, vì đã so sánh ở bước trước. Đề nghị bỏ hoặc thay bước này.",
  classUnreachable:
    "Mức xếp loại “{name}” cần {value} điểm, trong khi các tiêu chí cho nhiều nhất {most} điểm. Đề nghị sửa lại ngưỡng.",
  awardUnreachable:
    "Danh hiệu “{name}” cần {value} điểm, trong khi các tiêu chí cho nhiều nhất {most} điểm. Đề nghị sửa lại điều kiện.",
  classOrder: "Mức xếp loại “{name}” không theo thứ tự từ cao xuống thấp. Đề nghị sắp xếp lại.",
  awardTwice: "Danh hiệu “{name}” được ghi hai lần; chỉ dòng đầu được dùng. Đề nghị gộp lại hoặc đổi tên.",
  awardClassUnknown: "Danh hiệu “{name}” yêu cầu xếp loại “{class}” nhưng không có loại này. Đề nghị sửa lại tên loại.",
  awardNodeUnknown: "Danh hiệu “{name}” dùng tiêu chí “{code}” nhưng không có tiêu chí này. Đề nghị sửa lại mã.",
  awardOutOfRange: "“{parameter}” của danh hiệu “{name}” là {value}, ngoài khoảng cho phép. Đề nghị sửa lại.",
  textMissing: "Tiêu chí {code} chưa có nội dung. Đề nghị bổ sung nội dung tiêu chí.",
} as const satisfies Partial<Record<IssueCode, string>>;
