import { expect, test } from "@jest/globals";
import type { PreparedReview } from "../../src/review/prepare";
import { runReview } from "../../src/review/run-review";
import { toNumber } from "../../src/rules/decimal";
import type { NodeResult, UnitOutcome } from "../../src/rules/outcome";
import {
  asemBook,
  contestBook,
  medalBook,
  PCI_2012,
  PCI_2014,
  pciBook,
  tiesBook,
  type PciYear,
  type ScoreLayout,
} from "../support/outside-books";
import { describeOutside, numberOf, outsideCsv, type CsvRow } from "../support/outside-data";
import { makeBook, type BookParts } from "../support/review-book";
import { openBook, reopen } from "../support/xlsx-open";

/** The whole way: a file is made, opened from its bytes, reviewed, written, and opened again. */
async function reviewed(parts: BookParts): Promise<PreparedReview> {
  const book = openBook((await makeBook(parts)).toBytes());
  const run = await runReview(book);
  if (run.status !== "done") throw new Error(JSON.stringify(run));
  const sheets = (await reopen(book).read()).sheets.map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(["Xếp hạng", "Tổng hợp điểm", "Chênh lệch", "Biểu đồ"]));
  return run.prepared;
}

/** Outcome and published row of each unit, in the order of publication. */
function pairs({ outcome, review }: PreparedReview, rows: readonly CsvRow[]): readonly [UnitOutcome, CsvRow][] {
  const byUnit = new Map(outcome.units.map((unit) => [unit.unit, unit]));
  return rows.map((row, index) => {
    const unit = byUnit.get(review.units[index]?.code ?? "");
    if (!unit) throw new Error(`row ${String(index)} has no outcome`);
    return [unit, row];
  });
}

const errorsOf = ({ issues }: PreparedReview) => issues.filter(({ severity }) => severity === "error");

function say(name: string, figures: Readonly<Record<string, number | string>>): void {
  console.info(
    `${name}: ${Object.entries(figures)
      .map(([what, value]) => `${what} ${String(value)}`)
      .join(", ")}`,
  );
}

function sameRanks(compared: readonly [UnitOutcome, CsvRow][], column: string): number {
  return compared.filter(([{ rank }, row]) => rank === numberOf(row, column)).length;
}

const pointsOf = (result: NodeResult | undefined) => (result ? toNumber(result.points) : Number.NaN);

describeOutside("Provincial Competitiveness Index", () => {
  const cases = ([PCI_2012, PCI_2014] as const).flatMap((year) =>
    (["rows", "NFC", "NFD"] as const).map((layout): [number, ScoreLayout, PciYear] => [year.year, layout, year]),
  );
  test.each(cases)("%i, scores as %s: every total and every rank", async (year, layout, rule) => {
    const rows = outsideCsv(`pci_${String(year)}.csv`);
    const prepared = await reviewed(pciBook(rows, rule, layout));
    expect(errorsOf(prepared)).toEqual([]);
    const compared = pairs(prepared, rows);
    const off = compared.map(([{ total }, row]) => Math.abs(toNumber(total) - numberOf(row, "PCI_published")));
    const same = sameRanks(compared, "rank_published");
    say(`PCI ${String(year)} (${layout})`, { "largest difference": Math.max(...off).toExponential(2), ranks: same });
    expect(compared).toHaveLength(63);
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-4);
    expect(same).toBe(63);
  });
});

describeOutside("ASEM connectivity", () => {
  test("a tree of four levels: every published number to two decimals, 51 ranks", async () => {
    const published = new Map(outsideCsv("asem_published_scores_and_rank.csv").map((row) => [row["UnitCode"], row]));
    const structure = outsideCsv("asem_structure_weights.csv");
    const rows = outsideCsv("asem_normalised_49_indicators.csv");
    const prepared = await reviewed(asemBook(rows, structure));
    expect(errorsOf(prepared)).toEqual([]);
    const compared = pairs(
      prepared,
      rows.map((row) => published.get(row["UnitCode"]) ?? {}),
    );
    const groups = structure.filter(({ level }) => level !== "1").map(({ code = "" }) => code);
    const off = compared.flatMap(([{ nodes }, row]) =>
      groups.map((code) => Math.abs(pointsOf(nodes.get(code)) - numberOf(row, code))),
    );
    const same = sameRanks(compared, "Rank");
    say("ASEM", { numbers: off.length, "largest difference": Math.max(...off).toFixed(6), ranks: same });
    // published to two decimals, from indicators that were published to six
    expect(off).toHaveLength(51 * 11);
    expect(Math.max(...off)).toBeLessThanOrEqual(0.005 + 1e-6);
    expect(same).toBe(51);
  });
});

describeOutside("Ranks", () => {
  test("medal table: 93 teams by gold, silver, bronze, shared ranks included", async () => {
    const rows = outsideCsv("tokyo2020_medal_table.csv");
    const prepared = await reviewed(medalBook(rows));
    expect(errorsOf(prepared)).toEqual([]);
    const compared = pairs(prepared, rows);
    const same = sameRanks(compared, "rank");
    const shared = prepared.issues.filter(({ code }) => code === "tieUnresolved").length;
    say("Tokyo 2020", { teams: compared.length, ranks: same, "shared ranks": shared });
    expect(same).toBe(93);
    expect(compared.map(([{ total }]) => toNumber(total))).toEqual(rows.map((row) => numberOf(row, "total")));
    const sizes = new Map<string | undefined, number>();
    for (const { rank } of rows) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
    expect(shared).toBe([...sizes.values()].filter((size) => size > 1).length);
  });

  test("a contest of points + bonus − penalty: 46 totals and ranks", async () => {
    const rows = outsideCsv("cscgr2025_general.csv");
    const prepared = await reviewed(contestBook(rows));
    expect(errorsOf(prepared)).toEqual([]);
    const compared = pairs(prepared, rows);
    expect(compared.map(([{ total }]) => toNumber(total))).toEqual(rows.map((row) => numberOf(row, "final_score")));
    expect(sameRanks(compared, "rank")).toBe(46);
    say("CSCGR 2025", { totals: compared.length, ranks: 46 });
  });

  test.each([
    ["competition", "rank_1224"],
    ["dense", "rank_dense"],
  ] as const)("ties counted as %s", async (method, column) => {
    const rows = outsideCsv("ties_competition_rank.csv");
    expect(sameRanks(pairs(await reviewed(tiesBook(rows, method)), rows), column)).toBe(rows.length);
  });
});
