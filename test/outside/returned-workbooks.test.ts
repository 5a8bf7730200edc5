import { expect, test } from "@jest/globals";
import { readReturned } from "../../src/review/submissions/reading";
import type { FileReading } from "../../src/review/submissions/submission";
import { readNumberCell } from "../../src/review/parse/number";
import { decimalText } from "../../src/rules/decimal";
import type { Item } from "../../src/rules";
import { cellAddress } from "../../src/workbook/address";
import { findSheet, type Grid } from "../../src/workbook/grids";
import { openReturned } from "../../src/xlsx/open-returned";
import { basisOf, unitRow } from "../support/form-cases";
import { describeOutside, outsideFile } from "../support/outside-data";
import { item, ruleSet } from "../rules/build";

const FILE = "PCI_2012.xlsx";
const SHEET = "Chi phi gia nhap thi truong";
/** The sheet names its indicators on row 1, and the provinces from row 4 on, in column B. */
const [HEADINGS, FIRST, PROVINCES, INDICATORS] = [0, 3, 1, 2] as const;
const SUMS = ["Median", "Min", "Max"];

function opened() {
  const file = openReturned(FILE, outsideFile(FILE));
  if (file.status !== "open") throw new Error(JSON.stringify(file.issues));
  return file.returned;
}

const textAt = (grid: Grid, row: number, column: number) => {
  const value = grid.cells.get(row)?.get(column)?.value;
  return typeof value === "string" ? value : undefined;
};

/** Indicators as items, provinces as units: the rule set that such a sheet would answer. */
function basisFor(grid: Grid) {
  const items = [...(grid.cells.get(HEADINGS)?.keys() ?? [])]
    .filter((column) => column >= INDICATORS)
    .map((column): Item => item(`C${String(column)}`, null, 1000, { text: textAt(grid, HEADINGS, column) ?? "" }));
  const names = [...grid.cells.keys()].flatMap((row) => (row < FIRST ? [] : (textAt(grid, row, PROVINCES) ?? [])));
  const provinces = [...new Set(names)].filter((name) => !SUMS.includes(name));
  const units = provinces.map((name, index) => unitRow(`T${String(index)}`, name));
  return basisOf(ruleSet(items, { year: 2012 }), units);
}

/** Every cell of a province and an indicator that holds a number, also one of text. */
function numbersOn(grid: Grid): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [row, cells] of grid.cells) {
    if (row < FIRST || SUMS.includes(textAt(grid, row, PROVINCES) ?? "")) continue;
    for (const [column, cell] of cells) {
      const reading = column < INDICATORS ? undefined : readNumberCell(cell);
      if (reading?.kind === "number") found.set(cellAddress(row, column), decimalText(reading.value));
    }
  }
  return found;
}

function readOn(reading: FileReading, sheet: string) {
  if (reading.status !== "read") throw new Error(JSON.stringify(reading.issues));
  const own = reading.submissions.filter((one) => one.sheet === sheet);
  const scores = own.flatMap(({ items }) =>
    items.map(({ cell, points }) => [cell, points ? decimalText(points) : "–"] as const),
  );
  return {
    scores,
    issues: [...reading.issues, ...own.flatMap((one) => one.issues)].filter((one) => one.sheet === sheet),
  };
}

describeOutside("The PCI 2012 workbook as a file that came back", () => {
  test("every number of a sheet is read once or named with its cell, 21 of them out of text, and none is invented", () => {
    const file = opened();
    const grid = findSheet(file.grids, SHEET);
    if (!grid) throw new Error(SHEET);
    const { scores, issues } = readOn(readReturned(file, basisFor(grid)), SHEET);
    const there = numbersOn(grid);
    const [read, named] = [new Map(scores), new Set(issues.map(({ cell }) => cell))];
    expect(scores).toHaveLength(read.size);
    expect([...read].filter(([cell, value]) => there.get(cell) !== value)).toEqual([]);
    // one province stands twice, on rows 54 and 68: the second row is held against the first, and only a difference is news
    const again = (cell: string) => cell.endsWith("68") && there.get(cell.replace("68", "54")) === there.get(cell);
    expect([...there.keys()].filter((cell) => !read.has(cell) && !named.has(cell) && !again(cell))).toEqual([]);
    const repaired = issues.filter(({ code }) => code === "numberRepaired");
    console.info(
      `${FILE}, ${SHEET}: ${String(there.size)} numbers, ${String(read.size)} read, ${String(repaired.length)} out of text`,
    );
    expect(there.size).toBeGreaterThan(440);
    expect(repaired).toHaveLength(21);
    // the sheet's own statistics are nobody's score
    expect(issues.filter(({ code }) => code === "totalRowSkipped").map(({ params }) => params["text"])).toEqual(SUMS);
  });

  test("against rules that it knows nothing of, nothing is read and a person is asked", () => {
    const basis = basisOf(ruleSet([item("TC1", null, 10, { text: "Tuyên truyền, vận động hội viên" })]), [
      unitRow("A", "Hội Doanh nhân trẻ"),
    ]);
    const reading = readReturned(opened(), basis);
    expect(reading.status).toBe("unmapped");
    expect(reading.issues.map(({ code }) => code)).toContain("formNotUnderstood");
  });
});
