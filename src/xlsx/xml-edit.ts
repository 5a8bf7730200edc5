import { escapeXml, XmlFault, XmlReader } from "./xml";

/** Where an element stands in its source. For `<a/>` the content is empty and `contentStart` = `contentEnd` = `end`. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The elements right below the root, in file order. */
export function childrenOfRoot(xml: string): { readonly root: Span; readonly children: readonly Span[] } {
  const reader = new XmlReader(xml);
  const children: Span[] = [];
  let open: { name: string; start: number; contentStart: number } | undefined;
  let rootOpen: { name: string; start: number; contentStart: number } | undefined;
  let root: Span | undefined;
  while (reader.next()) {
    const here = { name: reader.name, start: reader.start, contentStart: reader.end };
    if (reader.kind === "open" && reader.depth === 1) rootOpen = here;
    else if (reader.kind === "open" && reader.depth === 2) open = here;
    else if (reader.kind === "close" && reader.depth === 1 && open) {
      children.push({ ...open, contentEnd: reader.start, end: reader.end });
    } else if (reader.kind === "close" && reader.depth === 0 && rootOpen) {
      root = { ...rootOpen, contentEnd: reader.start, end: reader.end };
    }
  }
  if (!root) throw new XmlFault("no root element");
  return { root, children };
}

/** The element `name` right below the root, as it is written. */
export function childOfRoot(xml: string, name: string): string | undefined {
  const found = childrenOfRoot(xml).children.find((child) => child.name === name);
  return found && xml.slice(found.start, found.end);
}

/**
 * Puts `replacement` in the place of the root's child `name`, or at its place in the schema's `order` where there is none;
 * an empty replacement removes the child. All other text stays as it is.
 */
export function setChildOfRoot(xml: string, name: string, replacement: string, order: readonly string[]): string {
  const { root, children } = childrenOfRoot(xml);
  const present = children.find((child) => child.name === name);
  if (present) return xml.slice(0, present.start) + replacement + xml.slice(present.end);
  if (replacement === "") return xml;
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = children.find((child) => later.has(child.name));
  if (root.contentStart === root.end) return openRoot(xml, root, replacement);
  const at = next ? next.start : root.contentEnd;
  return xml.slice(0, at) + replacement + xml.slice(at);
}

function openRoot(xml: string, root: Span, content: string): string {
  const tag = xml.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? root.name;
  return `${xml.slice(0, root.start)}${tag.slice(0, -2)}>${content}</${name}>${xml.slice(root.end)}`;
}

/** Adds text before the root's end tag. */
export function appendToRoot(xml: string, text: string): string {
  const { root } = childrenOfRoot(xml);
  if (root.contentStart === root.end) return openRoot(xml, root, text);
  return xml.slice(0, root.contentEnd) + text + xml.slice(root.contentEnd);
}

/** The raw text of every child element of an element, e.g. each `<font>` of `<fonts>`. */
export function elementsIn(xml: string): readonly string[] {
  return childrenOfRoot(xml).children.map((child) => xml.slice(child.start, child.end));
}

/** Sets (or with undefined removes) an attribute in the start tag that begins `element`. */
export function withAttribute(element: string, name: string, value: string | undefined): string {
  const end = element.search(/\/?>/);
  const rest = element.slice(end);
  const tag = element.slice(0, end).replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
  return value === undefined ? tag + rest : `${tag.trimEnd()} ${name}="${escapeXml(value)}"${rest}`;
}

/**
 * Some producers bind the main namespace to a prefix (`<x:row>`). Our insertions have none, so a part is brought to the plain
 * form before its first change.
 */
export function withoutPrefix(xml: string): string {
  const prefix = /<([A-Za-z_][\w.-]*):[A-Za-z]/.exec(xml.replace(/^[^<]*<\?.*?\?>/s, ""))?.[1];
  const { root } = childrenOfRoot(xml);
  if (!prefix || !xml.startsWith(`<${prefix}:`, root.start)) return xml;
  const bound = new RegExp(`\\sxmlns:${prefix}=`);
  return xml.replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1").replace(bound, " xmlns=");
}
