import type { SheetWords, Words } from "./sheets";

const words = (vi: string, en: string): Words => ({ vi, en });

/** Bỏ phiếu: what the tellers counted. */
export const BALLOTS_WORDS = {
  title: words("Bỏ phiếu", "Ballots"),
  guide: words(
    "Mỗi dòng một đơn vị với số phiếu đồng ý. Số phiếu phát ra, thu về… của danh hiệu ghi một lần: ở dòng bất kỳ, hoặc dòng không ghi đơn vị.",
    "One row per unit with the votes for it. Ballots issued, returned… of an award stand once: in any of its rows, or in one without a unit.",
  ),
  columns: {
    award: words("Danh hiệu", "Award"),
    unit: words("Mã đơn vị", "Unit code"),
    votes: words("Số phiếu đồng ý", "Votes for"),
    issued: words("Phiếu phát ra", "Ballots issued"),
    returned: words("Phiếu thu về", "Ballots returned"),
    valid: words("Phiếu hợp lệ", "Valid ballots"),
    invalid: words("Phiếu không hợp lệ, trắng", "Invalid or blank"),
    note: words("Ghi chú", "Note"),
  },
} as const satisfies SheetWords;
