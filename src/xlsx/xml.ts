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
  private readonly attributes = new Attributes();
  private pendingClose = false;
  private textStart = 0;
  private textEnd = 0;
  private isCdata = false;
  private nameStop = 0;
  private more: Iterator<string> | undefined;

  constructor(public source: string) {
    if (source.startsWith("\uFEFF")) this.end = 1;
  }

  /** Over a part whose text comes in pieces, each of which but the first begins with a tag: a large part is never one text. */
  static ofPieces(pieces: Iterable<string>): XmlReader {
    const more = pieces[Symbol.iterator]();
    const first = more.next();
    const reader = new XmlReader(first.done === true ? "" : first.value);
    reader.more = more;
    return reader;
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
      if (this.start >= this.source.length) {
        if (!this.nextPiece()) return this.finish();
        this.end = 0;
        continue;
      }
      if (this.source.charCodeAt(this.start) !== LESS) return this.readText();
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

  /** Whether somebody may read the elements that come next past this reader, which nest so deep, and then set `end` behind them. */
  canPass(depth: number): boolean {
    return !this.pendingClose && this.stack.length + depth <= MAX_DEPTH;
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

  private nextPiece(): boolean {
    const piece = this.more?.next();
    if (piece === undefined || piece.done === true) return false;
    this.source = piece.value;
    return true;
  }

  /** Makes one text of what is left, where a piece ended inside of something; false where nothing is left. */
  private joinRest(): boolean {
    const pieces = [this.source];
    while (this.nextPiece()) pieces.push(this.source);
    this.source = pieces.join("");
    return pieces.length > 1;
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
    if (!this.readTag() && !(this.joinRest() && this.readTag())) throw new XmlFault("unfinished tag");
    this.empty = this.source.charCodeAt(this.end - 2) === SLASH;
    this.kind = "open";
    this.name = localName(this.source.slice(this.start + 1, this.nameStop));
    if (this.stack.length >= MAX_DEPTH) throw new XmlFault("nested too deep");
    this.stack.push(this.name);
    this.pendingClose = this.empty;
    return true;
  }

  /** Name and attributes of a start tag; false where it has no name or no end. */
  private readTag(): boolean {
    this.nameStop = nameEnd(this.source, this.start + 1);
    if (this.nameStop === this.start + 1) return false;
    const end = this.attributes.read(this.source, this.nameStop);
    if (end !== undefined) this.end = end;
    return end !== undefined;
  }

  private skipTo(mark: string): void {
    let found = this.source.indexOf(mark, this.start);
    if (found < 0 && this.joinRest()) found = this.source.indexOf(mark, this.start);
    if (found < 0) throw new XmlFault(`no ${mark}`);
    this.end = found + mark.length;
  }
}
