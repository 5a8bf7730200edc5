import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { LANGUAGES } from "../../src/i18n";
import { changeText, diffRuleSets } from "../../src/review/rule-set-diff";
import { fingerprint, type RuleSet } from "../../src/rules";
import { anyRuleSet } from "../support/rule-set-arbitrary";

/** A rule set and the same with a part of another, so that most of it is shared. */
const relatives: fc.Arbitrary<readonly [RuleSet, RuleSet]> = fc
  .tuple(anyRuleSet(), anyRuleSet(), fc.nat(), fc.nat())
  .map(([one, other, member, place]) => {
    const keys = Object.keys(other) as (keyof RuleSet)[];
    const key = keys[member % keys.length] ?? "name";
    if (key !== "nodes") return [one, { ...one, [key]: other[key] }];
    const node = other.nodes[place % other.nodes.length];
    return [one, { ...one, nodes: one.nodes.map((own) => (own.code === node?.code ? node : own)) }];
  });

function isSame(one: RuleSet, other: RuleSet): boolean {
  return fingerprint(one) === fingerprint(other) && one.status === other.status;
}

test("no change is exactly the same fingerprint and status", () => {
  let [same, different] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(relatives, fc.tuple(anyRuleSet(), anyRuleSet())), ([one, other]) => {
      const changes = diffRuleSets(one, other);
      if (isSame(one, other)) same += 1;
      else different += 1;
      expect(changes.length === 0).toBe(isSame(one, other));
      expect(diffRuleSets(one, one)).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(Math.min(same, different)).toBeGreaterThan(10);
});

test("every change is one line in both languages, with nothing left to fill", () => {
  fc.assert(
    fc.property(relatives, fc.constantFrom(...LANGUAGES), ([one, other], language) => {
      for (const change of diffRuleSets(one, other)) {
        const line = changeText(change, language);
        expect(line).toMatch(/^[^\n]+: [^\n]+$/);
        // what is between quotation marks came from the rule sets, and may look like anything
        expect(line.replace(/“.*”/s, "")).not.toMatch(/undefined|\[object|\{\w+\}/);
      }
    }),
    { numRuns: 200 },
  );
});
