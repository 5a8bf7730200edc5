import { beforeAll, describe, expect, test } from "@jest/globals";
import { explain, score } from "../../src/rules";
import type { Outcome } from "../../src/rules";
import { d, entries, item, LADDER_OF_DAYS, meeting, report, ruleSet, said, stepLines, unit, vote } from "./build";
import { ENTRIES, RULES } from "./worked-example";

let outcome: Outcome;
beforeAll(() => {
  outcome = score(RULES, ENTRIES);
});

const why = (code: string, node: string) => explain(RULES, ENTRIES, code, node);

test("says of every unit and node of the worked example exactly what scoring gave", () => {
  for (const one of outcome.units) {
    expect(one.nodes.size).toBe(RULES.nodes.length);
    for (const [node, result] of one.nodes) {
      expect(result).toMatchObject({ ...why(one.unit, node)?.result });
      expect(why(one.unit, node)?.state).toBe(result.state);
      expect(stepLines(why(one.unit, node))).not.toEqual([]);
    }
  }
});

describe("steps", () => {
  test.each([
    ["A", "1.1", ["points.given points=7.5"]],
    [
      "A",
      "1.2",
      ["proportional.ratio quantity=90 target=100 percent=90", "proportional.share percent=90 max=12 points=10.8"],
    ],
    ["B", "1.2", ["proportional.ratio quantity=110 target=100 percent=110", "proportional.full points=12"]],
    [
      "A",
      "2.1",
      [
        "attendance.start points=6",
        "attendance.absences absences=1 perAbsence=0.5 points=0.5",
        "attendance.wrongComposition count=0 perWrongComposition=0.25 points=0",
      ],
    ],
    ["D", "2.1", ["notApplicable"]],
    ["C", "2.2", ["lateness.report days=3 points=1 Half-year", "lateness.missing points=0 Year"]],
    ["A", "3.1", ["count.times quantity=2 pointsEach=2 points=4"]],
    [
      "A",
      "3",
      [
        "group.child points=4 3.1 scored",
        "group.child points=2 3.2 scored",
        "group.capped points=6 max=5",
        "group.total points=5 pool",
      ],
    ],
    [
      "D",
      "2",
      [
        "group.child points=0 2.1 notApplicable",
        "group.child points=4 2.2 scored",
        "group.rebase points=4 max=10 applicableMax=4 result=10",
        "group.total points=10 sum",
      ],
    ],
  ])("%s %s", (code, node, expected) => {
    expect(stepLines(why(code, node))).toEqual(expected);
  });
  test("several appraisers, and rounding", () => {
    const rules = ruleSet([item("I", null, 10)], { policy: { rounding: { item: 1, display: 2 } } });
    const scores = [
      said("U", "I", { source: "appraised", by: "X", points: 8, reason: "late", origin: { sheet: "S", cell: "B2" } }),
      said("U", "I", { source: "appraised", by: "Y", points: "8.5", reason: "partly" }),
    ];
    const explanation = explain(rules, entries({ units: [unit("U")], scores }), "U", "I");
    expect(stepLines(explanation)).toEqual([
      "points.given points=8",
      "points.given points=8.5",
      "appraisers.combined points=8.25 count=2 mean",
      "points.rounded points=8.3 decimals=1",
    ]);
    expect(explanation).toMatchObject({ source: "appraised", by: ["X", "Y"], reason: "late; partly" });
    expect(explanation?.inputs).toEqual([
      { name: "points", value: "8", origin: { sheet: "S", cell: "B2" } },
      { name: "points", value: "8.5" },
    ]);
  });
});

describe("inputs", () => {
  test("the log's own rows", () => {
    expect(why("A", "2.1")?.inputs).toEqual([
      { name: "Spring", value: "absent" },
      { name: "Autumn", value: "present" },
    ]);
    expect(why("C", "2.2")?.inputs.map(({ value }) => value)).toEqual(["3", "missing"]);
  });
  test("an argument taken over from the unit has the unit's origin", () => {
    const rules = ruleSet([item("I", null, 10, { kind: "proportional" })]);
    const scores = [
      said("U", "I", { quantity: 9, target: 10, origin: { cell: "D4" } }),
      said("U", "I", { source: "appraised", by: "X", quantity: 8, evidence: "Letter", origin: { cell: "E4" } }),
    ];
    expect(explain(rules, entries({ units: [unit("U")], scores }), "U", "I")?.inputs).toEqual([
      { name: "quantity", value: "8", origin: { cell: "E4" } },
      { name: "target", value: "10", origin: { cell: "D4" } },
      { name: "evidence", value: "Letter", origin: { cell: "E4" } },
    ]);
  });
  test("typed points are all that counted of an appraisal without figures", () => {
    const rules = ruleSet([item("I", null, 10, { kind: "proportional" })]);
    const scores = [
      said("U", "I", { quantity: 9, target: 10, origin: { cell: "D4" } }),
      said("U", "I", { source: "appraised", by: "X", points: 8 }),
    ];
    expect(explain(rules, entries({ units: [unit("U")], scores }), "U", "I")?.inputs).toEqual([
      { name: "points", value: "8" },
    ]);
  });
  test("nothing is taken over from a unit that said nothing", () => {
    const rules = ruleSet([item("I", null, 10, { kind: "relative" })]);
    const scores = [said("U", "I", { source: "appraised", by: "X", quantity: 8, points: 10 })];
    expect(explain(rules, entries({ units: [unit("U")], scores }), "U", "I")?.inputs).toEqual([
      { name: "quantity", value: "8" },
      { name: "points", value: "10" },
    ]);
  });
  test("every kind of log has its cells", () => {
    const rules = ruleSet([
      item("M", null, 6, { kind: "attendance", scorer: "log", parameters: { perAbsence: 1 } }),
      item("R", null, 4, { kind: "lateness", scorer: "log", rungs: LADDER_OF_DAYS }),
      item("P", null, 10, { kind: "peer" }),
    ]);
    const given = entries({
      units: [unit("U"), unit("V")],
      meetings: [{ ...meeting("U", "M", "Spring", "absent"), origin: { cell: "B2" } }],
      reports: [{ ...report("U", "R", "Year", 3), origin: { cell: "C2" } }, report("U", "R", "Half-year", "missing")],
      peers: [{ ...vote("V", "U", "P", "7.5"), origin: { cell: "D2" } }],
    });
    expect(["M", "R", "P"].map((node) => explain(rules, given, "U", node)?.inputs)).toEqual([
      [{ name: "Spring", value: "absent", origin: { cell: "B2" } }],
      [
        { name: "Year", value: "3", origin: { cell: "C2" } },
        { name: "Half-year", value: "missing" },
      ],
      [{ name: "V", value: "7.5", origin: { cell: "D2" } }],
    ]);
  });
  test("the same choice of sources as scoring", () => {
    expect(explain(RULES, ENTRIES, "A", "1.1", { counts: ["self"] })).toMatchObject({ source: "self" });
  });
});

describe("as a whole, with nothing in it that there is not", () => {
  const numbers = (points: number, max: number, beforeRebase = points, applicableMax = max) => ({
    ...{ points: d(points), beforeRebase: d(beforeRebase), max: d(max), applicableMax: d(applicableMax) },
  });
  test("an item", () => {
    const node = RULES.nodes.find(({ code }) => code === "3.2");
    const scored = { state: "scored", ...numbers(2, 3), source: "self" };
    expect(why("A", "3.2")).toStrictEqual({
      ...{ unit: "A", node, state: "scored", result: scored, kind: "manual", source: "self" },
      inputs: [{ name: "points", value: "2" }],
      steps: [{ what: "points.given", numbers: { points: d(2) }, words: {} }],
    });
  });
  test("an item that nobody scored", () => {
    const node = item("I", null, 10);
    expect(explain(ruleSet([node]), entries({ units: [unit("U")] }), "U", "I")).toStrictEqual({
      ...{ unit: "U", node, state: "missing", result: { state: "missing", ...numbers(0, 10) }, kind: "manual" },
      ...{ inputs: [], steps: [{ what: "missing", numbers: {}, words: {} }] },
    });
  });
  test("a group", () => {
    const node = RULES.nodes.find(({ code }) => code === "2");
    const { steps, ...rest } = why("D", "2") ?? {};
    expect(steps?.length).toBe(4);
    expect(rest).toStrictEqual({
      ...{ unit: "D", node, state: "scored", result: { state: "scored", ...numbers(10, 10, 4, 4) } },
      ...{ operation: "sum", inputs: [] },
    });
  });
});

test("a missing item says so", () => {
  const explanation = explain(ruleSet([item("I", null, 10)]), entries({ units: [unit("U")] }), "U", "I");
  expect(explanation?.state).toBe("missing");
  expect(stepLines(explanation)).toEqual(["missing"]);
});

test("a floor and a wrong composition in the log", () => {
  const parameters = { perAbsence: 9, perWrongComposition: 1, floor: 2 };
  const rules = ruleSet([item("I", null, 10, { kind: "attendance", parameters })]);
  const meetings = [meeting("U", "I", "M", "absent"), meeting("U", "I", "N", "wrongComposition")];
  const steps = stepLines(explain(rules, entries({ units: [unit("U")], meetings }), "U", "I"));
  expect(steps.at(-1)).toBe("attendance.floor floor=2");
});

test("an item of a kind that is none is missing, also where something was said of it", () => {
  const rules = ruleSet([item("I", null, 10, { kind: "guess" as "manual" })]);
  const given = entries({ units: [unit("U")], scores: [said("U", "I", { quantity: 1 })] });
  expect(explain(rules, given, "U", "I")).toMatchObject({ state: "missing", inputs: [] });
});

test("an unknown unit or node has no explanation", () => {
  expect(why("Z", "1")).toBeUndefined();
  expect(why("A", "9")).toBeUndefined();
  const loose = ruleSet([...RULES.nodes, item("9", "nowhere", 5)]);
  expect(explain(loose, ENTRIES, "A", "9")).toBeUndefined();
});
