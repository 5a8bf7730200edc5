import { PEERS_WORDS } from "../../i18n/sheets";
import type { PeerEntry } from "../../rules/entries";
import type { Lookup } from "../parse/lookup";
import type { RowReader } from "../parse/row-reader";
import type { Subjects } from "../parse/subjects";
import { inputSheet } from "./column";

export type PeersColumn = keyof typeof PEERS_WORDS.columns;

/** Chấm chéo: what units give each other, a row per voter, unit and item. */
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

/** A voter that is a unit is named by its code, so that its own vote is found; anybody else is named as written. */
export function parsePeers(
  rows: readonly RowReader<PeersColumn>[],
  subjects: Subjects,
  units: Lookup,
): readonly PeerEntry[] {
  return rows.flatMap((row) => {
    const unit = subjects.unit(row, "unit");
    const item = subjects.item(row, "item");
    const name = row.text("voter");
    const points = row.number("points");
    if (unit === undefined || item === undefined || !points) return [];
    if (name === undefined) {
      row.report("valueMissing", { column: PEERS_WORDS.columns.voter.vi }, "voter");
      return [];
    }
    const match = units(name);
    const voter = match.by === "nothing" ? name : match.code;
    return [{ voter, unit, item, points, origin: row.origin("points") }];
  });
}
