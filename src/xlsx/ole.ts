const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const DIRECTORY_ENTRY_BYTES = 128;
/** Offset of the name's length in bytes within a directory entry (MS-CFB 2.6.1). */
const NAME_LENGTH_OFFSET = 64;

/** An OLE compound file (MS-CFB): what a password or Excel 97–2003 makes. */
export function isOleContainer(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/**
 * True where one of the container's streams bears this name; `EncryptedPackage` is a password (MS-OFFCRYPTO 2.3.4.4). Directory
 * entries stand on multiples of 128 bytes after the header, so looking there needs no walk along sector chains that a hostile file
 * could bend.
 */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  for (let at = HEADER_BYTES; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (bytes[at + NAME_LENGTH_OFFSET] === (name.length + 1) * 2 && isNamed(bytes, at, name)) return true;
  }
  return false;
}

/** Stream names are UTF-16. */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index)) return false;
  }
  return true;
}
