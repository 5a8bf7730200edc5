import { expect, test } from "@jest/globals";
import { ISSUES } from "../../src/workbook/issue";
import { LISTS } from "../../src/workbook/issue-codes";
import { typescriptFiles } from "./tree";

/** Where codes are declared and worded, not emitted. */
const DECLARING = /^src\/(i18n\/|workbook\/issue-codes\/|rules\/fault\.ts$)/;

const emitting = typescriptFiles("src")
  .filter(({ path }) => !DECLARING.test(path))
  .map(({ text }) => text)
  .join("\n");

const isEmitted = (code: string): boolean => emitting.includes(`"${code}"`);

test("every issue code is emitted somewhere: a code that nothing says is a promise that nothing keeps", () => {
  const codes = Object.keys(ISSUES);
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !isEmitted(code))).toEqual([]);
});

test("a code that nobody emits would be seen", () => {
  expect([isEmitted("unknownUnit"), isEmitted("sheetMissing")]).toEqual([true, false]);
});

test("no code is declared in two lists: the second would silently take the first one's severity", () => {
  const declared = LISTS.reduce((sum, list) => sum + Object.keys(list).length, 0);
  expect(declared).toBe(Object.keys(ISSUES).length);
});
