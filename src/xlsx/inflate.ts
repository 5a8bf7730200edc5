import { Inflate, inflateSync } from "fflate";
import type { Host } from "./host";
import { Refusal } from "./refusal";
import type { ZipEntry } from "./zip-directory";

/** Deflate packs a little less than this. */
const MOST_TO_ONE = 1032;

/**
 * A slice of this size can surprise us by 66 MB and no more; a part that is packed in less
 * is inflated in one go, straight to where it belongs.
 */
const SLICE_BYTES = 64 * 1024;
const AT_ONCE_BYTES = 16 * 1024;

/** Eight tables for eight bytes at a time (Kounavis and Berry, "slicing by 8"): one after another in one array. */
const CRC_TABLES = crcTables();

function crcTables(): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return tables;
}

/** CRC-32 as zip wants it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const t = CRC_TABLES;
  let crc = 0xffffffff;
  // indexes are masked, so no entry is ever missing; `?? 0` only tells the compiler
  const of = (table: number, byte: number): number => t[(table << 8) + (byte & 0xff)] ?? 0;
  for (let at = 0; at < whole; at += 8) {
    const low = crc ^ view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    crc =
      of(7, low) ^
      of(6, low >>> 8) ^
      of(5, low >>> 16) ^
      of(4, low >>> 24) ^
      of(3, high) ^
      of(2, high >>> 8) ^
      of(1, high >>> 16) ^
      of(0, high >>> 24);
  }
  // by index: an iterator costs five times as much here
  for (let at = whole; at < bytes.length; at += 1) crc = of(0, crc ^ (bytes[at] ?? 0)) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The bytes of a part. Stops as soon as it holds more than the directory declared; throws {@link Refusal}. */
export function inflatePart(packed: Uint8Array, entry: ZipEntry, host: Host): Uint8Array {
  const part = entry.name;
  // no stream can reach that: no memory is set aside for it
  if (entry.deflated && entry.bytes > packed.length * MOST_TO_ONE) throw new Refusal("zipLyingSize", { part });
  const bytes = entry.deflated ? inflateEntry(packed, entry, host) : packed.slice();
  if (bytes.length !== entry.bytes) throw new Refusal("zipLyingSize", { part });
  if (host.crc32(bytes) !== entry.crc) throw new Refusal("partDamaged", { part });
  return bytes;
}

function inflateEntry(packed: Uint8Array, { bytes, name }: ZipEntry, host: Host): Uint8Array {
  return host.inflate(packed, bytes) ?? inflateWithin(packed, bytes, name);
}

/** A small part where it is as long as declared; undefined where it is not, for the careful way to say why. */
export function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (packed.length > AT_ONCE_BYTES) return undefined;
  try {
    // room for one byte more than declared shows a part that holds more
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return bytes.length === size ? bytes : undefined;
  } catch {
    // fflate throws for what is no deflate stream and for stored blocks that do not fit
    return undefined;
  }
}

function inflateWithin(packed: Uint8Array, limit: number, part: string): Uint8Array {
  const bytes = new Uint8Array(limit);
  let size = 0;
  const inflate = new Inflate((chunk) => {
    if (size + chunk.length > limit) throw new Refusal("zipLyingSize", { part });
    bytes.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    }
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw new Refusal("partDamaged", { part });
  }
  return bytes.subarray(0, size);
}
