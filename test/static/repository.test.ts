import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  isPermissive,
  looseVersions,
  machineFaults,
  readLock,
  readManifest,
  resolvedPackages,
  scriptsNamed,
  shippedLicences,
} from "./repository";
import { readProjectFile, root, trackedFiles } from "./tree";

describe("the dependencies", () => {
  test("are pinned exactly", () => {
    expect(looseVersions(readManifest())).toEqual([]);
  });

  test.each(["^1.0.0", "~1.0.0", "1.x", "*", "latest", "file:x.tgz", "github:a/b", "1.0"])(
    "%s is not exact",
    (version) => {
      expect(looseVersions({ dependencies: { a: version }, devDependencies: { b: "1.0.0-rc.1" } })).toHaveLength(1);
    },
  );

  test("stand in the lock without an address", () => {
    expect(resolvedPackages(readLock())).toEqual([]);
    expect(resolvedPackages({ packages: { "node_modules/a": { resolved: "a.tgz" } } })).toHaveLength(1);
  });

  test("stand in the lock completely, for every platform", () => {
    const said = execFileSync("node", ["scripts/complete-lock.mjs", "--check"], { cwd: root, encoding: "utf8" });
    expect(said).toContain("is complete");
  });

  test("that reach a user have a permissive licence", () => {
    const licences = shippedLicences(readLock());
    expect(licences.length).toBeGreaterThan(Object.keys(readManifest().dependencies).length);
    expect(licences.filter(([, licence]) => !isPermissive(licence))).toEqual([]);
  });

  test("of development are not under the GPL either", () => {
    const licences = Object.entries(readLock().packages).map(([path, { license }]) => [path, license ?? ""] as const);
    expect(licences.filter(([, licence]) => /GPL/.test(licence) && !isPermissive(licence))).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0)", true],
    ["Apache-2.0 AND MIT", true],
    ["MIT AND GPL-3.0", false],
    ["GPL-3.0-only", false],
    ["UNLICENSED", false],
    ["none named", false],
  ])("%s: permissive is %s", (licence, permissive) => {
    expect(isPermissive(licence)).toBe(permissive);
  });
});

describe("the tracked files", () => {
  test("name nothing of one machine or network", () => {
    const files = trackedFiles();
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(machineFaults)).toEqual([]);
  });

  // put together here, so that this file does not name them
  test.each([
    ["README.md", ["see ", "tmp", "x"].join("/")],
    ["src/cli/a.ts", `const x = "${["", "home", "an", "x"].join("/")}";`],
    ["package-lock.json", ["https:/", "registry.npm" + "js.org", "a"].join("/")],
    [".npmrc", ["registry=http:/", "192" + ".168.1.2", ""].join("/")],
    ["src/rules/a.ts", `readFileSync("${["..", "..", "shared", "data"].join("/")}")`],
  ])("%s may not say %s", (path, text) => {
    expect(machineFaults({ path, text })).toHaveLength(1);
  });

  test.each([
    ["test/outside/pci.test.ts", `const data = join(root, "${["..", "shared", "data"].join("/")}");`],
    ["README.md", "src/workbook/tmp.ts and https://example.org/work/x and https://localhost:3000/"],
  ])("%s may say %s", (path, text) => {
    expect(machineFaults({ path, text })).toEqual([]);
  });
});

describe("what the pages tell a reader to run", () => {
  const readmeTest = existsSync(join(root, "README.md")) ? test : test.skip;

  readmeTest("README starts with lines that can be copied", () => {
    const { text } = readProjectFile("README.md");
    expect(text).toMatch(/^ *npm ci && npm (run review|start)$/m);
    expect(text).toMatch(/^ *npm ci && npm test$/m);
  });

  test("every script exists", () => {
    const scripts = Object.keys(readManifest().scripts);
    const pages = trackedFiles().filter(({ path }) => path.endsWith(".md"));
    const unknown = pages.flatMap(({ path, text }) =>
      scriptsNamed(text)
        .filter((name) => !scripts.includes(name))
        .map((name) => `${path}: npm run ${name}`),
    );
    expect(unknown).toEqual([]);
    expect(scriptsNamed("`npm run -s binhxet -- new`, then npm test")).toEqual(["binhxet", "test"]);
  });
});
