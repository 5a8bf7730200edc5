// Made-up cells for the benches of scoring: as many units and items as asked, all kinds but the peers' votes (which are units × units),
// the same numbers at every run.
require("../../bin/hook.cjs");
const { decimal, DEFAULT_POLICY } = require("../../src/rules/index.ts");

const rung = (from, to, points, more = {}) => ({
  ...(from === undefined ? {} : { from: decimal(from) }),
  fromIncluded: true,
  ...(to === undefined ? {} : { to: decimal(to) }),
  toIncluded: false,
  points: decimal(points),
  text: `${String(from ?? "")}–${String(to ?? "")}`,
  ...more,
});

/** Per kind: the agreement's numbers, and a unit's figures from a whole number below 10 000. */
const KINDS = [
  { kind: "manual", said: (seed) => ({ points: (seed % 41) / 4 }) },
  { kind: "achieved", said: (seed) => ({ quantity: seed % 2 }) },
  {
    kind: "bands",
    rungs: [rung(95, undefined, 10), rung(75, 95, 7.5), rung(50, 75, 5), rung(undefined, 50, 0)],
    said: (seed) => ({ quantity: (seed % 1201) / 10 }),
  },
  {
    kind: "lateness",
    rungs: [rung(0, 1, 10), rung(1, 3, 7.5), rung(3, 6, 5), rung(6, undefined, 0)],
    said: (seed) => ({ quantity: seed % 9 }),
  },
  { kind: "proportional", said: (seed) => ({ quantity: (seed % 997) / 10, target: 80 + (seed % 7) }) },
  { kind: "relative", said: (seed) => ({ quantity: (seed % 1499) / 10, target: 60 + (seed % 11) }) },
  {
    kind: "stepped",
    rungs: [rung(1, 11, 2.5), rung(11, 21, 5), rung(21, undefined, 10)],
    said: (seed) => ({ quantity: (seed % 301) / 10 }),
  },
  { kind: "count", parameters: { pointsEach: 0.75 }, said: (seed) => ({ quantity: seed % 15 }) },
  {
    kind: "balance",
    parameters: { pointsEach: 1.5, penaltyEach: 2, floor: 0 },
    said: (seed) => ({ quantity: seed % 8, count: seed % 3 }),
  },
  {
    kind: "attendance",
    parameters: { perAbsence: 2.5, perWrongComposition: 0.5, floor: 0 },
    said: (seed) => ({ quantity: seed % 4, count: seed % 5 }),
  },
];

const decimals = (numbers) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, decimal(value)]));

const seedOf = (unit, item) => (unit * 7919 + item * 104729 + ((unit * item) % 251) * 31) % 10000;

/** Groups of ten items, the last one a bonus pool; four classes; a ladder of two steps. */
function ruleSetOf(items) {
  const groups = Array.from({ length: Math.ceil(items / 10) }, (_, at) => ({
    ...{ type: "group", code: String(at + 1), parent: null, text: `Group ${String(at + 1)}`, weight: decimal(1) },
    ...(at > 0 && at === Math.ceil(items / 10) - 1 ? { operation: "pool", max: decimal(30) } : { operation: "sum" }),
  }));
  const leaves = Array.from({ length: items }, (_, at) => {
    const { kind, rungs = [], parameters = {} } = KINDS[at % KINDS.length];
    const parent = String(Math.floor(at / 10) + 1);
    return {
      ...{ type: "item", code: `${parent}.${String((at % 10) + 1)}`, parent, text: `Item ${String(at + 1)}` },
      ...{ weight: decimal(1), max: decimal(10), kind, rungs, parameters: decimals(parameters) },
      ...{ scorer: "unit", evidenceRequired: false },
    };
  });
  return {
    ...{ name: "Bench", cluster: "Bench", year: 2026, version: "1", status: "signed", citations: [] },
    nodes: groups.flatMap((group) => [group, ...leaves.filter(({ parent }) => parent === group.code)]),
    classes: [
      { name: "A", from: decimal(65) },
      { name: "B", from: decimal(60) },
      { name: "C", from: decimal(55) },
      { name: "D" },
    ],
    ladder: [
      { measure: { of: "content" }, prefer: "higher" },
      { measure: { of: "node", node: "1" }, prefer: "higher" },
    ],
    policy: DEFAULT_POLICY,
  };
}

/** The rows as a reader of files gives them: each number its own value. */
function entriesOf(units, { nodes }) {
  const items = nodes.filter(({ type }) => type === "item");
  const codes = Array.from({ length: units }, (_, at) => `U${String(at + 1)}`);
  const scores = codes.flatMap((unit, u) =>
    items.map(({ code }, i) => {
      const { points, ...values } = KINDS[i % KINDS.length].said(seedOf(u, i));
      const said = { unit, item: code, source: "self", values: decimals(values) };
      return points === undefined ? said : { ...said, points: decimal(points) };
    }),
  );
  const listed = codes.map((code) => ({ code, name: code, ranked: true }));
  return { units: listed, scores, meetings: [], reports: [], peers: [], adjustments: [] };
}

function sheetOf(units, items) {
  const ruleSet = ruleSetOf(items);
  return { ruleSet, entries: entriesOf(units, ruleSet) };
}

module.exports = { sheetOf };
