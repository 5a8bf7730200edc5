// Adds to package-lock.json the optional platform packages that npm left out of it.
//
// npm 11.16 and later omit from the lock those platform binaries that the registry in use does not serve, and then
// `npm ci` refuses that same lock ("Missing: … from lock file", npm/cli issue 9846). Run this after each change of
// dependencies. The added entries have a version and a platform but no integrity, because nothing was downloaded.
//
//   node scripts/complete-lock.mjs          writes the file
//   node scripts/complete-lock.mjs --check  changes nothing, exits 1 when entries are missing
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const OS = ["darwin", "win32", "linux", "android", "freebsd", "openharmony", "aix", "sunos", "openbsd", "netbsd"];
const CPU = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "wasm32"];

/** The lock paths where Node finds `name` from the package at `path`, nearest first. */
const placesOf = (name, path) => {
  const steps = path.split("/node_modules/");
  const folders = steps.map((_step, index) => steps.slice(0, index + 1).join("/node_modules/")).reverse();
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
};

/** The platform that a package's name tells (`@swc/core-linux-arm-gnueabihf`), or nothing when it tells none. */
const platformOf = (name) => {
  const words = name.split(/[/-]/);
  const os = OS.find((one) => words.includes(one));
  const cpu = CPU.find((one) => words.includes(one));
  return os && cpu ? { os: [os], cpu: [cpu] } : undefined;
};

/** The entries that `packages` lacks, by lock path. Only exact versions: platform packages are pinned by their parent. */
const missingFrom = (packages) => {
  const known = { ...packages };
  const missing = {};
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version)) continue;
      const places = placesOf(name, path);
      if (places.some((place) => known[place]?.version === version)) continue;
      const free = places.findLast((place) => !known[place]);
      const entry = {
        version,
        cpu: platform.cpu,
        ...(parent.dev ? { dev: true } : {}),
        optional: true,
        os: platform.os,
      };
      known[free] = missing[free] = entry;
    }
  }
  return missing;
};

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const missing = missingFrom(lock.packages);
const names = Object.keys(missing);

if (process.argv.includes("--check")) {
  console.log(names.length === 0 ? `${FILE} is complete` : `${FILE} lacks:\n${names.join("\n")}`);
  process.exitCode = names.length === 0 ? 0 : 1;
} else {
  // npm keeps the entries in this order, so the next change of the lock stays a small difference
  const byPath = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
  lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...missing }).sort(byPath));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${names.length} entries added`);
}
