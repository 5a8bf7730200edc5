import fc from "fast-check";
import { decimal, type Decimal } from "../../src/rules";
import { KINDS } from "../../src/rules/kinds";
import { PARAMETER_NAMES } from "../../src/rules/kinds/names";
import type { Award, Group, Item, LadderStep, Policy, RuleNode, RuleSet, Rung } from "../../src/rules/rule-set";
import { decimals } from "../property/rules-arbitraries";

/** Leaves out members that are undefined, as the types of rule sets want. */
function present<Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Words as people type them: with blanks, loose marks, quotes, line breaks, and none. */
const words = fc.oneof(
  fc.constantFrom(
    "Đoàn kết",
    "a  b",
    " x ",
    "Đắk Lắk".normalize("NFD"),
    'nói "có"',
    "",
    "=1+1",
    "dòng\nmới",
    "__proto__",
  ),
  fc.string(),
);

/** As a person types them. */
export const shortNumbers: fc.Arbitrary<Decimal> = decimals(0, 100, 2);

/** Also those that no double holds. */
export const anyNumbers: fc.Arbitrary<Decimal> = fc.oneof(
  shortNumbers,
  fc.constantFrom("0", "0.1", "1e15", "0.123456789012345678901", "12345678901234567890.5").map(decimal),
);

type Numbers = fc.Arbitrary<Decimal>;

const rung = (digits: Numbers): fc.Arbitrary<Rung> =>
  fc
    .record({
      from: maybe(digits),
      fromIncluded: fc.boolean(),
      to: maybe(digits),
      toIncluded: fc.boolean(),
      points: digits,
      knockOut: maybe(fc.constant(true as const)),
      text: words,
    })
    .map((value) => present<Rung>(value));

const shared = (code: string, above: readonly string[], digits: Numbers) => ({
  code: fc.constant(code),
  parent: fc.constantFrom(null, ...above),
  text: words,
  weight: digits,
});

/** `parameters` among all that there are: an agreement in the making may fill a column that is not its kind's. */
function item(code: string, above: readonly string[], digits: Numbers): fc.Arbitrary<Item> {
  return fc.record({
    type: fc.constant("item" as const),
    ...shared(code, above, digits),
    max: digits,
    kind: fc.constantFrom(...Object.values(KINDS).map(({ name }) => name)),
    parameters: fc.dictionary(fc.constantFrom(...PARAMETER_NAMES), digits, { maxKeys: 3, noNullPrototype: true }),
    rungs: fc.array(rung(digits), { maxLength: 3 }),
    scorer: fc.constantFrom("unit", "head", "log", "body"),
    evidenceRequired: fc.boolean(),
  });
}

function group(code: string, above: readonly string[], digits: Numbers): fc.Arbitrary<Group> {
  return fc
    .record({
      type: fc.constant("group" as const),
      ...shared(code, above, digits),
      operation: fc.constantFrom("sum" as const, "weightedSum" as const, "weightedMean" as const, "pool" as const),
      max: maybe(digits),
      notApplicable: maybe(fc.constantFrom("rebase" as const, "reduce" as const)),
    })
    .map((value) => present<Group>(value));
}

const GROUPS = ["1", "2", "3"];
const ITEMS = ["1.1", "1.2", "2.1", "3.1", "4"];

const nodes = (digits: Numbers): fc.Arbitrary<RuleNode[]> =>
  fc
    .tuple(
      ...GROUPS.map((code, place) => group(code, GROUPS.slice(0, place), digits)),
      ...ITEMS.map((code) => item(code, GROUPS, digits)),
    )
    .chain((all) => fc.shuffledSubarray<RuleNode>(all, { minLength: 1 }));

const ladder: fc.Arbitrary<LadderStep[]> = fc.array(
  fc.record({
    measure: fc.oneof(
      fc.constantFrom("total", "content", "bonus", "deductions").map((of) => ({ of })),
      fc.constantFrom(...GROUPS, ...ITEMS).map((node) => ({ of: "node" as const, node })),
    ),
    prefer: fc.constantFrom("higher" as const, "lower" as const),
  }),
  { maxLength: 3 },
);

const places = fc.integer({ min: 0, max: 12 });

const policy = (digits: Numbers): fc.Arbitrary<Policy> =>
  fc
    .record({
      counts: fc.shuffledSubarray(["agreed", "appraised", "self", "log"] as const, { minLength: 1 }),
      appraisers: fc.constantFrom("mean" as const, "lowest" as const, "highest" as const),
      notApplicable: fc.constantFrom("rebase" as const, "reduce" as const),
      unsubmitted: fc.constantFrom("unranked" as const, "last" as const),
      rankBy: fc.constantFrom("total" as const, "ladder" as const),
      tieMethod: fc.constantFrom("competition" as const, "dense" as const),
      classBasis: fc.constantFrom("percent" as const, "points" as const),
      rounding: fc
        .record({ item: maybe(places), total: maybe(places), display: places })
        .map((value) => present<Policy["rounding"]>(value)),
      bonusCap: maybe(digits),
      ineligible: maybe(fc.subarray(["noSelfScore", "noReport", "absentFromFinalMeeting"] as const)),
    })
    .map((value) => present<Policy>(value));

const award = (digits: Numbers): fc.Arbitrary<Award> =>
  fc
    .record({
      name: fc.constantFrom("Cờ thi đua", "Bằng khen", "Giấy khen"),
      hurdle: fc
        .record({ class: maybe(fc.constantFrom("A", "B")), points: maybe(digits), percent: maybe(digits) })
        .map((value) => present<Award["hurdle"]>(value)),
      vetoes: fc.array(
        fc.oneof(
          fc.record({ of: fc.constant("node" as const), node: fc.constantFrom(...ITEMS), atLeast: digits }),
          fc.record({ of: fc.constant("deductions" as const), atMost: digits }),
        ),
        { maxLength: 2 },
      ),
      quota: maybe(
        fc
          .record({
            number: maybe(fc.integer({ min: 0, max: 9 })),
            percent: maybe(digits),
            of: maybe(fc.constantFrom("all" as const, "ranked" as const)),
            rounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
          })
          .map((value) => present<NonNullable<Award["quota"]>>(value)),
      ),
      edge: fc.constantFrom("all" as const, "none" as const, "vote" as const),
      votePercent: maybe(digits),
      voteOf: maybe(fc.constantFrom("issued" as const, "returned" as const, "valid" as const)),
      citation: maybe(words),
    })
    .map((value) => present<Award>(value));

/** Any rule set that can be written down, sound or not, with numbers of a sort. */
export const anyRuleSet = (digits: Numbers = anyNumbers): fc.Arbitrary<RuleSet> =>
  fc
    .record({
      name: words,
      cluster: words,
      year: fc.integer({ min: 0, max: 9999 }),
      version: words,
      status: fc.constantFrom("draft" as const, "signed" as const),
      nodes: nodes(digits),
      classes: fc.array(
        fc
          .record({ name: fc.constantFrom("A", "B", "C", "D"), from: maybe(digits) })
          .map((value) => present<RuleSet["classes"][number]>(value)),
        { maxLength: 3 },
      ),
      ladder,
      policy: policy(digits),
      awards: maybe(fc.array(award(digits), { maxLength: 2 })),
      citations: fc.array(words, { maxLength: 2 }),
    })
    .map((value) => present<RuleSet>(value));
