import { adjustment, d, entries, group, item, LADDER_OF_DAYS, meeting, report, ruleSet, said, unit } from "./build";

/** The year of four units that was worked out by hand: sections, a bonus pool, logs, an adjustment, a tie, an item out of scale. */

export const RULES = ruleSet(
  [
    group("1", null, 20),
    item("1.1", "1", 8, { parameters: { step: "0.25" } }),
    item("1.2", "1", 12, { kind: "proportional" }),
    group("2", null, 10),
    item("2.1", "2", 6, {
      kind: "attendance",
      scorer: "log",
      parameters: { perAbsence: "0.5", perWrongComposition: "0.25", floor: 0 },
    }),
    item("2.2", "2", 4, { kind: "lateness", scorer: "log", rungs: LADDER_OF_DAYS, parameters: { missingPoints: 0 } }),
    group("3", null, 5, { operation: "pool" }),
    item("3.1", "3", 4, { kind: "count", parameters: { pointsEach: 2 } }),
    item("3.2", "3", 3),
  ],
  {
    ladder: [
      { measure: { of: "content" }, prefer: "higher" },
      { measure: { of: "node", node: "1.2" }, prefer: "higher" },
    ],
    classes: [{ name: "A", from: d(90) }, { name: "B", from: d(80) }, { name: "C" }],
  },
);

export const ENTRIES = entries({
  units: [unit("A"), unit("B"), unit("C"), unit("D")],
  scores: [
    said("A", "1.1", { points: 8 }),
    said("A", "1.1", { points: "7.5", source: "appraised", by: "head" }),
    said("A", "1.2", { quantity: 90, target: 100 }),
    said("A", "3.1", { quantity: 2 }),
    said("A", "3.2", { points: 2 }),
    said("B", "1.1", { points: 7 }),
    said("B", "1.1", { points: 7, source: "appraised", by: "head" }),
    said("B", "1.1", { points: "7.25", source: "agreed" }),
    said("B", "1.2", { quantity: 110, target: 100 }),
    said("B", "3.1", { quantity: 0 }),
    said("B", "3.2", { points: 0 }),
    said("C", "1.1", { points: 8 }),
    said("C", "1.2", { quantity: 50, target: 60 }),
    said("C", "3.1", { quantity: 1 }),
    said("C", "3.2", { points: 1 }),
    said("D", "1.1", { points: 6 }),
    said("D", "1.1", { points: 6, source: "appraised", by: "head" }),
    said("D", "1.2", { quantity: 100, target: 100 }),
    said("D", "2.1", { notApplicable: true }),
    said("D", "3.1", { quantity: 0 }),
    said("D", "3.2", { points: "0.5" }),
  ],
  meetings: [
    meeting("A", "2.1", "Spring", "absent"),
    meeting("A", "2.1", "Autumn", "present"),
    meeting("B", "2.1", "Spring", "wrongComposition"),
    meeting("B", "2.1", "Autumn", "present"),
    meeting("C", "2.1", "Spring", "present"),
    meeting("C", "2.1", "Autumn", "present"),
  ],
  reports: [
    report("A", "2.2", "Half-year", 0),
    report("A", "2.2", "Year", 2),
    report("B", "2.2", "Half-year", 0),
    report("B", "2.2", "Year", -3),
    report("C", "2.2", "Half-year", 3),
    report("C", "2.2", "Year", "missing"),
    report("D", "2.2", "Half-year", 0),
    report("D", "2.2", "Year", 0),
  ],
  adjustments: [adjustment("B", "deduction", 1, { reason: "No registration" })],
});
