import { PEERS_WORDS } from "../../i18n/sheets";
import { inputSheet } from "./column";

export type PeersColumn = keyof typeof PEERS_WORDS.columns;

/** Chấm chéo: kept with the book; no kind of item reads it yet. */
export const PEERS = inputSheet<PeersColumn>({
  table: "BX_ChamCheo",
  words: PEERS_WORDS,
  spareRows: 40,
  columns: [
    { key: "voter", type: "unit", width: 100, required: true },
    { key: "unit", type: "unit", width: 100, required: true, synonyms: ["Đơn vị được chấm"] },
    { key: "item", type: "item", width: 100, required: true },
    { key: "points", type: "number", width: 100, required: true },
  ],
});
