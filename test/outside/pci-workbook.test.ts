import { expect, test } from "@jest/globals";
import { readNumberCell } from "../../src/review/parse/number";
import { planNewBook } from "../../src/review/create-book";
import { decimalText, toNumber } from "../../src/rules/decimal";
import { cellAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { findSheet } from "../../src/workbook/grids";
import { PCI_2012, pciBook } from "../support/outside-books";
import { describeOutside, numberOf, outsideCsv, outsideFile } from "../support/outside-data";
import { ready } from "../support/review-book";
import { openBook, partsOf } from "../support/xlsx-open";

const SHEET = "Chi phi gia nhap thi truong";

/** The sheet as its XML says it, read without any of our own code: address → number or text. */
function rawCells(bytes: Uint8Array): ReadonlyMap<string, number | string> {
  const parts = partsOf(bytes);
  // XML has one line end, whatever the file was written with
  const part = (path: string) => (parts.get(path) ?? "").replaceAll("\r\n", "\n");
  const id = new RegExp(`<sheet name="${SHEET}"[^>]*r:id="(\\w+)"`).exec(part("xl/workbook.xml"))?.[1] ?? "";
  const link = part("xl/_rels/workbook.xml.rels")
    .match(/<Relationship [^>]*>/g)
    ?.find((one) => one.includes(`"${id}"`));
  const target = /Target="([^"]+)"/.exec(link ?? "")?.[1] ?? "";
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    [...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text.replaceAll("&amp;", "&")).join(""),
  );
  const cells = [...part(`xl/${target}`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
  return new Map(
    cells.flatMap(([, address = "", attributes = "", body = ""]): [string, number | string][] => {
      const value = /<v>(.*?)<\/v>/.exec(body)?.[1];
      if (value === undefined) return [];
      return [[address, attributes.includes('t="s"') ? (shared[Number(value)] ?? "") : Number(value)]];
    }),
  );
}

async function gridCells(): Promise<ReadonlyMap<string, Cell>> {
  const grid = findSheet(await openBook(outsideFile("PCI_2012.xlsx")).read(), SHEET);
  const cells = [...(grid?.cells ?? [])].flatMap(([row, own]) =>
    [...own].map(([column, cell]) => [cellAddress(row, column), cell] as const),
  );
  return new Map(cells.filter(([, { value }]) => value !== null && value !== ""));
}

describeOutside("The PCI 2012 workbook as it was published", () => {
  test("every cell of the sheet is read as it stands, and none is added", async () => {
    const raw = [...rawCells(outsideFile("PCI_2012.xlsx"))].filter(([, value]) => value !== "");
    const read = [...(await gridCells())].map(([address, { value }]) => [address, value]);
    expect(raw.length).toBeGreaterThan(600);
    expect(new Map(read as typeof raw)).toEqual(new Map(raw));
  });

  test("every number is read, those stored as text are reported as repaired, and no word becomes a number", async () => {
    const raw = rawCells(outsideFile("PCI_2012.xlsx"));
    let repaired = 0;
    for (const [address, cell] of await gridCells()) {
      const reading = readNumberCell(cell);
      const value = raw.get(address) ?? "";
      if (typeof value === "number") {
        const seen = cell.format === "percent" ? Number((value * 100).toPrecision(15)) : value;
        expect([address, reading.kind === "number" && toNumber(reading.value)]).toEqual([address, seen]);
        expect(reading).not.toHaveProperty("repaired");
      } else if (/^\s*\d+([.,]\d+)?\s*$/.test(value)) {
        repaired += 1;
        expect(reading).toMatchObject({ kind: "number", repaired: value });
        expect(reading.kind === "number" && decimalText(reading.value)).toBe(value.trim().replace(",", "."));
      } else expect([value, reading.kind]).toEqual([value, "refused"]);
    }
    const numbers = [...raw.values()].filter((value) => typeof value === "number").length;
    console.info(`PCI_2012.xlsx, ${SHEET}: ${String(numbers)} numbers, ${String(repaired)} of text repaired`);
    expect(repaired).toBe(21);
  });

  test("with a rule set beside it, its summary of nine tables side by side gives every total and every rank", async () => {
    const rows = outsideCsv("pci_2012.csv");
    const book = openBook(outsideFile("PCI_2012.xlsx"));
    const { data } = pciBook(rows, PCI_2012, "NFC");
    expect(await book.apply(planNewBook(data, "vi"))).toMatchObject({ status: "done" });
    const { outcome, issues, review } = ready(await book.read());
    const errors = issues.filter(({ severity }) => severity === "error");
    const unit = new Map(outcome.units.map((one) => [one.unit, one]));
    const off = rows.map((row, index) => {
      const one = unit.get(review.units[index]?.code ?? "");
      return Math.abs((one ? toNumber(one.total) : Number.NaN) - numberOf(row, "PCI_published"));
    });
    const ranks = rows.filter(
      (row, index) => unit.get(review.units[index]?.code ?? "")?.rank === numberOf(row, "rank_published"),
    );
    console.info(
      `PCI_2012.xlsx, summary sheet: largest difference ${String(Math.max(...off))}, ranks ${String(ranks.length)}`,
    );
    expect(errors).toEqual([]);
    expect(review.takenIn).toHaveLength(63 * 9);
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-4);
    expect(ranks).toHaveLength(63);
  });
});
