import fc from "fast-check";
import { fingerprint } from "../../src/rules/fingerprint";
import { KINDS } from "../../src/rules/kinds";
import { KIND_NAMES } from "../../src/rules/kinds/names";
import type { Decimal, Item, KindName, Policy, RuleNode, RuleSet, ScoreEntry } from "../../src/rules";
import { isZero } from "../../src/rules";
import { isAsked } from "../../src/review/form";
import type { Basis } from "../../src/review/submissions/submission";
import type { UnitRow } from "../../src/review/sheets/units";
import { decimals } from "../property/rules-arbitraries";
import { d, group, item, LADDER_OF_DAYS, ruleSet, rung } from "../rules/build";

/** A unit's answers by item, as its form and as the engine take them. */
export type Answer = Pick<ScoreEntry, "points" | "values" | "notApplicable" | "evidence" | "reason">;

export interface FormCase {
  readonly basis: Basis;
  readonly unit: UnitRow;
  readonly answers: ReadonlyMap<string, Answer>;
}

const UNIT: UnitRow = {
  code: "DV-1",
  name: "Hội = “Một” & con",
  shortName: "Hội Một",
  ranked: true,
  aliases: [],
  role: "member",
  place: {},
};

export function unitRow(code: string, name: string, shortName = name): UnitRow {
  return { ...UNIT, code, name, shortName };
}

export function basisOf(rules: RuleSet, units: readonly UnitRow[] = [UNIT], language: Basis["language"] = "vi"): Basis {
  return { ruleSet: rules, fingerprint: fingerprint(rules), units, language };
}

const BANDS = [rung("(95;]", 8), rung("[75;95]", "5.5"), rung("[;75)", "0.25")];
const DEDUCTIONS = [rung("[1;10]", 2), rung("[11;20]", 5), { ...rung("[21;]", 9), knockOut: true as const }];

type More = Parameters<typeof item>[3];

const BY_KIND: Readonly<Partial<Record<KindName, More>>> = {
  bands: { rungs: BANDS },
  lateness: { rungs: LADDER_OF_DAYS },
  stepped: { rungs: DEDUCTIONS },
  proportional: { parameters: { floorPercent: 40, rewardMax: "1.5" } },
  count: { parameters: { pointsEach: "0.35" } },
  balance: { parameters: { pointsEach: "0.75", penaltyEach: "0.5", floor: -2 } },
  attendance: { parameters: { perAbsence: "1.25", perWrongComposition: "0.5", floor: 1 } },
};

/** A sound item of any kind, worth 8 points. */
export function anyItem(code: string, parent: string | null, kind: KindName, more: More = {}): Item {
  return item(code, parent, 8, { kind, ...BY_KIND[kind], ...more });
}

/** Every kind once, every operation, a pool beside and a pool within: what a form can look like. */
export function everyKind(): RuleSet {
  const nodes: RuleNode[] = [
    group("I", null, 40),
    ...KIND_NAMES.slice(0, 5).map((kind, place) =>
      anyItem(`I.${String(place + 1)}`, "I", kind, { evidenceRequired: true }),
    ),
    group("II", null, undefined, { operation: "weightedMean" }),
    ...KIND_NAMES.slice(5).map((kind, place) => anyItem(`II.${String(place + 1)}`, "II", kind)),
    group("III", null, 6, { operation: "pool" }),
    anyItem("III.1", "III", "manual", { scorer: "head" }),
    anyItem("III.2", "III", "count"),
  ];
  return ruleSet(nodes, { name: "Bộ tiêu chí đủ các cách chấm", cluster: "Cụm thi đua số 1", year: 2026 });
}

const SHAPE = [
  { code: "1", parent: null },
  { code: "1.0", parent: "1" },
  { code: "2", parent: null },
  { code: "2.1", parent: "2" },
] as const;

const LEAVES = ["1.1", "1.2", "1.0.1", "1.0.2", "2.1.1", "2.1.2", "2.2", "P.1", "P.2", "Q.1", "9"] as const;

const parentOf = (code: string): string | null => (code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : null);

const operation = fc.constantFrom("sum" as const, "weightedSum" as const, "weightedMean" as const);
const rule = fc.constantFrom(undefined, "rebase" as const, "reduce" as const);
const weight = decimals(0, 3, 1).map((value) => (isZero(value) ? d("0.5") : value));

const groups = fc.tuple(
  ...SHAPE.map(({ code, parent }) =>
    fc.record({ operation, rule, weight, max: fc.constantFrom(undefined, 17, 20) }).map((one) =>
      group(code, parent, one.max, {
        operation: one.operation,
        weight: one.weight,
        ...(one.rule ? { notApplicable: one.rule } : {}),
      }),
    ),
  ),
);

const leaves = fc.tuple(
  ...LEAVES.map((code) =>
    fc
      .record({
        kind: fc.constantFrom(...KIND_NAMES),
        weight,
        evidenceRequired: fc.boolean(),
        scorer: fc.constantFrom("unit" as const, "unit" as const, "unit" as const, "head" as const, "log" as const),
      })
      .map(({ kind, ...more }) => anyItem(code, parentOf(code), kind, more)),
  ),
);

const digits = fc.constantFrom(undefined, 1, 2);

const rulesOf = (isRounded: boolean): fc.Arbitrary<RuleSet> =>
  fc
    .record({
      item: isRounded ? digits : fc.constant(undefined),
      total: isRounded ? digits : fc.constant(undefined),
      groups,
      leaves,
      pools: fc.tuple(fc.constantFrom(undefined, 5), fc.constantFrom(3, 30)),
      notApplicable: fc.constantFrom("rebase" as const, "reduce" as const),
      bonusCap: fc.constantFrom(undefined, 4, 100),
    })
    .map(({ groups: all, leaves: items, pools, notApplicable, bonusCap, item: itemDigits, total }) =>
      ruleSet(
        [
          ...all,
          group("P", null, pools[0], { operation: "pool" }),
          group("Q", "1", pools[1], { operation: "pool", notApplicable: "rebase" }),
          ...items,
        ],
        {
          policy: {
            notApplicable,
            rounding: present({ item: itemDigits, total, display: 2 }) as Policy["rounding"],
            ...(bonusCap === undefined ? {} : { bonusCap: d(bonusCap) }),
          },
        },
      ),
    );

/** Whole numbers mostly, some large, some below 0, some on the edge of a band. */
const figure: fc.Arbitrary<Decimal> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 24 }).map(d) },
  { weight: 2, arbitrary: decimals(0, 120, 2) },
  { weight: 1, arbitrary: decimals(1_000_000, 900_000_000, 1) },
  { weight: 1, arbitrary: decimals(-5, 0, 1) },
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

function answer(one: Item, places: number): fc.Arbitrary<Answer | undefined> {
  if (!isAsked(one)) return fc.constant(undefined);
  const { arguments: declared } = KINDS[one.kind];
  const words = { evidence: maybe(fc.constant("Báo cáo số 5")), reason: maybe(fc.constant("Giải trình")) };
  const number = one.kind === "achieved" ? fc.constantFrom(0, 1).map(d) : figure;
  const values = fc.record(Object.fromEntries(declared.map(({ name }) => [name, maybe(number)])));
  const said =
    declared.length === 0
      ? fc.record({ points: decimals(0, 8, places), values: fc.constant({}), ...words })
      : fc.record({ values: values.map(present), ...words });
  return fc.oneof(
    { weight: 8, arbitrary: said.map((value) => present(value) as Answer) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: true, values: {} }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

/**
 * Any sound rule set with any answers a unit may give. `isRounded`: some of the rule sets round items and totals, and nobody types more
 * digits than they keep.
 */
export const formCases = (isRounded: boolean): fc.Arbitrary<FormCase> =>
  rulesOf(isRounded).chain((one) => {
    const items = one.nodes.flatMap((node) => (node.type === "item" ? [node] : []));
    const places = one.policy.rounding.item ?? 3;
    return fc.tuple(...items.map((node) => answer(node, places))).map((answers) => ({
      basis: basisOf(one),
      unit: UNIT,
      answers: new Map(
        items.flatMap(({ code }, place): [string, Answer][] => {
          const given = answers[place];
          return given ? [[code, given]] : [];
        }),
      ),
    }));
  });

/** Without rounding, where IronCalc misses some exact halves. */
export const formCase = formCases(false);
