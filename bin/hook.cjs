// Lets Node require the TypeScript of src as it stands, so that the command works right after `npm ci`.
// Each file is compiled alone with swc to CommonJS (types are dropped, not checked) and kept under
// node_modules/.cache/binhxet. The key is the content, so an edited file is never answered from the cache.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const root = path.join(__dirname, "..");
const cacheFolder = path.join(root, "node_modules", ".cache", "binhxet");
const swcVersion = JSON.parse(readFileSync(path.join(root, "node_modules/@swc/core/package.json"), "utf8")).version;

const options = {
  swcrc: false,
  configFile: false,
  module: { type: "commonjs" },
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  // only under `node --enable-source-maps`, because they make a first start a sixth longer
  sourceMaps: process.sourceMapsEnabled ? "inline" : false,
  inlineSourcesContent: false,
};
const seed = `${swcVersion} ${JSON.stringify(options)}\n`;

/** Compiles one file. swc is loaded here, on the first miss, because loading it takes longer than all hits together. */
const compile = (source, filename) => require("@swc/core").transformSync(source, { ...options, filename }).code;

/** The kept text of `file`, or nothing when there is none or it cannot be read: then it is compiled again. */
const readKept = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

/** Keeps `code`. Written aside and renamed, because two commands may run at once; a read-only folder means no cache. */
const keep = (file, code) => {
  const aside = `${file}.${process.pid}.${require("node:worker_threads").threadId}`;
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(aside, code);
    renameSync(aside, file);
  } catch {
    // the command works without a cache, only slower
  }
};

const compiled = (filename) => {
  const source = readFileSync(filename, "utf8");
  // the path is part of the key because the source map names the file
  const key = createHash("sha256").update(seed).update(path.relative(root, filename)).update("\n").update(source);
  const file = path.join(cacheFolder, `${path.basename(filename, ".ts")}-${key.digest("hex").slice(0, 32)}.cjs`);
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const code = compile(source, filename);
  keep(file, code);
  return code;
};

// A registered extension also completes `./name` to `./name.ts`. Node 22 has a handler of its own, which this replaces.
Module._extensions[".ts"] = (module, filename) => module._compile(compiled(filename), filename);
