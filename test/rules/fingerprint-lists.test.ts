import { expect, test } from "@jest/globals";
import { decimal } from "../../src/rules/decimal";
import { fingerprintOf } from "../../src/rules/fingerprint";
import { fingerprintingList, fingerprintingLists } from "../../src/rules/fingerprint-lists";
import { atOnce } from "../../src/review/at-once";

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ unit: ` Đơn  vị ${String(at)}`, points: decimal(at / 4) }));

test.each([0, 1, 4_999, 5_000, 5_001, 12_345])(
  "a list of %d entries has the fingerprint that it has as a whole",
  (count) => {
    const rows = rowsOf(count);
    expect(atOnce(fingerprintingList(rows, (row) => row))).toBe(fingerprintOf(rows));
  },
);

test.each([
  ["no list", {}],
  ["empty lists", { b: [], a: [] }],
  [
    "lists that stand in another order",
    { scores: rowsOf(7_000), "Đơn vị": rowsOf(3), adjustments: [], meetings: rowsOf(1) },
  ],
])("so has an object of %s", (_, lists) => {
  expect(atOnce(fingerprintingLists<object>(lists, (row) => ({ ...row })))).toBe(fingerprintOf(lists));
});

test("a long list is taken in steps", () => {
  expect([...fingerprintingList(rowsOf(12_345), (row) => row)]).toHaveLength(3);
});
