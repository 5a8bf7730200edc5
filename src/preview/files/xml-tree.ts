import type { XmlReader } from "../../xlsx/xml";

/** A small XML part as a tree; names without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: { get(name: string): string | undefined };
  readonly children: XmlNode[];
  text: string;
}

/** The attributes that charts and drawings use. */
const NAMES = ["val", "name", "id", "sz", "formatCode"];

export function parseXml(reader: XmlReader): XmlNode {
  const root: XmlNode = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  while (reader.next()) {
    const parent = open.at(-1) ?? root;
    if (reader.kind === "text") parent.text += reader.text();
    else if (reader.kind === "close") open.pop();
    else {
      const node: XmlNode = { name: reader.name, attributes: attributesOf(reader), children: [], text: "" };
      parent.children.push(node);
      open.push(node);
    }
  }
  return root.children[0] ?? root;
}

function attributesOf(reader: XmlReader): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of NAMES) {
    const value = reader.attribute(name);
    if (value !== undefined) found.set(name, value);
  }
  return found;
}

/** Every element of that name below a node, in document order. */
export function elements(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

export function element(node: XmlNode, name: string): XmlNode | undefined {
  return elements(node, name)[0];
}

export function textIn(node: XmlNode | undefined): string | undefined {
  return node?.text;
}

/** The `val` of the first element of that name. */
export function valueOf(node: XmlNode, name: string): string | undefined {
  return element(node, name)?.attributes.get("val");
}
