// npm >= 11.16 leaves out of the lock file the optional platform packages that the registry in use does
// not serve, and then `npm ci` refuses that lock. This adds those entries (name, version, platform).
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const at = lock.packages;
const OS = ["darwin", "win32", "linux", "android", "freebsd", "openharmony", "aix", "sunos", "openbsd", "netbsd"];
const CPU = {
  arm64: "arm64",
  x64: "x64",
  ia32: "ia32",
  arm: "arm",
  ppc64: "ppc64",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
  wasm32: "wasm32",
};
let added = 0;
for (const [path, meta] of Object.entries(at)) {
  for (const [name, range] of Object.entries(meta.optionalDependencies ?? {})) {
    const seen =
      path
        .split("node_modules/")
        .some((_p, i, all) => at[all.slice(0, i + 1).join("node_modules/") + "/node_modules/" + name]) ||
      at["node_modules/" + name] ||
      at[`${path}/node_modules/${name}`];
    if (seen || !/^\d/.test(range)) continue;
    const words = name.split(/[/-]/);
    const os = OS.find((o) => words.includes(o));
    const cpu = words.map((w) => CPU[w]).find(Boolean);
    if (!os || !cpu) continue;
    at[`node_modules/${name}`] = {
      version: range,
      cpu: [cpu],
      ...(meta.dev ? { dev: true } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
