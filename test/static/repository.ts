import { existsSync } from "node:fs";
import { join } from "node:path";
import { readProjectFile, root, type ProjectFile } from "./tree";

/** The fields of package.json that these checks read. */
export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

/** One package of package-lock.json, by its folder. */
interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export const readManifest = (): Manifest => JSON.parse(readProjectFile("package.json").text) as Manifest;
export const readLock = (): Lock => JSON.parse(readProjectFile("package-lock.json").text) as Lock;

/** Dependencies that are not one exact version. */
export const looseVersions = ({ dependencies, devDependencies }: Pick<Manifest, "dependencies" | "devDependencies">) =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`);

/** Packages whose address is in the lock: an address ties every install to one registry. */
export const resolvedPackages = ({ packages }: Lock): string[] =>
  Object.entries(packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([path]) => path);

/** What only one machine or one network has. Character classes keep this file from matching itself. */
const MACHINE_WORDS: readonly (readonly [string, RegExp])[] = [
  ["a registry", /registry[.](?:npmjs|yarnpkg|npmmirror)|https?:\/\/[^\s"'`]*(?:artifactory|verdaccio|nexus[./])/i],
  ["a folder of this machine", /(?:^|[\s"'`(=:,])(?:file:\/\/)?\/(?:work|tmp|root|home|mnt|Users)(?:\/|(?=["'`]))/m],
  ["a drive of this machine", /\b[A-Z]:\\+Users/],
  ["an address of this network", /https?:\/\/(?:10[.]\d|192[.]168|172[.](?:1[6-9]|2\d|3[01])[.])/],
];

/** The data that tests of the outside world read where it stands beside the repository, and skip elsewhere. */
const NEIGHBOUR = /(?:[.]{2}\/)+shared\b|[.]{2}["'], *["']shared["']/;

/** What ties a tracked file to one machine, one sentence each. */
export const machineFaults = ({ path, text }: ProjectFile): string[] => {
  const words = MACHINE_WORDS.filter(([, word]) => word.test(text)).map(([name]) => `${path} names ${name}`);
  return NEIGHBOUR.test(text) && !path.startsWith("test/") ? [...words, `${path} names the folder beside us`] : words;
};

const PERMISSIVE = new Set(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "CC0-1.0"]);

/** Whether an SPDX expression lets us ship the code: every part of AND, one part of OR. Nested brackets are not known. */
export const isPermissive = (licence: string): boolean =>
  licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => PERMISSIVE.has(one.trim())));

/** The licence that a package names itself; `undefined` when an optional package is not installed on this platform. */
const licenceOf = (path: string, optional: boolean): string | undefined => {
  if (optional && !existsSync(join(root, path))) return undefined;
  const { license } = JSON.parse(readProjectFile(`${path}/package.json`).text) as { license?: unknown };
  return typeof license === "string" ? license : "none named";
};

/** Folder and licence of every installed package that reaches a user, directly or through another package. */
export const shippedLicences = ({ packages }: Lock): (readonly [string, string])[] =>
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== "" && dev !== true)
    .flatMap(([path, { optional }]) => {
      const licence = licenceOf(path, optional === true);
      return licence === undefined ? [] : [[path, licence] as const];
    });

/** The scripts that a text tells its reader to run. */
export const scriptsNamed = (text: string): string[] => [
  ...[...text.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)].flatMap(([, name]) => name ?? []),
  ...[...text.matchAll(/\bnpm (test|start)\b/g)].flatMap(([, name]) => name ?? []),
];
