import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";

/** What fits on a line stays on it: a changed cell is then a changed line. */
const LINE = 150;

/** JSON with a line per small value, for golden files. */
export function goldenText(value: unknown, indent = ""): string {
  const inline = JSON.stringify(value);
  if (indent.length + inline.length <= LINE || typeof value !== "object" || value === null) return inline;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((part) => inner + goldenText(part, inner))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${inner}${JSON.stringify(key)}: ${goldenText(part, inner)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/**
 * Holds a value against the file kept for it. `UPDATE_GOLDEN=1 npx jest test/golden` writes the files anew; the change is then read in the
 * commit, line by line.
 */
export function expectGolden(value: unknown, name: string): void {
  const file = join(__dirname, `${name}.json`);
  const text = `${goldenText(value)}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1" && !process.env["CI"]) writeFileSync(file, text);
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  // line by line, so that a failure shows the changed cells and not the whole plan
  const [now, before] = [text.split("\n"), kept.split("\n")];
  expect(now.filter((line) => !before.includes(line))).toEqual(before.filter((line) => !now.includes(line)));
  expect(text === kept).toBe(true);
}
