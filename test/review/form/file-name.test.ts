import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formFileName, formFileNames } from "../../../src/review/form";
import { basisOf, everyKind, unitRow } from "../../support/form-cases";

const BASIS = basisOf(everyKind());
const names = (...units: readonly (readonly [string, string])[]) =>
  formFileNames(
    BASIS,
    units.map(([code, name]) => unitRow(code, name)),
  );

describe("names of form files", () => {
  test("say year, code and short name in plain letters", () => {
    expect(formFileName(BASIS, unitRow("ĐL", "Hội Doanh nhân Đắk Lắk"))).toBe(
      "Phieu-tu-cham-2026_DL_Hoi-Doanh-nhan-Dak-Lak.xlsx",
    );
    expect(formFileName({ ...BASIS, language: "en" }, undefined)).toBe("Self-score-form-2026.xlsx");
    expect(names(["HDN", "hdn"])).toEqual(["Phieu-tu-cham-2026_HDN.xlsx"]);
  });

  test("never lead out of their folder, and are never the same, whatever units are called", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("../..", "C:\\x", "a/b", "a-b", "A B", "", "con", "…"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 6 }), (units) => {
        const made = names(...units);
        for (const one of made) expect(one).toMatch(/^Phieu-tu-cham-2026[A-Za-z0-9_-]*\.xlsx$/);
        for (const one of made) expect(one.length).toBeLessThan(110);
        expect(new Set(made.map((one) => one.toLowerCase())).size).toBe(units.length);
      }),
    );
  });

  test("units whose codes differ only in signs are counted", () => {
    expect(names(["a/b", ""], ["A-B", ""], ["a b", ""])).toEqual([
      "Phieu-tu-cham-2026_a-b.xlsx",
      "Phieu-tu-cham-2026_A-B_2.xlsx",
      "Phieu-tu-cham-2026_a-b_3.xlsx",
    ]);
  });
});
