import { Attributes, isBlank, nameEnd } from "./xml-attributes";
import { decodeXml, DoctypeFault, XmlFault } from "./xml-text";

export { decodeXml, DoctypeFault, escapeXml, XmlFault } from "./xml-text";

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;

/** Real parts nest some twenty deep. */
const MAX_DEPTH = 1000;
/** Elements that one plain child may be made of. */
const MAX_DEPTH_OF_PLAIN = 2;

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
  private readonly attributes: Attributes;
  private pendingClose = false;
  private textStart = 0;
  private textEnd = 0;
  private isCdata = false;

  constructor(readonly source: string) {
    if (source.startsWith("\uFEFF")) this.end = 1;
    this.attributes = new Attributes(source);
  }

  /** How many elements are open, counting one that just opened. */
  get depth(): number {
    return this.stack.length;
  }

  /** False at the end of a well-formed part; throws {@link XmlFault} where it is not well-formed. */
  next(): boolean {
    if (this.pendingClose) return this.closeEmpty();
    for (;;) {
      this.start = this.end;
      if (this.source.charCodeAt(this.start) !== LESS)
        return this.start < this.source.length ? this.readText() : this.finish();
      const mark = this.source.charCodeAt(this.start + 1);
      if (mark === SLASH) return this.readClose();
      if (mark === QUESTION) this.skipTo("?>");
      else if (mark !== EXCLAMATION) return this.readOpen();
      else if (!this.source.startsWith("<!--", this.start)) return this.readCdata();
      else this.skipTo("-->");
    }
  }

  /** The value of an attribute, by its name without prefix. */
  attribute(name: string): string | undefined {
    if (!this.attributes.find(name)) return undefined;
    return decodeXml(this.source.slice(this.attributes.start, this.attributes.end));
  }

  /** Where in the source the value of an attribute stands as it is written: for values without entities, read by the million. */
  attributePlace(name: string): { readonly start: number; readonly end: number } | undefined {
    return this.attributes.find(name) ? this.attributes : undefined;
  }

  /** True for `1`, `true`, `on`: the ways a file says yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** The text of a "text" step. */
  text(): string {
    const raw = this.source.slice(this.textStart, this.textEnd);
    return this.isCdata ? raw : decodeXml(raw);
  }

  /** All text inside the element that just opened; leaves the reader on its end tag. */
  innerText(): string {
    const depth = this.depth;
    const from = this.end;
    if (!this.empty && this.toOwnClose()) return decodeXml(this.source.slice(from, this.start));
    let text = "";
    while (this.next() && !(this.kind === "close" && this.depth === depth - 1)) {
      if (this.kind === "text") text += this.text();
    }
    return text;
  }

  /**
   * What `read` makes of the text of the child that comes next, as it is written, where the child is written just so, `<v>` and `</v>`, with nothing but text between; the reader is behind
   * it then. Undefined, and no step taken, where anything is otherwise: the usual case of a cell's children, read by the million.
   */
  plainChild<Read = string>(open: string, close: string, read: (raw: string) => Read): Read | undefined {
    const { source, end } = this;
    if (this.pendingClose || !source.startsWith(open, end) || this.stack.length + MAX_DEPTH_OF_PLAIN > MAX_DEPTH)
      return undefined;
    const from = end + open.length;
    const stop = source.indexOf("<", from);
    if (stop < 0 || !source.startsWith(close, stop)) return undefined;
    this.end = stop + close.length;
    return read(source.slice(from, stop));
  }

  /** Skips to the end tag of the element that just opened. */
  skip(): void {
    const depth = this.depth;
    while (this.next()) if (this.kind === "close" && this.depth === depth - 1) return;
  }

  /** Steps over plain text to the end tag of the element that just opened; false where anything else stands between. */
  private toOwnClose(): boolean {
    const stop = this.source.indexOf("<", this.end);
    const name = this.name;
    if (stop < 0 || this.source.charCodeAt(stop + 1) !== SLASH || !this.closesAt(stop, name)) return false;
    this.start = stop;
    this.end = stop + name.length + 3;
    this.kind = "close";
    this.stack.pop();
    return true;
  }

  /** Whether `</name>` stands at `at`, of which the first two characters are known. */
  private closesAt(at: number, name: string): boolean {
    return this.source.charCodeAt(at + 2 + name.length) === GREATER && this.source.startsWith(name, at + 2);
  }

  private finish(): false {
    if (this.stack.length > 0) throw new XmlFault("the part ends inside an element");
    return false;
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
    this.textStart = this.start;
    this.textEnd = this.end;
    if (this.stack.length === 0 && !this.isBlankText()) throw new XmlFault("text outside the root element");
    this.kind = "text";
    this.isCdata = false;
    return true;
  }

  private isBlankText(): boolean {
    for (let at = this.textStart; at < this.textEnd; at += 1) if (!isBlank(this.source.charCodeAt(at))) return false;
    return true;
  }

  private readClose(): true {
    const open = this.stack.pop();
    if (open !== undefined && this.closesAt(this.start, open)) this.end = this.start + open.length + 3;
    else {
      this.skipTo(">");
      const name = localName(this.source.slice(this.start + 2, this.end - 1).trim());
      if (open !== name) throw new XmlFault(`</${name}> closes nothing`);
    }
    this.kind = "close";
    this.name = open;
    return true;
  }

  private readCdata(): true {
    if (!this.source.startsWith("<![CDATA[", this.start)) throw new DoctypeFault("document type declared");
    this.skipTo("]]>");
    this.textStart = this.start + 9;
    this.textEnd = this.end - 3;
    this.kind = "text";
    this.isCdata = true;
    return true;
  }

  private readOpen(): true {
    const nameStop = nameEnd(this.source, this.start + 1);
    if (nameStop === this.start + 1) throw new XmlFault("a tag without a name");
    this.end = this.attributes.read(nameStop);
    this.empty = this.source.charCodeAt(this.end - 2) === SLASH;
    this.kind = "open";
    this.name = localName(this.source.slice(this.start + 1, nameStop));
    if (this.stack.length >= MAX_DEPTH) throw new XmlFault("nested too deep");
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
