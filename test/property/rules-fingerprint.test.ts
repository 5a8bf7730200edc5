import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { add, type Decimal, fingerprint, ONE } from "../../src/rules";
import type { RuleNode, RuleSet } from "../../src/rules";
import { anyRuleSet } from "../support/rule-set-arbitrary";
import { RULES } from "../rules/worked-example";

/** Asked in each test: what throws while this file is loaded fails no test. */
const printed = () => fingerprint(RULES);

/** All ways to interleave the families of siblings without changing the order within one. */
const interleaved: fc.Arbitrary<RuleNode[]> = fc
  .array(fc.nat(), { minLength: RULES.nodes.length, maxLength: RULES.nodes.length })
  .map((picks) => {
    const families = new Map<string | null, RuleNode[]>();
    for (const node of RULES.nodes) families.set(node.parent, [...(families.get(node.parent) ?? []), node]);
    return picks.flatMap((pick) => {
      const left = [...families.values()].filter(({ length }) => length > 0);
      const family = left[pick % left.length];
      return family?.splice(0, 1) ?? [];
    });
  });

test("rows of different parents may be interleaved in any way", () => {
  fc.assert(
    fc.property(interleaved, (nodes) => {
      expect(nodes).toHaveLength(RULES.nodes.length);
      expect(fingerprint({ ...RULES, nodes })).toBe(printed());
    }),
  );
});

test("white space and the form of Unicode say nothing, another letter does", () => {
  const words = fc.array(fc.constantFrom("Cụm", "thi", "đua", "Đắk", "Lắk"), { minLength: 1 });
  const blanks = fc.constantFrom(" ", "  ", "\n", "\u00a0", "\t ");
  fc.assert(
    fc.property(words, blanks, (all, blank) => {
      const written = (name: string): RuleSet => ({ ...RULES, name });
      const tidy = fingerprint(written(all.join(" ")));
      expect(fingerprint(written(`${blank}${all.join(blank).normalize("NFD")}${blank}`))).toBe(tidy);
      expect(fingerprint(written(`${all.join(" ")}x`))).not.toBe(tidy);
    }),
  );
});

test("one more point anywhere is another agreement", () => {
  fc.assert(
    fc.property(fc.nat({ max: RULES.nodes.length - 1 }), (place) => {
      const nodes = RULES.nodes.map((node, index) =>
        index === place && node.max ? { ...node, max: add(node.max, ONE) } : node,
      );
      expect(fingerprint({ ...RULES, nodes })).not.toBe(printed());
    }),
  );
});

/** Of these two only one is written down: the other holds where nothing is said. */
const OTHER = new Map([
  ["all", "ranked"],
  ["ranked", "all"],
]);

type Json = Readonly<Record<string, unknown>> | readonly unknown[];
type Changed = { readonly path: string; readonly whole: unknown };

const isDecimal = (value: object): value is Decimal => "coefficient" in value;
const isOpen = (value: unknown): value is Json => typeof value === "object" && value !== null && !isDecimal(value);

function another(value: unknown): unknown {
  if (typeof value === "string") return OTHER.get(value) ?? `${value}x`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return typeof value === "object" && value !== null && isDecimal(value) ? add(value, ONE) : "x";
}

/** The value again and again, each time with one other number, word, or truth in it. */
function* changedOnce(value: unknown, path = ""): Generator<Changed> {
  if (!isOpen(value)) {
    if (value !== undefined) yield { path, whole: another(value) };
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, part] of Object.entries(value)) {
    // the type of a node says which members it has
    if (key === "type") continue;
    for (const { path: at, whole } of changedOnce(part, `${path}/${key}`)) {
      const copy = { ...Object.fromEntries(Object.entries(value)), [key]: whole };
      yield { path: at, whole: isList ? Object.values(copy) : copy };
    }
  }
}

test("every number, word and truth of an agreement is in its fingerprint, but whether it is signed", () => {
  const seen = { agreements: 0, changes: 0 };
  fc.assert(
    fc.property(anyRuleSet(), (ruleSet) => {
      const before = fingerprint(ruleSet);
      seen.agreements += 1;
      const silent = [...changedOnce(ruleSet)].flatMap(({ path, whole }) => {
        seen.changes += 1;
        return fingerprint(whole as RuleSet) === before ? [path] : [];
      });
      expect(silent).toEqual(["/status"]);
    }),
    { numRuns: 40 },
  );
  expect(seen.changes / seen.agreements).toBeGreaterThan(25);
});
