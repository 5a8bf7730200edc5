import { describe, expect, test } from "@jest/globals";
import { readEntry } from "../../src/preview/host/model/entry";

describe("a string written to a cell is read as en-US", () => {
  test.each([
    ["Ủy ban", { kind: "value", value: "Ủy ban" }],
    ["12 đơn vị", { kind: "value", value: "12 đơn vị" }],
    ["", { kind: "value", value: null }],
    ["'=1+1", { kind: "value", value: "=1+1" }],
    ["''a", { kind: "value", value: "'a" }],
    ["=1+1", { kind: "formula", formula: "=1+1" }],
    ["29.96", { kind: "value", value: 29.96 }],
    ["-5", { kind: "value", value: -5 }],
    ["0123", { kind: "value", value: 123 }],
    ["$120", { kind: "value", value: 120, numberFormat: "$#,##0" }],
    ["2018-12-31", { kind: "value", value: 43_465, numberFormat: "m/d/yyyy" }],
    ["1/1/2017", { kind: "value", value: 42_736, numberFormat: "m/d/yyyy" }],
    ["2025-02-30", { kind: "value", value: "2025-02-30", belief: expect.anything() }],
  ])("%j", (text, entry) => {
    expect(readEntry(text, undefined)).toEqual(entry);
  });

  test.each([
    "8,5",
    "1.000,5",
    "TRUE",
    "10%",
    "5E3",
    "1/2",
    "15-Feb",
    "May 5",
    "#N/A",
    "@SUM(A1)",
    "+84 24",
    "- a",
    " 7",
    "8:30",
  ])("%j is only believed", (text) => {
    expect(readEntry(text, undefined).belief).toBeDefined();
  });

  test("in a cell formatted as text, what would come alive elsewhere is only believed to stay text", () => {
    expect(readEntry("Ủy ban", "@")).toEqual({ kind: "value", value: "Ủy ban" });
    expect(readEntry("=1+1", "@")).toMatchObject({ kind: "value", value: "=1+1", belief: expect.any(String) });
  });
});
