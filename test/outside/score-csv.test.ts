import { expect, test } from "@jest/globals";
import type { UnitJson } from "../../src/review/result-json";
import { run, useFolder } from "../support/command";
import { type CsvRow, describeOutside, numberOf, outsideCsv } from "../support/outside-data";

/** Published tables through `binhxet score`, from rules and entries as docs/score.md tells a stranger to write them. */
const { path, file, json } = useFolder();

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function table(rows: readonly CsvRow[], nameColumn: string, columns: readonly string[], argument: string): string {
  const lines = rows.flatMap((row) =>
    columns.map((column) => [quoted(row[nameColumn] ?? ""), quoted(column), "self", argument, row[column]].join(",")),
  );
  return ["unit,criterion,source,argument,value", ...lines].join("\r\n");
}

async function scoreOf(rules: object, entries: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const head = { format: "binhxet-rules/1", name: "Rules", year: 2014, ...rules };
  const files = ["--rules", file("r.json", JSON.stringify(head)), "--entries", file("e.csv", entries)];
  return run("score", ...files, "--json", path("o.json"));
}

const byCode = (): ReadonlyMap<string, UnitJson> => new Map(json("o.json").units.map((one) => [one.code, one]));

describeOutside("published tables through binhxet score", () => {
  test("PCI 2014: every total and every rank", async () => {
    const rows = outsideCsv("pci_2014.csv");
    const columns = Object.keys(rows[0] ?? {}).slice(1, 11);
    const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];
    const items = columns.map((code, place) => {
      return {
        type: "item",
        code,
        parent: "PCI",
        text: code,
        max: 10,
        weight: (weights[place] ?? 0) / 10,
        kind: "manual",
      };
    });
    const nodes = [{ type: "group", code: "PCI", text: "PCI", operation: "weightedSum", max: 100 }, ...items];
    expect((await scoreOf({ nodes }, table(rows, "province", columns, "points"))).code).toBe(0);
    const units = byCode();
    expect(units.size).toBe(63);
    for (const row of rows) {
      const one = units.get((row["province"] ?? "").normalize("NFC"));
      expect([row["province"], one?.rank]).toEqual([row["province"], numberOf(row, "rank_published")]);
      expect(one?.total).toBeCloseTo(numberOf(row, "PCI_published"), 4);
    }
  });

  test("the medal table of Tokyo: gold, silver, bronze; equal medals share the rank", async () => {
    const rows = outsideCsv("tokyo2020_medal_table.csv");
    const columns = ["gold", "silver", "bronze"];
    const nodes = columns.map((code) => {
      return { type: "item", code, text: code, max: 500, kind: "count", parameters: { pointsEach: 1 } };
    });
    const ladder = columns.map((node) => ({ measure: { of: "node", node } }));
    const rules = { nodes, ladder, policy: { rankBy: "ladder" } };
    expect((await scoreOf(rules, table(rows, "team", columns, "quantity"))).code).toBe(0);
    const units = byCode();
    expect(units.size).toBe(93);
    for (const row of rows)
      expect([row["team"], units.get(row["team"] ?? "")?.rank]).toEqual([row["team"], numberOf(row, "rank")]);
  });

  test("Eurovision 2015: totals of the votes, and the two ballots of 59 points with their voters", async () => {
    const rows = outsideCsv("eurovision_2015.csv");
    const voters = Object.keys(rows[0] ?? {}).slice(2);
    const lines = rows.flatMap((row) =>
      voters
        .filter((voter) => (row[voter] ?? "") !== "")
        .map((voter) =>
          [quoted(row["contestant"] ?? ""), "V", quoted(`peer:${voter}`), "points", row[voter]].join(","),
        ),
    );
    const parameters = { addUp: 1, voteMax: 12, voterBudget: 58 };
    const nodes = [{ type: "item", code: "V", text: "Votes", max: 480, kind: "peer", parameters }];
    const said = await scoreOf({ nodes }, ["unit,criterion,source,argument,value", ...lines].join("\n"));
    expect(said.code).toBe(1);
    const wrong = json("o.json").issues.filter(({ code }) => code === "peerBudget");
    expect(wrong.map(({ params }) => [params["given"], params["expected"]])).toEqual([
      ["59", "58"],
      ["59", "58"],
    ]);
    const units = byCode();
    const winner = rows.find((row) => row["contestant"] === "Sweden");
    expect(units.get("Sweden")).toMatchObject({ rank: 1, total: winner && numberOf(winner, "total_published") });
  });
});
