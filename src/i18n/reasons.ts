import type { Words } from "./sheets";

/** Why a sheet is not read, for the issue `sheetIgnored`. */
export const IGNORED_BECAUSE = {
  hidden: { vi: "trang đang ẩn", en: "the sheet is hidden" },
  withdrawn: {
    vi: "có điểm của đơn vị đã rút phiếu; muốn dùng lại thì nhập lại phiếu",
    en: "it has scores of a unit that withdrew them; import its form to use them again",
  },
} as const satisfies Readonly<Record<string, Words>>;
