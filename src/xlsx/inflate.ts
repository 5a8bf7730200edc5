import { Inflate } from "fflate";
import { Refusal } from "./refusal";
import type { ZipEntry } from "./zip-directory";

/** Deflate packs at most 1,032 to 1, so a slice of this size can surprise us by 16 MB and no more. */
const SLICE_BYTES = 16 * 1024;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zip wants it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // by index: an iterator costs five times as much here
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The bytes of a part. Stops as soon as it holds more than the directory declared; throws {@link Refusal}. */
export function inflatePart(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const part = entry.name;
  const bytes = entry.deflated ? inflateWithin(packed, entry.bytes, part) : packed.slice();
  if (bytes.length !== entry.bytes) throw new Refusal("zipLyingSize", { part });
  if (crc32(bytes) !== entry.crc) throw new Refusal("partDamaged", { part });
  return bytes;
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
