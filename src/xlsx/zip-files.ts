import { zipSync, type Zippable } from "fflate";

/** Zip keeps a time per entry; a constant one makes equal files equal bytes. */
export const ZIP_TIME = new Date(1980, 0, 1);

/**
 * One .zip of several files, as they are: an .xlsx is packed already. Names are file names without folders, each there once;
 * whoever writes them to a disk is led nowhere else.
 * @throws RangeError for a name with a folder in it or one that is there twice: naming the files is the program's own doing.
 */
export function zipFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    if (/[\\/]|^\.*$/.test(name)) throw new RangeError(`not the name of a file: ${name}`);
    if (Object.hasOwn(entries, name)) throw new RangeError(`two files are named ${name}`);
    entries[name] = bytes;
  }
  return zipSync(entries, { level: 0, mtime: ZIP_TIME });
}
