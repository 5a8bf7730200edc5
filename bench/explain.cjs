// How long a question takes in a book of 500 units × 150 items: node bench/explain.cjs [processes]
// First in a book that was scored, as it is wherever a person asks (the pane, `binhxet explain`); then in one that nobody has scored, where
// the first question about a relative item reads 75,000 rows once. Each line is a node asked about; each number comes from fresh processes,
// in which no question was asked before: the first one, the second (another unit), and the median of 41 more. Garbage is collected before.
// Times are those of the main thread (Linux: /proc/self/task/*/schedstat, read after a pause of 2 ms, which makes the kernel settle its
// account), so that other work on the machine does not count; elsewhere the clock's.
const { execFileSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");

const NODES = { I0: "peer", I1: "stepped", I3: "relative", I4: "manual", G: "group of all" };
const PEERS = 40;
const TASK = `/proc/self/task/${process.pid}/schedstat`;
const cell = new Int32Array(new SharedArrayBuffer(4));

function now() {
  if (!existsSync(TASK)) return performance.now();
  Atomics.wait(cell, 0, 0, 2);
  return Number(readFileSync(TASK, "utf8").split(" ")[0]) / 1e6;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

function makeBook({ DEFAULT_POLICY, decimal }) {
  const codes = Array.from({ length: 500 }, (_, at) => `U${at}`);
  const base = { parent: "G", weight: decimal(1), max: decimal(10), parameters: {}, scorer: "unit" };
  const rung = (from, points, more) => ({
    from: decimal(from),
    fromIncluded: true,
    toIncluded: false,
    points,
    ...more,
  });
  const steps = [
    rung(95, decimal(0), { text: "out", knockOut: true }),
    rung(50, decimal(5), { text: "half", to: decimal(95) }),
  ];
  const kindOf = (at) => (at === 0 ? "peer" : at === 1 ? "stepped" : at % 3 === 0 ? "relative" : "manual");
  const items = Array.from({ length: 150 }, (_, at) => {
    const rungs = at === 1 ? steps : [];
    return {
      type: "item",
      code: `I${at}`,
      text: `Item ${at}`,
      kind: kindOf(at),
      rungs,
      evidenceRequired: false,
      ...base,
    };
  });
  const group = { type: "group", code: "G", text: "Group", parent: null, operation: "sum", weight: decimal(1) };
  const head = { name: "Rules", cluster: "Cluster", year: 2026, version: "1", status: "signed" };
  const rules = { ...head, nodes: [group, ...items], classes: [], ladder: [], citations: [], policy: DEFAULT_POLICY };
  const scores = codes.flatMap((unit, row) =>
    items.flatMap(({ code: item, kind }, column) => {
      const number = (row * 31 + column * 17) % 97;
      if (kind === "peer") return [];
      if (kind === "manual") return [{ unit, item, source: "self", points: decimal(number / 10), values: {} }];
      const target = kind === "relative" ? { target: decimal(50) } : {};
      return [{ unit, item, source: "self", values: { quantity: decimal(number), ...target } }];
    }),
  );
  const votes = (unit, row) =>
    codes.slice(0, PEERS).map((voter, at) => ({ voter, unit, item: "I0", points: decimal((row + at) % 10) }));
  const peers = codes.flatMap(votes).filter(({ voter, unit }) => voter !== unit);
  const units = codes.map((code) => ({ code, name: code, ranked: true }));
  return { codes, rules, entries: { units, scores, peers, meetings: [], reports: [], adjustments: [] } };
}

/** In a process of its own. */
function ask(node, isScored) {
  require("../bin/hook.cjs");
  const engine = require("../src/rules/index.ts");
  const { codes, rules, entries } = makeBook(engine);
  if (isScored) engine.score(rules, entries);
  globalThis.gc();
  const times = Array.from({ length: 43 }, (_, at) => {
    const start = now();
    const { state } = engine.explain(rules, entries, codes[7 + at * 11], node);
    if (state !== "scored") throw new Error(`${node} is ${state}`);
    return now() - start;
  });
  const [first, second, ...more] = times;
  process.stdout.write(JSON.stringify([first, second, median(more)]));
}

function run(processes, isScored) {
  console.log(
    `${isScored ? "scored" : "not scored"}: ms, median of ${processes} processes (least–most): first | second | later ones`,
  );
  for (const [node, what] of Object.entries(NODES)) {
    const args = ["--expose-gc", __filename, "--ask", node, ...(isScored ? ["scored"] : [])];
    const rows = Array.from({ length: processes }, () =>
      JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })),
    );
    const columns = [0, 1, 2].map((at) => {
      const all = rows.map((row) => row[at]);
      return `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)})`;
    });
    console.log(`${what.padEnd(14)} ${columns.join(" | ")}`);
  }
}

const [first = "9", node, scored] = process.argv.slice(2);
if (first === "--ask") ask(node, scored === "scored");
else for (const isScored of [true, false]) run(Number(first), isScored);
