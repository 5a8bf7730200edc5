import type { Words } from "./sheets";

/** Why a sheet is not read, for the issue `sheetIgnored`. */
export const IGNORED_BECAUSE = {
  hidden: { vi: "trang đang ẩn", en: "the sheet is hidden" },
  otherYear: {
    vi: "phiếu của năm khác hoặc bộ tiêu chí khác, trong tệp đã có phiếu của năm nay",
    en: "it is a form of another year or rule set, beside this year's",
  },
  withdrawn: {
    vi: "có điểm của đơn vị đã rút phiếu; muốn dùng lại thì nhập lại phiếu",
    en: "it has scores of a unit that withdrew them; import its form to use them again",
  },
  otherCriteria: { vi: "không có tiêu chí nào của bộ tiêu chí này", en: "it has no criterion of this rule set" },
} as const satisfies Readonly<Record<string, Words>>;
