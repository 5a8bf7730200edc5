/** A part is not well-formed XML, or says something that no reader can follow. */
export class XmlFault extends Error {}

/** A part declares a document type: no workbook needs one, and every entity attack does. */
export class DoctypeFault extends XmlFault {}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith("#")) {
    const known = ENTITIES.get(body);
    if (known === undefined) throw new XmlFault(`entity ${whole}`);
    return known;
  }
  const code = /^#[xX]/.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  if (!(code >= 0 && code <= 0x10ffff)) throw new XmlFault(`entity ${whole}`);
  return String.fromCodePoint(code);
}

/** Character data as the author meant it: line ends made one, entities resolved. */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? text.replace(/&([^;&\s]*);?/g, decodeEntity) : text;
}

/** For element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;");
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const EQUALS = 61;

const isQuote = (code: number): boolean => code === 34 || code === 39;
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Where the name that begins at `at` ends. */
function nameEnd(source: string, at: number): number {
  let end = at;
  for (;;) {
    const code = source.charCodeAt(end);
    if (Number.isNaN(code) || isBlank(code) || code === SLASH || code === GREATER || code === EQUALS) return end;
    end += 1;
  }
}

/** Behind the ">" of the tag; quoted values may hold one. */
function tagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (!isQuote(code)) continue;
    at = source.indexOf(source.charAt(at), at + 1);
    if (at < 0) break;
  }
  throw new XmlFault("unfinished tag");
}

/** The attributes between a tag's name and its end, by local name; a name without prefix goes before one with. */
function readAttributes(raw: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (;;) {
    while (isBlank(raw.charCodeAt(at)) || raw.charCodeAt(at) === SLASH) at += 1;
    const end = nameEnd(raw, at);
    let value = end;
    while (isBlank(raw.charCodeAt(value)) || raw.charCodeAt(value) === EQUALS) value += 1;
    if (end === at || !isQuote(raw.charCodeAt(value))) return found;
    const full = raw.slice(at, end);
    const close = raw.indexOf(raw.charAt(value), value + 1);
    const local = localName(full);
    if (local === full || (!full.startsWith("xmlns:") && !found.has(local)))
      found.set(local, decodeXml(raw.slice(value + 1, close)));
    at = close + 1;
  }
}

/**
 * A pull reader over one XML part: `next()` steps to the following start tag, end tag or text. Names come without their
 * prefix, because producers differ in it. Offsets (`start`, `end`) let an editor change one place and leave the rest as it is.
 */
export class XmlReader {
  kind: "open" | "close" | "text" = "text";
  name = "";
  /** The tag closes itself; a "close" step still follows. */
  empty = false;
  start = 0;
  end = 0;
  private readonly stack: string[] = [];
  private pendingClose = false;
  private raw = "";
  private isCdata = false;
  private attributeCache: Map<string, string> | undefined;

  constructor(readonly source: string) {
    if (source.startsWith("\uFEFF")) this.end = 1;
  }

  /** How many elements are open, counting one that just opened. */
  get depth(): number {
    return this.stack.length;
  }

  /** False at the end of a well-formed part; throws {@link XmlFault} where it is not well-formed. */
  next(): boolean {
    if (this.pendingClose) return this.closeEmpty();
    this.start = this.end;
    if (this.start >= this.source.length) {
      if (this.stack.length > 0) throw new XmlFault("the part ends inside an element");
      return false;
    }
    if (this.source.charCodeAt(this.start) !== LESS) return this.readText();
    const mark = this.source.charCodeAt(this.start + 1);
    if (mark === SLASH) return this.readClose();
    if (mark === EXCLAMATION) return this.readDeclaration();
    if (mark === QUESTION) {
      this.skipTo("?>");
      return this.next();
    }
    return this.readOpen();
  }

  /** The value of an attribute, by its name without prefix. */
  attribute(name: string): string | undefined {
    this.attributeCache ??= readAttributes(this.raw);
    return this.attributeCache.get(name);
  }

  /** True for `1`, `true`, `on`: the ways a file says yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** The text of a "text" step. */
  text(): string {
    return this.isCdata ? this.raw : decodeXml(this.raw);
  }

  /** All text inside the element that just opened; leaves the reader on its end tag. */
  innerText(): string {
    const depth = this.depth;
    let text = "";
    while (this.next() && !(this.kind === "close" && this.depth === depth - 1)) {
      if (this.kind === "text") text += this.text();
    }
    return text;
  }

  /** Skips to the end tag of the element that just opened. */
  skip(): void {
    const depth = this.depth;
    while (this.next()) if (this.kind === "close" && this.depth === depth - 1) return;
  }

  private closeEmpty(): true {
    this.pendingClose = false;
    this.kind = "close";
    this.start = this.end;
    this.stack.pop();
    return true;
  }

  private readText(): true {
    const next = this.source.indexOf("<", this.start);
    this.end = next < 0 ? this.source.length : next;
    this.raw = this.source.slice(this.start, this.end);
    if (this.stack.length === 0 && this.raw.trim() !== "") throw new XmlFault("text outside the root element");
    this.kind = "text";
    this.isCdata = false;
    return true;
  }

  private readClose(): true {
    this.skipTo(">");
    const name = localName(this.source.slice(this.start + 2, this.end - 1).trim());
    if (this.stack.pop() !== name) throw new XmlFault(`</${name}> closes nothing`);
    this.kind = "close";
    this.name = name;
    return true;
  }

  private readDeclaration(): boolean {
    if (this.source.startsWith("<!--", this.start)) {
      this.skipTo("-->");
      return this.next();
    }
    if (!this.source.startsWith("<![CDATA[", this.start)) throw new DoctypeFault("document type declared");
    this.skipTo("]]>");
    this.raw = this.source.slice(this.start + 9, this.end - 3);
    this.kind = "text";
    this.isCdata = true;
    return true;
  }

  private readOpen(): true {
    const nameStop = nameEnd(this.source, this.start + 1);
    if (nameStop === this.start + 1) throw new XmlFault("a tag without a name");
    this.end = tagEnd(this.source, nameStop);
    this.empty = this.source.charCodeAt(this.end - 2) === SLASH;
    this.raw = this.source.slice(nameStop, this.end - 1);
    this.attributeCache = undefined;
    this.kind = "open";
    this.name = localName(this.source.slice(this.start + 1, nameStop));
    this.stack.push(this.name);
    this.pendingClose = this.empty;
    return true;
  }

  private skipTo(mark: string): void {
    const found = this.source.indexOf(mark, this.start);
    if (found < 0) throw new XmlFault(`no ${mark}`);
    this.end = found + mark.length;
  }
}
