import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Decimal, Item } from "../../src/rules";
import { decimal, decimalText, explain, score } from "../../src/rules";
import { compare, normalise } from "../../src/rules/decimal";
import { kindNamed } from "../../src/rules/kinds";
import { isPositive, type Kind, type KindResult, type Leaders, type Values } from "../../src/rules/kinds/kind";
import { wholeAt } from "../../src/rules/kinds/quick";
import { silent } from "../../src/rules/recorder";
import { entries, item, ruleSet, said, unit } from "../rules/build";
import { anyItem, anyValues, figure, year } from "./rules-mixed";

const leadersOf = (quantity: Decimal, target: Decimal | undefined): Leaders => ({
  byRatio: () => (target && isPositive(target) ? { unit: "L", quantity, target } : undefined),
  byQuantity: () => ({ unit: "L", quantity }),
});

/** What the long way says of a unit's own figures, or of typed points where the kind has none; undefined where it has anything to tell. */
function longWay(kind: Kind, item: Item, values: Values, leaders: Leaders): Decimal | undefined {
  if (kind.arguments.length === 0) {
    const points = values.quantity;
    return points && !kind.checkPoints?.(item, points) ? points : undefined;
  }
  const result: KindResult = kind.fromValues(item, values, silent, leaders);
  return result.status === "points" && !result.knockOut ? result.points : undefined;
}

/** The same in whole numbers. */
function quickWay(kind: Kind, item: Item, values: Values, leaders: Leaders): Decimal | undefined {
  const { quantity } = values;
  const second = kind.quick?.second && values[kind.quick.second];
  if (!quantity) return undefined;
  // as in a column, where another unit may have more digits
  const scales = { first: quantity.scale + 1, second: (second?.scale ?? 0) + 2 };
  const quick = kind.quick?.of(item, scales, leaders);
  const [one, other] = [wholeAt(quantity, scales.first), second ? wholeAt(second, scales.second) : Number.NaN];
  if (second && Number.isNaN(other)) return undefined;
  const points = quick?.pointsOf(one, other);
  return quick && points !== undefined && !Number.isNaN(points) ? normalise(points, quick.scale) : undefined;
}

/** Figures with so few digits that doubles have room for every step of every kind. */
const areShort = (...all: readonly (Decimal | undefined)[]) =>
  all.every((value) => value === undefined || value.scale < 2) && !isTiny(all[1]);

/** Over less than 1 even a small maximum may come out beyond twelve digits after the point. */
const isTiny = (value: Decimal | undefined) =>
  value !== undefined && isPositive(value) && compare(value, decimal(1)) < 0;

const isNegative = (value: Decimal | undefined) => value !== undefined && compare(value, decimal(0)) < 0;

describe("quick and long way", () => {
  test("every kind gives the same points both ways, or the quick one leaves it to the other", () => {
    fc.assert(
      fc.property(
        anyItem,
        anyValues,
        figure,
        fc.option(figure, { nil: undefined }),
        (item, values, lead, leadTarget) => {
          const kind = kindNamed(item.kind);
          if (!kind || Object.values(values).some(isNegative) || isNegative(lead)) return;
          const leaders = leadersOf(lead, leadTarget);
          const [long, quick] = [longWay(kind, item, values, leaders), quickWay(kind, item, values, leaders)];
          const isShort =
            areShort(values.quantity, values.target, values.count, lead, leadTarget) && !isTiny(leadTarget);
          if (isShort || quick)
            expect([item.kind, quick && decimalText(quick)]).toEqual([item.kind, long && decimalText(long)]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("numbers beyond doubles are left to the long way", () => {
    fc.assert(
      fc.property(anyItem, anyValues, fc.integer({ min: 10, max: 20 }), (item, values, zeros) => {
        const kind = kindNamed(item.kind);
        if (!kind || Object.values(values).some(isNegative)) return;
        const far = (value: Decimal | undefined) => value && decimal(`${decimalText(value)}e${String(zeros)}`);
        const { quantity, target, count } = values;
        const large = Object.fromEntries(
          Object.entries({ quantity: far(quantity), target, count: far(count) }).filter(([, value]) => value),
        );
        const leaders = leadersOf(decimal("3e9"), decimal(2));
        const [long, quick] = [longWay(kind, item, large, leaders), quickWay(kind, item, large, leaders)];
        if (quick) expect([item.kind, decimalText(quick)]).toEqual([item.kind, long && decimalText(long)]);
      }),
      { numRuns: 2000 },
    );
  });

  test("scoring a year gives every node what explaining it alone gives", () => {
    fc.assert(
      fc.property(year, ({ rules, said }) => {
        for (const { unit, nodes } of score(rules, said).units) {
          for (const { code } of rules.nodes) {
            const { result } = explain(rules, said, unit, code) ?? {};
            expect({ unit, code, ...nodes.get(code) }).toMatchObject({ unit, code, ...result });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a unit whose figure has no room beside the digits of another's goes the long way alone", () => {
    const rules = ruleSet([
      item("A", null, 10, { kind: "attendance", parameters: { perAbsence: 1, perWrongComposition: "0.01" } }),
    ]);
    const count = (code: string, value: string) => said(code, "A", { quantity: 0, count: value });
    const given = entries({
      units: [unit("U1"), unit("U2")],
      scores: [count("U1", "100000000000000"), count("U2", "0.123456789")],
    });
    const points = score(rules, given).units.map((one) => [
      one.unit,
      decimalText(one.nodes.get("A")?.points ?? decimal(-1)),
    ]);
    expect(points).toEqual([
      ["U2", "9.99876543211"],
      ["U1", "0"],
    ]);
  });
});
