import { describe, expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import { issueText, placeText } from "../../../src/i18n";
import {
  ruleSetFromJson,
  ruleSetFromText,
  ruleSetSchema,
  ruleSetToJson,
  ruleSetToText,
} from "../../../src/review/rule-set-json";
import { fingerprint } from "../../../src/rules";
import { RULES } from "../../rules/worked-example";

const accepts = new Ajv2020({ strictTypes: false, allErrors: true }).compile(ruleSetSchema());

const SMALL = {
  format: "binhxet-rules/1",
  name: "Rules",
  year: 2026,
  nodes: [{ type: "item", code: "A", text: "Item", max: 8, kind: "manual" }],
};

/** Codes and pointers of what is wrong. */
function faults(json: unknown): readonly string[] {
  return ruleSetFromJson(json).issues.map(({ code, pointer }) => `${code} ${pointer ?? ""}`);
}

const withItem = (change: object) => ({ ...SMALL, nodes: [{ ...SMALL.nodes[0], ...change }] });

describe("the worked example", () => {
  test("fits the published schema and comes back with its fingerprint", () => {
    expect(accepts(ruleSetToJson(RULES)) ? [] : accepts.errors).toEqual([]);
    const read = ruleSetFromText(ruleSetToText(RULES));
    expect(read.status === "read" && fingerprint(read.ruleSet)).toBe(fingerprint(RULES));
    expect(ruleSetToJson(RULES)["fingerprint"]).toBe(fingerprint(RULES));
  });
});

describe("a rule set written by hand", () => {
  test("needs to say only what differs from the default", () => {
    expect(accepts(SMALL)).toBe(true);
    const read = ruleSetFromJson(SMALL);
    expect(read).toMatchObject({
      status: "read",
      issues: [],
      ruleSet: {
        status: "draft",
        nodes: [
          {
            parent: null,
            weight: { coefficient: 1 },
            parameters: {},
            rungs: [],
            scorer: "unit",
            evidenceRequired: false,
          },
        ],
        policy: { counts: ["agreed", "appraised", "log", "self"], rounding: { display: 2 }, tieMethod: "competition" },
      },
    });
  });

  test.each([
    ["no object", [], "jsonWrongType "],
    ["another format", { ...SMALL, format: "binhxet-rules/2" }, "wordUnknown /format"],
    ["no year", { ...SMALL, year: undefined, nodes: [] }, "jsonWrongType /year"],
    ["a year of words", { ...SMALL, year: "2026" }, "jsonWrongType /year"],
    ["a year with a fraction", { ...SMALL, year: 2026.5 }, "jsonWrongType /year"],
    ["a year out of all time", { ...SMALL, year: 20260 }, "jsonOutOfRange /year"],
    ["a misspelt member", { ...SMALL, polcy: {} }, "jsonUnknownKey /polcy"],
    [
      "a member of Object",
      JSON.parse('{"__proto__": {}, "name": "x", "year": 1, "nodes": []}'),
      "jsonUnknownKey /__proto__",
    ],
    ["nodes that are no list", { ...SMALL, nodes: {} }, "jsonWrongType /nodes"],
    ["a node without a type", withItem({ type: undefined }), "wordUnknown /nodes/0/type"],
    ["a node of an unknown type", withItem({ type: "leaf" }), "wordUnknown /nodes/0/type"],
    ["an unknown kind", withItem({ kind: "guess" }), "wordUnknown /nodes/0/kind"],
    ["a blank code", withItem({ code: " " }), "jsonBlank /nodes/0/code"],
    ["a maximum in words", withItem({ max: "eight" }), "jsonNumber /nodes/0/max"],
    ["a maximum with a decimal comma", withItem({ max: "8,5" }), "jsonNumber /nodes/0/max"],
    ["a maximum that is none", withItem({ max: null }), "jsonWrongType /nodes/0/max"],
    ["an endless maximum", withItem({ max: Infinity }), "jsonWrongType /nodes/0/max"],
    ["a parameter of no kind", withItem({ parameters: { steps: 1 } }), "jsonUnknownKey /nodes/0/parameters/steps"],
    ["an operation on an item", withItem({ operation: "sum" }), "jsonUnknownKey /nodes/0/operation"],
    ["a rung without points", withItem({ rungs: [{ from: 1 }] }), "jsonMissing /nodes/0/rungs/0"],
    ["a policy without sources", { ...SMALL, policy: { counts: [] } }, "jsonBlank /policy/counts"],
    ["thirteen digits", { ...SMALL, policy: { rounding: { item: 13 } } }, "jsonOutOfRange /policy/rounding/item"],
    [
      "a ladder step of nothing",
      { ...SMALL, ladder: [{ measure: { of: "height" } }] },
      "wordUnknown /ladder/0/measure/of",
    ],
    ["a path with a slash", { ...SMALL, "a/b~c": 1 }, "jsonUnknownKey /a~1b~0c"],
  ])("%s is refused with its place", (_, json, fault) => {
    expect(ruleSetFromJson(json).status).toBe("refused");
    expect(faults(json)).toContain(fault);
    if (json !== undefined) expect(accepts(json)).toBe(false);
  });

  test("everything wrong is said at once, with a suggestion", () => {
    expect(faults(withItem({ max: "x", kind: "y", colour: 1 }))).toHaveLength(3);
    const [typo] = ruleSetFromJson(withItem({ parameters: { steb: 1 } })).issues;
    expect(typo && issueText(typo, "en")).toBe("There is no key “steb” here. Possible: step.");
    const [wrong] = ruleSetFromJson(withItem({ max: [] })).issues;
    expect(wrong && issueText(wrong, "vi")).toBe("Chỗ này cần số nhưng đang là […]. Đề nghị sửa lại.");
  });

  test("a fingerprint that no longer fits is a warning", () => {
    const edited = { ...ruleSetToJson(RULES), year: 1999 };
    expect(ruleSetFromJson(edited)).toMatchObject({
      status: "read",
      issues: [{ code: "fingerprintDiffers", pointer: "/fingerprint" }],
    });
    expect(ruleSetFromJson({ ...SMALL, fingerprint: 5 }).issues).toMatchObject([{ params: { stated: "5" } }]);
  });
});

describe("the text of a file", () => {
  test("issues name the line, and of the nearest thing that is there", () => {
    const text = JSON.stringify(withItem({ max: "x", kind: undefined }), null, 2);
    const [first, second] = ruleSetFromText(text).issues;
    expect(first && placeText(first, "vi")).toBe("dòng 10, /nodes/0/max");
    expect(second && placeText(second, "en")).toBe("line 6, /nodes/0");
  });

  test.each([
    ["jsonSyntax", 1, 9, '{"a": 1,}'],
    ["jsonSyntax", 1, 6, '{"a" 1}'],
    ["jsonSyntax", 2, 1, "{\n'a': 1}"],
    ["jsonSyntax", 1, 3, "[01]"],
    ["jsonSyntax", 1, 3, "[1.]"],
    ["jsonSyntax", 1, 2, "[NaN]"],
    ["jsonSyntax", 1, 2, '["a\nb"]'],
    ["jsonSyntax", 1, 2, '["\\x"]'],
    ["jsonSyntax", 1, 2, "[tru]"],
    ["jsonSyntax", 1, 4, "{} {}"],
    ["jsonEnded", 1, 9, '{"a": [1'],
    ["jsonEnded", 1, 1, ""],
    ["jsonKeyTwice", 2, 2, '{"a": 1,\r\n "a": 2}'],
    ["jsonNumberTooLarge", 1, 2, "[1e999]"],
    ["jsonNumberTooLarge", 1, 8, '{"a": [-1e400]}'],
    ["jsonNumberTooLarge", 1, 2, `[${"9".repeat(400)}]`],
    ["jsonTooDeep", 1, 34, "[".repeat(100_000)],
  ])("%s at line %i, character %i", (code, line, column, text) => {
    expect(ruleSetFromText(text)).toMatchObject({ status: "refused", issues: [{ code, line, column }] });
  });

  test("a number too large is named with the place where it stands", () => {
    const text = JSON.stringify(withItem({ max: 0 })).replace('"max":0', '"max":1e400');
    const [fault] = ruleSetFromText(text).issues;
    expect(fault).toMatchObject({
      code: "jsonNumberTooLarge",
      pointer: "/nodes/0/max",
      line: 1,
      params: { text: "1e400" },
    });
  });

  test("digits beyond a double are kept to the last", () => {
    const digits = "0.12345678901234567890123";
    const read = ruleSetFromText(JSON.stringify(withItem({ max: 0 })).replace('"max":0', `"max":${digits}`));
    expect(read.status === "read" && JSON.stringify(ruleSetToJson(read.ruleSet))).toContain(`"max":"${digits}"`);
  });
});
