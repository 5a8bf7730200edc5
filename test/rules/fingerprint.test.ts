import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { fingerprint, fingerprintOf, shortFingerprint } from "../../src/rules";
import type { Json, RuleSet } from "../../src/rules";
import { byCodeUnits, canonicalText } from "../../src/rules/canonical";
import { d, group, item, ruleSet } from "./build";
import { RULES } from "./worked-example";

describe("the canonical text", () => {
  test.each<[Json, string]>([
    [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}'],
    [{ coefficient: 15 }, '{"coefficient":15}'],
    [{ scale: 2 }, '{"scale":2}'],
    [{ absent: undefined, there: "" }, '{"there":""}'],
    ["  Hội   nghị\u00a0\n tổng kết ".normalize("NFD"), '"Hội nghị tổng kết"'.normalize("NFC")],
    [d("1.500"), "1.5"],
    [1.5, "1.5"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [{ "\u00e9": 1, z: 2 }, '{"z":2,"\u00e9":1}'],
    ['a"\\b', '"a\\"\\\\b"'],
  ])("%# of %j", (value, expected) => {
    expect(canonicalText(value)).toBe(expected);
  });
  test("a number that is none is a programmer's mistake", () => {
    expect(() => canonicalText(Number.NaN)).toThrow(RangeError);
  });
});

test.each([
  ["a", "b", -1],
  ["b", "a", 1],
  ["a", "a", 0],
  ["Z", "a", -1],
  ["\u00e9", "z", 1],
])("%s stands against %s by its code units, whatever a language makes of them", (one, other, side) => {
  expect(byCodeUnits(one, other)).toBe(side);
});

test("is SHA-256 as Node computes it", () => {
  const hash = createHash("sha256").update('{"tên":"Cụm"}').digest("hex");
  expect(fingerprintOf({ tên: " Cụm " })).toBe(`bx1:${hash}`);
});

test("the short form is eight capitals for print", () => {
  expect(shortFingerprint("bx1:0a1b2c3d4e5f60718293")).toBe("0A1B2C3D");
});

test("the form is fixed: a change here changes every printed fingerprint, and needs another scheme than bx1", () => {
  expect(fingerprint(RULES)).toBe("bx1:c55e5997a26baba1298271c54d252a9783896660a79593d31ef2f1a1b59a83a2");
});

describe("an agreement", () => {
  const nodes = [
    group("1", null, 3),
    item("1.1", "1", 1),
    item("1.2", "1", 2),
    group("2", null, 1),
    item("2.1", "2", 1),
  ];
  const [a, b, c, e, f] = nodes as [
    RuleSet["nodes"][0],
    RuleSet["nodes"][0],
    RuleSet["nodes"][0],
    RuleSet["nodes"][0],
    RuleSet["nodes"][0],
  ];
  const base = ruleSet(nodes, { citations: ["Luật 1", "Nghị định 2"] });
  const same = (other: Partial<RuleSet>) => fingerprint({ ...base, ...other }) === fingerprint(base);

  test.each<[string, Partial<RuleSet>]>([
    ["rows of different parents interleaved", { nodes: [f, b, a, c, e] }],
    [
      "spacing and decomposed Unicode",
      { cluster: "  Cluster ", citations: ["Luật  1".normalize("NFD"), "Nghị định 2"] },
    ],
    ["order of the citations", { citations: ["Nghị định 2", "Luật 1"] }],
    ["the status", { status: "draft" }],
  ])("is the same whatever %s", (_name, other) => {
    expect(same(other)).toBe(true);
  });

  const changed: RuleSet["nodes"][0] = { ...item("1.1", "1", 1), weight: d(2) };
  test.each<[string, Partial<RuleSet>]>([
    ["name", { name: "Other" }],
    ["cluster", { cluster: "Other" }],
    ["year", { year: 2026 }],
    ["version", { version: "2" }],
    ["order of siblings", { nodes: [a, c, b, e, f] }],
    ["order of roots", { nodes: [e, b, c, a, f] }],
    ["weight", { nodes: [a, changed, c, e, f] }],
    ["parameter", { nodes: [a, { ...item("1.1", "1", 1, { parameters: { step: "0.5" } }) }, c, e, f] }],
    ["classes", { classes: [{ name: "A" }] }],
    ["ladder", { ladder: [{ measure: { of: "total" }, prefer: "higher" }] }],
    ["sources", { policy: { ...base.policy, counts: ["self", "agreed", "appraised", "log"] } }],
    ["rounding", { policy: { ...base.policy, rounding: { display: 3 } } }],
    ["citations", { citations: ["Luật 1"] }],
  ])("is another by its %s", (_name, other) => {
    expect(same(other)).toBe(false);
  });

  test("a broken tree has a fingerprint too", () => {
    expect(fingerprint(ruleSet([group("x", "x", 1), item("y", "", 1), item("y", null, 1)]))).toMatch(
      /^bx1:[0-9a-f]{64}$/,
    );
  });
});
