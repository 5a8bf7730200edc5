import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of package.json. */
export const root = join(__dirname, "..", "..");

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

export const readProjectFile = (path: string): ProjectFile => ({ path, text: readFileSync(join(root, path), "utf8") });

/** Every TypeScript file below a folder, committed or not, so that a fault is found before it is committed. */
export const typescriptFiles = (folder: string): ProjectFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map(readProjectFile);

const BINARY = /\.(png|ico|xlsx|wasm|woff2?)$/;

/** Every text file that git tracks. */
export const trackedFiles = (): ProjectFile[] =>
  execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "" && !BINARY.test(path))
    .map(readProjectFile);
