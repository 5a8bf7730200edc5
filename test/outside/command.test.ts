import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { run, useFolder } from "../support/command";
import { PCI_2012, pciBook } from "../support/outside-books";
import { describeOutside, numberOf, outsideCsv } from "../support/outside-data";
import { makeBook } from "../support/review-book";
import { openBook } from "../support/xlsx-open";

const { path, file, json } = useFolder();

describeOutside("The command on published data", () => {
  test("PCI 2012, a matrix in decomposed Unicode: 63 totals and ranks in the JSON, four sheets in the book", async () => {
    const rows = outsideCsv("pci_2012.csv");
    const book = file("pci.xlsx", (await makeBook(pciBook(rows, PCI_2012, "NFD"))).toBytes());
    const begun = performance.now();
    const said = await run("review", book, "--out", path("r.xlsx"), "--json", path("r.json"));
    const seconds = ((performance.now() - begun) / 1000).toFixed(2);
    const { units, issues } = json("r.json");
    const byName = new Map(units.map((unit) => [unit.name.normalize("NFC"), unit]));
    const found = rows.map((row) => ({ row, unit: byName.get((row["province"] ?? "").normalize("NFC")) }));
    const off = found.map(({ row, unit }) => Math.abs((unit?.total ?? Number.NaN) - numberOf(row, "PCI_published")));
    const ranks = found.filter(({ row, unit }) => unit?.rank === numberOf(row, "rank_published")).length;
    console.info(
      `binhxet review, PCI 2012: largest difference ${Math.max(...off).toExponential(2)}, ranks ${String(ranks)}, ${seconds} s`,
    );
    expect([said.code, said.stderr]).toEqual([0, ""]);
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-4);
    expect(ranks).toBe(63);
    expect(issues.map(({ code }) => code)).toEqual(["sourceTakenIn", "totalRowSkipped"]);
    const sheets = (await openBook(new Uint8Array(readFileSync(path("r.xlsx")))).read()).sheets.map(({ name }) => name);
    expect(sheets.slice(-4)).toEqual(["Xếp hạng", "Tổng hợp điểm", "Chênh lệch", "Biểu đồ"]);
    const again = await run("review", path("r.xlsx"), "--json", path("again.json"));
    expect(again.code).toBe(0);
    expect(json("again.json").units).toEqual(units);
    expect(json("again.json").issues).toEqual([]);
  });
});
