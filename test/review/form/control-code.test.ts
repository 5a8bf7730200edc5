import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { controlCode, type CodedForm, type CodedItem } from "../../../src/review/form";
import { add } from "../../../src/rules";
import { decimals } from "../../property/rules-arbitraries";
import { d } from "../../rules/build";

const ITEMS = ["1.1", "1.2", "2"];
const number = fc.option(decimals(-3, 40, 3), { nil: undefined });
const items: fc.Arbitrary<CodedItem[]> = fc.tuple(
  ...ITEMS.map((item) =>
    fc.record({ item: fc.constant(item), points: number, quantity: number, target: number }).map((one) => ({
      item: one.item,
      ...(one.points ? { points: one.points } : {}),
      values: {
        ...(one.quantity ? { quantity: one.quantity } : {}),
        ...(one.target ? { target: one.target } : {}),
      },
    })),
  ),
);

const form = (given: readonly CodedItem[], more: Partial<CodedForm> = {}): CodedForm => ({
  fingerprint: `bx1:7f3a2c91${"0".repeat(56)}`,
  unit: "DV3",
  total: d("92.75"),
  items: given,
  ...more,
});

describe("the control code of a form", () => {
  test("says rule set, unit, total and checksum", () => {
    const code = controlCode(form([{ item: "1.1", points: d(8), values: { quantity: d("1234567.5") } }]));
    expect(code).toBe("7F3A2C91-DV3-92,75-16951");
    expect(controlCode(form([], { unit: "", total: d("-0.005") }))).toBe("7F3A2C91---0,01-00000");
  });

  test("does not mind the order of the rows, nor rows that say nothing", () => {
    fc.assert(
      fc.property(items, (given) => {
        const code = controlCode(form(given));
        expect(controlCode(form([...given].reverse()))).toBe(code);
        expect(controlCode(form([...given, { item: "9", values: {} }]))).toBe(code);
      }),
    );
  });

  test("changes with the rule set, the unit and the total", () => {
    const given = [{ item: "1.1", points: d(8), values: {} }];
    const codes = [
      form(given),
      form(given, { unit: "DV4" }),
      form(given, { total: d("92.76") }),
      form(given, { fingerprint: `bx1:7f3a2c92${"0".repeat(56)}` }),
    ].map(controlCode);
    expect(new Set(codes).size).toBe(4);
    // the rule set counts in the checksum too, not only as the eight letters in front
    expect(codes[0]?.slice(-5)).not.toBe(codes[3]?.slice(-5));
  });

  test("changes when one number changes, two change places, a number goes, or an item is marked as not applicable", () => {
    let same = 0;
    let all = 0;
    fc.assert(
      fc.property(items, fc.nat({ max: 2 }), decimals(1, 9, 2), (given, place, other) => {
        const chosen = given[place];
        if (!chosen) return;
        const swapped = { ...chosen, ...(chosen.values.quantity ? { points: chosen.values.quantity } : {}) };
        const changes: readonly CodedItem[] = [
          { ...chosen, points: add(other, d(40)) },
          { ...chosen, notApplicable: true },
          { ...swapped, values: { ...chosen.values, ...(chosen.points ? { quantity: chosen.points } : {}) } },
          { item: chosen.item, values: chosen.values },
        ];
        for (const changed of changes) {
          if (JSON.stringify(asText(changed)) === JSON.stringify(asText(chosen))) continue;
          all += 1;
          const after = given.map((one, at) => (at === place ? changed : one));
          if (controlCode(form(after)) === controlCode(form(given))) same += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(all).toBeGreaterThan(600);
    // a checksum of five digits: one in 100,000 by chance
    expect(same).toBeLessThanOrEqual(1);
  });

  test("whatever stands beside the mark of not applicable says nothing", () => {
    const marked = (points: number) => form([{ item: "2", notApplicable: true, points: d(points), values: {} }]);
    expect(controlCode(marked(1))).toBe(controlCode(marked(7)));
  });

  test("a last bit that a program's doubles leave over never decides", () => {
    fc.assert(
      fc.property(decimals(0, 2000, 4), (points) => {
        const value = Number(points.coefficient) / 10 ** points.scale;
        const near = [value * (1 + 4e-16), value * (1 - 4e-16)].map((one) => d(Number(one.toPrecision(17))));
        const of = (one: typeof points) =>
          controlCode(form([{ item: "1.1", points: one, values: {} }], { total: one }));
        expect(near.map(of)).toEqual([of(points), of(points)]);
      }),
    );
  });
});

function asText({ points, values, notApplicable }: CodedItem) {
  const text = (one: CodedItem["points"]) => (one ? `${String(one.coefficient)}e-${String(one.scale)}` : "");
  return [text(points), text(values.quantity), text(values.target), notApplicable];
}
