import fc from "fast-check";
import type { Decimal, Entries, Item, RuleSet, ScoreEntry } from "../../src/rules";
import { DEFAULT_POLICY } from "../../src/rules";
import { KINDS } from "../../src/rules/kinds";
import type { Values } from "../../src/rules/kinds/kind";
import { entries, group, item, ruleSet, unit } from "../rules/build";
import { decimals } from "./rules-arbitraries";

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

type Given<Value extends object> = { readonly [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Without the members that are undefined. */
function given<Value extends object>(value: Value): Given<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Given<Value>;
}

/** Scales with holes, overlaps and open ends, as people write them. */
const rungs: fc.Arbitrary<Item["rungs"]> = fc.array(
  fc
    .record({
      from: optional(decimals(0, 110, 1)),
      to: optional(decimals(0, 130, 1)),
      knockOut: optional(fc.constantFrom(undefined, undefined, true as const)),
      fromIncluded: fc.boolean(),
      toIncluded: fc.boolean(),
      points: decimals(0, 12, 2),
    })
    .map(({ from, to, knockOut, ...rest }) => ({ ...rest, text: "", ...given({ from, to, knockOut }) })),
  { maxLength: 4 },
);

const parameters = fc
  .record({
    step: optional(decimals(0, 2, 2)),
    pointsEach: optional(decimals(0, 3, 2)),
    penaltyEach: optional(decimals(0, 3, 2)),
    perAbsence: optional(decimals(0, 3, 2)),
    perWrongComposition: optional(decimals(0, 2, 2)),
    floor: optional(decimals(-3, 9, 1)),
    floorPercent: optional(decimals(0, 100, 1)),
    rewardMax: optional(decimals(0, 3, 1)),
    targetPercent: optional(decimals(1, 100, 1)),
  })
  .map(given);

/** An item of any kind whose points a unit's own figures give, with numbers that need not make sense. */
export const anyItem: fc.Arbitrary<Item> = fc
  .record({
    kind: fc.constantFrom(...Object.values(KINDS).filter(({ quick }) => quick)),
    max: fc.oneof(decimals(0, 12, 2), decimals(10, 10)),
    weight: decimals(0, 3, 1),
    rungs,
    parameters,
    evidenceRequired: fc.boolean(),
  })
  .map(({ kind, ...rest }) => ({ ...item("I", null, 10), ...rest, kind: kind.name }));

/** Numbers that meet: small whole ones, edges of scales, and others. */
export const figure: fc.Arbitrary<Decimal> = fc.oneof(
  { weight: 3, arbitrary: decimals(0, 3, 0) },
  { weight: 3, arbitrary: decimals(0, 120, 1) },
  { weight: 2, arbitrary: decimals(0, 12, 3) },
  { weight: 1, arbitrary: decimals(-2, 2, 1) },
);

export const anyValues: fc.Arbitrary<Values> = fc
  .record({ quantity: optional(figure), target: optional(figure), count: optional(figure) })
  .map(given);

type Word = Pick<ScoreEntry, "source" | "values" | "points" | "notApplicable" | "evidence">;

/** Mostly the unit's own figures alone; sometimes more, or nothing. */
const words: fc.Arbitrary<readonly Word[]> = fc
  .record({
    values: anyValues,
    points: optional(figure),
    isBare: fc.boolean(),
    more: fc.constantFrom("", "", "", "", "twice", "agreed", "notApplicable", "silent"),
  })
  .map(({ values, points, isBare, more }) => {
    const own = { source: "self" as const, values, ...(isBare ? {} : { evidence: "Số 1/BC" }) };
    const typed = points && Object.keys(values).length % 2 === 0 ? { ...own, points } : own;
    if (more === "silent") return [];
    if (more === "twice") return [typed, own];
    if (more === "agreed") return [typed, { source: "agreed", values: {}, ...given({ points }) }];
    return [more === "notApplicable" ? { ...own, notApplicable: true } : typed];
  });

export interface Year {
  readonly rules: RuleSet;
  readonly said: Entries;
}

/** Three groups that add up, weigh and cut off, with items of all kinds, and what up to six units said about them. */
export const year: fc.Arbitrary<Year> = fc
  .record({
    all: fc.array(anyItem, { minLength: 3, maxLength: 7 }),
    digits: optional(fc.integer({ min: 0, max: 3 })),
    units: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ all, digits, units }) => {
    const places = all.map((one, at) => ({ ...one, code: `I${String(at)}`, parent: `G${String(at % 3)}` }));
    const policy = { ...DEFAULT_POLICY, rounding: { display: 2, ...given({ item: digits }) } };
    const rules = ruleSet(
      [
        group("G0", null, undefined),
        group("G1", null, undefined, { operation: "weightedSum" }),
        group("G2", null, 6, { operation: "pool" }),
        ...places,
      ],
      { policy },
    );
    const codes = Array.from({ length: units }, (_, at) => `U${String(at)}`);
    const cells = codes.flatMap((code) => places.map((one) => ({ unit: code, item: one.code })));
    return fc.tuple(...cells.map(() => words)).map((rows) => ({
      rules,
      said: entries({
        units: codes.map((code) => unit(code)),
        scores: cells.flatMap((cell, at) => (rows[at] ?? []).map((word) => ({ ...cell, ...word }))),
      }),
    }));
  });
