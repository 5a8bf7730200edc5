import type { Limits } from "./limits";
import { Refusal } from "./refusal";

/** One entry of the zip directory, as the directory declares it. */
export interface ZipEntry {
  /** With forward slashes. */
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

interface Directory {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

/** Reads and judges the directory (APPNOTE 4.3.12–4.3.16) before a single byte is inflated. Throws {@link Refusal}. */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts)
    throw new Refusal("zipTooManyParts", { count: directory.count, limit: limits.parts });
  const end = directory.offset + directory.bytes;
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  while (at < end) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw new Refusal("truncatedFile");
    const { entry, next } = readEntry(view, at);
    if (!entry.name.endsWith("/")) entries.push(entry);
    if (entries.length > limits.parts) {
      throw new Refusal("zipTooManyParts", { count: entries.length, limit: limits.parts });
    }
    at = next;
  }
  judgeEntries(entries, limits);
  return entries;
}

function judgeEntries(entries: readonly ZipEntry[], limits: Limits): void {
  const seen = new Set<string>();
  let total = 0;
  for (const { name, bytes } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Refusal("zipDuplicatePart", { part: name });
    seen.add(key);
    total += bytes;
  }
  if (total > limits.inflatedBytes) throw new Refusal("zipTooLarge", { size: total, limit: limits.inflatedBytes });
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) > view.byteLength) continue;
    const declared = {
      count: view.getUint16(at + 10, true),
      bytes: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const inZip64 = declared.count === 0xffff || declared.bytes === IN_ZIP64 || declared.offset === IN_ZIP64;
    const directory = inZip64 ? findZip64Directory(view, at) : declared;
    if (directory.offset + directory.bytes > at) throw new Refusal("truncatedFile");
    return directory;
  }
  throw new Refusal("truncatedFile");
}

function findZip64Directory(view: DataView, endAt: number): Directory {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw new Refusal("truncatedFile");
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw new Refusal("truncatedFile");
  return { count: readUint64(view, at + 32), bytes: readUint64(view, at + 40), offset: readUint64(view, at + 48) };
}

/** Sizes beyond 2^53 come out inexact but still far above every limit. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readEntry(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const next = at + ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new Refusal("truncatedFile");
  const name = readName(view, at + ENTRY_BYTES, nameBytes);
  if ((flags & 0x2041) !== 0) throw new Refusal("zipEncryptedPart", { part: name });
  if (method !== 0 && method !== 8) throw new Refusal("partDamaged", { part: name });
  const declared = {
    bytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  const sizes = withZip64(view, declared, at + ENTRY_BYTES + nameBytes, extraBytes, name);
  return { entry: { name, deflated: method === 8, crc: view.getUint32(at + 16, true), ...sizes }, next };
}

type Sizes = Pick<ZipEntry, "bytes" | "packedBytes" | "headerOffset">;

/** APPNOTE 4.5.3: the 64-bit values stand in this order, and only those whose 32-bit field is full. */
function withZip64(view: DataView, declared: Sizes, extraAt: number, extraBytes: number, part: string): Sizes {
  const sizes = { ...declared };
  const full = (["bytes", "packedBytes", "headerOffset"] as const).filter((field) => declared[field] === IN_ZIP64);
  if (full.length === 0) return sizes;
  let at = extraAt;
  while (at + 4 <= extraAt + extraBytes) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && size >= full.length * 8 && at + 4 + size <= extraAt + extraBytes) {
      full.forEach((field, index) => (sizes[field] = readUint64(view, at + 4 + 8 * index)));
      return sizes;
    }
    at += 4 + size;
  }
  throw new Refusal("zipLyingSize", { part });
}

/** Some producers write backslashes. */
function readName(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return new TextDecoder().decode(bytes).replaceAll("\\", "/");
}

/** Where the packed bytes of an entry stand; the local header must exist and bear the same name. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL) {
    throw new Refusal("partDamaged", { part: entry.name });
  }
  const nameBytes = view.getUint16(at + 26, true);
  const from = at + LOCAL_BYTES + nameBytes + view.getUint16(at + 28, true);
  const to = from + entry.packedBytes;
  if (to > bytes.length) throw new Refusal("truncatedFile");
  if (readName(view, at + LOCAL_BYTES, nameBytes) !== entry.name)
    throw new Refusal("partDamaged", { part: entry.name });
  return bytes.subarray(from, to);
}
