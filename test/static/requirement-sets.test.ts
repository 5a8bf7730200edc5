import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { programOf, unguarded } from "./requirement-sets";

const ROOT = path.resolve(__dirname, "../..");
const FLOOR = "1.9";
const folder = path.join(ROOT, "src/excel");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.join(folder, name));

/** Compiles a few lines beside src/excel and gives what is unguarded in them. */
function inCode(code: string): readonly string[] {
  const name = path.join(folder, "sample.ts");
  const program = programOf([name], ROOT, { [name]: code });
  const file = program.getSourceFile(name);
  return file ? unguarded(program, file, FLOOR).map((one) => `${one.member} ${one.set}`) : [];
}

test("src/excel uses nothing above ExcelApi 1.9 without asking", () => {
  const program = programOf(files, ROOT);
  const found = files.flatMap((name) => {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`not compiled: ${name}`);
    return unguarded(program, file, FLOOR).map(
      (one) => `${path.relative(ROOT, name)}:${String(one.line)} ${one.member}`,
    );
  });
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

describe("the check itself", () => {
  const guard =
    "declare function isSupported(version: string): boolean; declare const table: Excel.Table; export {};\n";

  test.each([
    ["a call", "table.resize('A1:B2');", ["resize 1.13"]],
    [
      "a destructured member",
      "declare const range: Excel.Range; const { valuesAsJson } = range; void valuesAsJson;",
      ["valuesAsJson 1.16"],
    ],
    [
      "a loaded path",
      "table.worksheet.load('name,customProperties/items/value');",
      ["customProperties 1.12", "value 1.12"],
    ],
    ["a guard for too old a set", "if (isSupported('1.10')) table.resize('A1:B2');", ["resize 1.13"]],
    ["the other branch", "if (isSupported('1.13')) table.load('name'); else table.resize('A1:B2');", ["resize 1.13"]],
    ["an asked-for member", "if (isSupported('1.13')) table.resize('A1:B2');", []],
    ["a member of the floor", "table.autoFilter.load('isDataFiltered');", []],
  ])("%s", (_, code, expected) => {
    expect(inCode(guard + code)).toEqual(expected);
  });

  test("a path that does not exist is an error", () => {
    expect(() => inCode(`${guard}table.load('nonsense');`)).toThrow("nonsense");
  });
});
