import type { Parts } from "./parts";
import { Refusal } from "./refusal";
import { escapeXml, XmlReader } from "./xml";
import { appendToRoot, childrenOfRoot } from "./xml-edit";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address, e.g. `worksheet`; the same in transitional and strict files. */
  readonly type: string;
  /** Path of the target part; for an external target the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Excel keeps at most 65,530 hyperlinks on a sheet. */
const MOST_LINKS = 100_000;

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself is "". */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

export function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const at = parts.find(relationshipsPath(path));
  if (at === undefined) return [];
  const found: Relationship[] = [];
  const reader = new XmlReader(parts.text(at));
  while (reader.next()) {
    if (reader.kind !== "open" || reader.name !== "Relationship") continue;
    const external = reader.attribute("TargetMode") === "External";
    const target = reader.attribute("Target") ?? "";
    if (found.length >= MOST_LINKS) throw new Refusal("tooManyLinks", { part: at, limit: MOST_LINKS });
    found.push({
      id: reader.attribute("Id") ?? "",
      type: (reader.attribute("Type") ?? "").split("/").pop() ?? "",
      target: external ? target : resolve(parts, path, target),
      external,
    });
  }
  return found;
}

function resolve(parts: Parts, from: string, target: string): string {
  const segments = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const path = segments.join("/");
  return parts.find(path) ?? path;
}

/** Links `from` to `to`; gives the new relationship's id. */
export function addRelationship(parts: Parts, from: string, type: string, to: string): string {
  const taken = new Set(relationshipsOf(parts, from).map((one) => one.id));
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  const path = relationshipsPath(from);
  const at = parts.find(path) ?? path;
  const xml = parts.find(path) ? parts.text(at) : EMPTY;
  const link = `<Relationship Id="${id}" Type="${TYPES}${type}" Target="/${escapeXml(to)}"/>`;
  parts.set(at, appendToRoot(xml, link));
  return id;
}

/** Cuts the links of a part for which `drop` is true. The targets stay. */
export function dropRelationships(parts: Parts, from: string, drop: (link: Relationship) => boolean): void {
  const at = parts.find(relationshipsPath(from));
  if (at === undefined) return;
  const ids = new Set(
    relationshipsOf(parts, from)
      .filter(drop)
      .map((link) => link.id),
  );
  const xml = parts.text(at);
  const keep = childrenOfRoot(xml).children.filter((span) => {
    const reader = new XmlReader(xml.slice(span.start, span.end));
    return !(reader.next() && ids.has(reader.attribute("Id") ?? ""));
  });
  const { root } = childrenOfRoot(xml);
  if (ids.size === 0 || root.contentStart === root.end) return;
  const links = keep.map((span) => xml.slice(span.start, span.end)).join("");
  parts.set(at, xml.slice(0, root.contentStart) + links + xml.slice(root.contentEnd));
}
