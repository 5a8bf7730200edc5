import { remembered } from "../workbook/remembered";
import { formatKindOf, type FormatKind } from "./number-format";
import { XmlReader } from "./xml";

/** For each cell format (`s` of a cell), what its number format says the number is. The files of a drop have few styles among them. */
export const readStyleKinds = remembered(read, { longest: 64 * 1024, most: 16 });

function read(xml: string): readonly (FormatKind | undefined)[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const reader = new XmlReader(xml);
  let list = "";
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.depth === 2) list = reader.name;
    if (reader.depth !== 3) continue;
    if (list === "numFmts") codes.set(Number(reader.attribute("numFmtId")), reader.attribute("formatCode") ?? "");
    if (list === "cellXfs") ids.push(Number(reader.attribute("numFmtId") ?? 0));
  }
  return ids.map((id) => formatKindOf(id, codes));
}
