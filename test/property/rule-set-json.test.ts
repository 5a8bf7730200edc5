import { expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import {
  ruleSetFromJson,
  ruleSetFromText,
  ruleSetSchema,
  ruleSetToJson,
  ruleSetToText,
} from "../../src/review/rule-set-json";
import { fingerprint } from "../../src/rules";
import { anyRuleSet } from "../support/rule-set-arbitrary";

const accepts = new Ajv2020({ strictTypes: false }).compile(ruleSetSchema());

test("a rule set comes back from JSON as it was, with its fingerprint", () => {
  fc.assert(
    fc.property(anyRuleSet(), (ruleSet) => {
      const read = ruleSetFromText(ruleSetToText(ruleSet));
      expect(read).toMatchObject({ status: "read", issues: [] });
      expect(read.status === "read" && read.ruleSet).toEqual(ruleSet);
      expect(read.status === "read" && fingerprint(read.ruleSet)).toBe(fingerprint(ruleSet));
    }),
    { numRuns: 150 },
  );
});

test("no value whatever makes reading throw, and what is refused says where", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = ruleSetFromJson(json);
      expect(read.status).toBe("refused");
      for (const { pointer } of read.issues) expect(pointer).toMatch(/^(\/|$)/);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(ruleSetFromText(text).status).toBe("refused");
    }),
  );
});

/** One member or element somewhere in the document replaced, removed or added. */
function damaged(json: unknown, picks: readonly number[], value: unknown): unknown {
  if (typeof json !== "object" || json === null) return value;
  const [pick = 0, ...rest] = picks;
  const keys = Object.keys(json);
  const key = keys[pick % (keys.length + 1)] ?? "extra";
  if (Array.isArray(json)) {
    return json.map((one: unknown, place) => (String(place) === key ? damaged(one, rest, value) : one));
  }
  const inside = (json as Record<string, unknown>)[key];
  if (rest.length === 0 && pick % 3 === 0)
    return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
  return { ...json, [key]: rest.length === 0 ? value : damaged(inside, rest, value) };
}

test("what the published schema accepts is read, whatever was done to the document", () => {
  let [taken, refused] = [0, 0];
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      anyRuleSet(),
      picks,
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom("1.5", 2, true)),
      (rules, way, value) => {
        const json = damaged(JSON.parse(JSON.stringify(ruleSetToJson(rules))), way, value);
        const read = ruleSetFromJson(json);
        if (read.status === "read") taken += 1;
        else refused += 1;
        if (accepts(json)) expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      },
    ),
    { numRuns: 600 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(50);
});
