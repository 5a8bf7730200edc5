import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { explain, score } from "../../src/rules";
import type { Entries, Ineligibility } from "../../src/rules";
import { adjustment, entries, group, item, meeting, report, ruleSet, rung, said, text, unit } from "../rules/build";

const UNITS = ["A", "B", "C", "D", "E"];
const KNOCKING = [{ ...rung("[95;)", 0), knockOut: true as const }, rung("[50;95)", 5), rung("[;50)", 0)];
const NODES = [
  group("G", null, 60),
  item("R1", "G", 10, { kind: "relative" }),
  item("R2", "G", 10, { kind: "relative", scorer: "head" }),
  item("S", "G", 10, { kind: "stepped", rungs: KNOCKING }),
  item("M", "G", 10, { kind: "attendance", parameters: { perAbsence: 1 }, scorer: "log" }),
  item("L", "G", 10, { kind: "lateness", rungs: [rung("[0;0]", 2), rung("[1;)", 0)], scorer: "log" }),
  item("P", "G", 10),
];
const CAUSES: readonly Ineligibility[] = ["noSelfScore", "noReport", "absentFromFinalMeeting"];

const small = fc.integer({ min: 0, max: 6 });
const quantities = fc.record({
  quantity: small,
  target: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
});

/** What is said about one unit: figures from any source, often none; now and then what rules it out. */
const aboutUnit = fc.record({
  figures: fc.array(
    fc.record({
      item: fc.constantFrom("R1", "R2"),
      source: fc.constantFrom("self" as const, "agreed" as const, "appraised" as const),
      values: quantities,
    }),
    { maxLength: 4 },
  ),
  stepped: fc.option(fc.constantFrom(10, 60, 99)),
  absent: fc.boolean(),
  sent: fc.boolean(),
  spoke: fc.boolean(),
  excluded: fc.boolean(),
});
type About = Parameters<Parameters<typeof aboutUnit.map>[0]>[0];

function book(all: readonly About[]): Entries {
  const each = <Row>(rowsOf: (about: About, code: string) => readonly Row[]): readonly Row[] =>
    all.flatMap((about, at) => rowsOf(about, UNITS[at] ?? ""));
  return entries({
    units: UNITS.map((code) => unit(code)),
    scores: each(({ figures, stepped, spoke }, code) => [
      ...figures.map(({ item: node, source, values }) => {
        const { quantity, target } = values;
        const by = source === "appraised" ? { by: code === "A" ? "B" : "A" } : {};
        return said(code, node, { source, ...by, quantity, ...(target === undefined ? {} : { target }) });
      }),
      ...(stepped === null ? [] : [said(code, "S", { source: "agreed", quantity: stepped })]),
      ...(spoke ? [said(code, "P", { points: 1 })] : []),
    ]),
    meetings: each(({ absent }, code) => [
      { ...meeting(code, "M", "end", absent ? "absent" : "present"), final: true },
    ]),
    reports: each(({ sent }, code) => [report(code, "L", "year", sent ? 0 : "missing")]),
    adjustments: each(({ excluded }, code) => (excluded ? [adjustment(code, "exclusion")] : [])),
  });
}

test("a question asked before anybody scored has the answer of the outcome, whoever is excluded for whatever reason", () => {
  const seen = { units: 0, excluded: 0 };
  fc.assert(
    fc.property(
      fc.array(aboutUnit, { minLength: UNITS.length, maxLength: UNITS.length }),
      fc.subarray([...CAUSES]),
      (all, ineligible) => {
        const rules = ruleSet(NODES, { policy: { ineligible } });
        const given = book(all);
        const outcome = score(rules, given);
        for (const { unit: code, nodes, standing } of outcome.units) {
          seen.units += 1;
          if (standing === "excluded") seen.excluded += 1;
          for (const node of ["R1", "R2", "G"]) {
            const asked = explain(rules, { ...given }, code, node);
            expect([code, node, text(asked?.result.points)]).toEqual([code, node, text(nodes.get(node)?.points)]);
            expect(asked).toEqual(explain(rules, given, code, node));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(seen.excluded / seen.units).toBeGreaterThan(0.05);
});
