import { ANY_HOST, type Host } from "./host";

/** UTF-8 unless a byte-order mark says UTF-16. */
export function decodeText(bytes: Uint8Array, { utf8 }: Host = ANY_HOST): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return utf8(bytes);
}

/** `<row ` in UTF-8. */
const ROW = [60, 114, 111, 119, 32] as const;
/** Half of what V8 moves about with its small objects, as two bytes a letter: to set aside a longer text costs more than to decode it. */
const PIECE_BYTES = 48 * 1024;

/** The text of a worksheet in pieces, cut in front of rows. */
export function* textInPieces(bytes: Uint8Array, host: Host = ANY_HOST): Generator<string, void, undefined> {
  const mayCut = (bytes[0] ?? 0) < 0xfe;
  let from = 0;
  for (let cut = mayCut ? nextRow(bytes, PIECE_BYTES) : -1; cut > 0; cut = nextRow(bytes, from + PIECE_BYTES)) {
    yield decodeText(bytes.subarray(from, cut), host);
    from = cut;
  }
  yield decodeText(bytes.subarray(from), host);
}

/** Where the next row begins; -1 where none is near: the end of a sheet, or rows too long to be worth a cut. */
function nextRow(bytes: Uint8Array, from: number): number {
  const last = from + PIECE_BYTES;
  for (let at = bytes.indexOf(ROW[0], from); at >= 0 && at < last; at = bytes.indexOf(ROW[0], at + 1)) {
    if (ROW.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

/** What a part holds: bytes as they came, text that was written here, or bytes still packed. */
export type PartContent = Uint8Array | string | (() => Uint8Array);

/** The parts of a workbook by path. Parts that nobody changes keep their bytes; a copy shares them, so a draft costs nothing. */
export class Parts {
  /** File order; keyed in lower case because part names are compared without case (OPC 6.2.2.3). */
  private readonly paths = new Map<string, string>();

  private constructor(
    private readonly contents: Map<string, PartContent>,
    private readonly host: Host,
  ) {
    for (const path of contents.keys()) this.paths.set(path.toLowerCase(), path);
  }

  static of(contents: ReadonlyMap<string, PartContent>, host: Host = ANY_HOST): Parts {
    return new Parts(new Map(contents), host);
  }

  copy(): Parts {
    return new Parts(new Map(this.contents), this.host);
  }

  names(): readonly string[] {
    return [...this.contents.keys()];
  }

  /** The path as the file spells it; undefined where there is no such part. */
  find(path: string): string | undefined {
    return this.paths.get(path.toLowerCase());
  }

  /** The text of an XML part; throws where it is missing: ask {@link find} first. */
  text(path: string): string {
    const content = this.contents.get(path);
    if (content === undefined) throw new RangeError(`no part ${path}`);
    if (typeof content === "string") return content;
    return decodeText(typeof content === "function" ? content() : content, this.host);
  }

  /** The same for a worksheet, piece after piece: one long text of it is never made. */
  pieces(path: string): Iterable<string> {
    const content = this.contents.get(path);
    if (content === undefined || typeof content === "string") return [this.text(path)];
    return textInPieces(typeof content === "function" ? content() : content, this.host);
  }

  /** What stands in a part now; the same object as long as nobody changed it. */
  content(path: string): PartContent | undefined {
    return this.contents.get(path);
  }

  set(path: string, content: string | Uint8Array): void {
    this.contents.set(path, content);
    this.paths.set(path.toLowerCase(), path);
  }

  delete(path: string): void {
    this.contents.delete(path);
    this.paths.delete(path.toLowerCase());
  }

  /** The first free path of the form `<stem><number>.xml`. */
  freePath(stem: string): string {
    let number = 1;
    while (this.find(`${stem}${String(number)}.xml`)) number += 1;
    return `${stem}${String(number)}.xml`;
  }

  bytes(path: string): Uint8Array {
    const content = this.contents.get(path);
    if (typeof content === "string") return new TextEncoder().encode(content);
    return typeof content === "function" ? content() : (content ?? new Uint8Array());
  }
}
