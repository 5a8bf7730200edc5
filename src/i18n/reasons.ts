import type { Words } from "./sheets";

/** Why a sheet is not read, for the issue `sheetIgnored`. */
export const IGNORED_BECAUSE = {
  hidden: { vi: "trang đang ẩn", en: "the sheet is hidden" },
} as const satisfies Readonly<Record<string, Words>>;
