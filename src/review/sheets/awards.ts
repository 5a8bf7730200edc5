import { AWARDS_WORDS } from "../../i18n/sheets";
import { inputSheet } from "./column";

export type AwardsColumn = keyof typeof AWARDS_WORDS.columns;

/** Danh hiệu: awards to propose. Kept with the book; proposals are not computed from it yet. */
export const AWARDS = inputSheet<AwardsColumn>({
  table: "BX_DanhHieu",
  words: AWARDS_WORDS,
  spareRows: 8,
  columns: [
    { key: "name", type: "text", width: 200, required: true },
    { key: "class", type: "text", width: 160 },
    { key: "quota", type: "number", width: 72, required: true },
    { key: "share", type: "number", width: 72 },
    {
      key: "rounding",
      type: "choice",
      width: 110,
      choices: [
        { value: "down", words: { vi: "Làm tròn xuống", en: "Down" } },
        { value: "nearest", words: { vi: "Làm tròn gần nhất", en: "Nearest" } },
        { value: "up", words: { vi: "Làm tròn lên", en: "Up" } },
      ],
    },
    {
      key: "edge",
      type: "choice",
      width: 130,
      choices: [
        { value: "all", words: { vi: "Lấy tất cả", en: "Take all" } },
        { value: "none", words: { vi: "Không lấy", en: "Take none" } },
        { value: "vote", words: { vi: "Bỏ phiếu", en: "Vote" } },
      ],
    },
    { key: "citation", type: "text", width: 220 },
  ],
});
