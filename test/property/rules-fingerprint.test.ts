import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { add, fingerprint, ONE } from "../../src/rules";
import type { RuleNode, RuleSet } from "../../src/rules";
import { RULES } from "../rules/worked-example";

const FINGERPRINT = fingerprint(RULES);

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
      expect(fingerprint({ ...RULES, nodes })).toBe(FINGERPRINT);
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
      expect(fingerprint({ ...RULES, nodes })).not.toBe(FINGERPRINT);
    }),
  );
});
