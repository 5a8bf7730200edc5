import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { issue, type Issue } from "../workbook/issue";
import { reasonOf } from "./files";

/** A file to be read, and what it is called in everything that is said about it. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The files that were named and those in the folders that were named, folders in the order of their names. Hidden files and the lock
 * files that Excel leaves (`~$…`) are no returned forms, and neither are the book and the result: `apart`.
 */
export function findFiles(
  named: readonly string[],
  apart: readonly string[],
): { readonly files: readonly FoundFile[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const paths = named.flatMap((path) => filesAt(path, issues));
  const not = new Set(apart.flatMap((path) => realPath(path) ?? []));
  const seen = new Set<string>();
  const kept = paths.filter((path) => {
    const real = realPath(path) ?? path;
    return !not.has(real) && seen.size < seen.add(real).size;
  });
  return { files: withNames(kept), issues };
}

function filesAt(path: string, issues: Issue[]): readonly string[] {
  try {
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  } catch (error) {
    const reason = reasonOf(error);
    const fault = reason === "ENOENT" ? issue("fileNotFound", { file: path }) : undefined;
    issues.push({ ...(fault ?? issue("fileUnreadable", { file: path, reason })), file: path });
    return [];
  }
}

/** Links to folders are not followed: they may lead in a circle. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isSymbolicLink() && realIsFolder(path) ? [] : [path];
    });
}

function realIsFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function realPath(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : undefined;
}

/** By name alone, as people know a file; by its whole path where another file has the same name. */
function withNames(paths: readonly string[]): readonly FoundFile[] {
  const times = new Map<string, number>();
  for (const path of paths) times.set(basename(path), (times.get(basename(path)) ?? 0) + 1);
  return paths.map((path) => ({ path, name: times.get(basename(path)) === 1 ? basename(path) : path }));
}
