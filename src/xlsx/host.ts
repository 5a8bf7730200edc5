import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { crc32, inflateAtOnce } from "./inflate";

/** Work on bytes that a host may know how to do faster than a page can. Whoever does it, the same comes out. */
export interface Host {
  /** A deflate stream unpacked, where it is sound and exactly so long; undefined where it is not, or where it is left to the careful way. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | undefined;
  /** CRC-32 as zip wants it. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** 64 lower-case hex digits. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** As a TextDecoder reads UTF-8: without a byte-order mark, with U+FFFD for what is none. */
  readonly utf8: (bytes: Uint8Array) => string;
}

/** What works everywhere. */
export const ANY_HOST: Host = {
  inflate: inflateAtOnce,
  crc32,
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  utf8: (bytes) => new TextDecoder().decode(bytes),
};
