import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openFile, type FileBook } from "../../src/xlsx";

/** Opens bytes that must open. */
export function openBook(bytes: Uint8Array): FileBook {
  const opened = openFile(bytes);
  if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
  return opened.book;
}

/** The book as it comes back from its own file. */
export function reopen(book: FileBook): FileBook {
  return openBook(book.toBytes());
}

/** The text of every part of a file, by path. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** A zip file with these parts. */
export function zipOf(parts: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, content]) => [path, strToU8(content)])));
}
