import type { Host } from "./host";
import { inflatePart } from "./inflate";
import type { ZipEntry } from "./zip-directory";

/** Small parts only: styles, relationships, the list of sheets. What holds the cells is never the same twice. */
const MOST_BYTES = 64 * 1024;
const MOST_PACKED = 8 * 1024;
const MOST_KEPT = 64;

interface Known {
  readonly packed: Uint8Array;
  readonly bytes: Uint8Array;
}

const kept = new Map<string, Known>();

/**
 * What {@link inflatePart} gives, which remembers: the files of a drop share their styles and relationships byte for byte. The bytes are
 * the same object for all of them, so nobody may write into them.
 */
export function inflateKnown(packed: Uint8Array, entry: ZipEntry, host: Host): Uint8Array {
  if (packed.length > MOST_PACKED || entry.bytes > MOST_BYTES) return inflatePart(packed, entry, host);
  const key = `${String(entry.crc)} ${String(entry.bytes)} ${String(entry.deflated)}`;
  const known = kept.get(key);
  if (known && isSame(known.packed, packed)) return known.bytes;
  const bytes = inflatePart(packed, entry, host);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { packed: packed.slice(), bytes });
  return bytes;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
