import { FORM_WORDS } from "../../i18n/form";
import type { Basis } from "../submissions/submission";
import type { UnitRow } from "../sheets/units";

/** Letters of a name besides its ending: short enough for a folder deep in a Windows profile. */
const LONGEST = 90;

/**
 * Names of the files of several units, none twice whatever the case: "Phieu-tu-cham-2026_DV1_Don-vi-1.xlsx". Letters without
 * marks, digits and "-" only, so that no name leads out of its folder and every mail program and zip keeps it.
 */
export function formFileNames(basis: Basis, units: readonly (UnitRow | undefined)[]): readonly string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const stem = stemOf(basis, unit);
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}_${String(number)}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

/** The name of one form by itself; without a unit that of the form for all. */
export function formFileName(basis: Basis, unit: UnitRow | undefined): string {
  return `${stemOf(basis, unit)}.xlsx`;
}

function stemOf({ ruleSet, language }: Basis, unit: UnitRow | undefined): string {
  const year = ruleSet.year === 0 ? "" : `-${String(ruleSet.year)}`;
  const code = unit ? plain(unit.code) : "";
  const name = unit ? plain(unit.shortName) : "";
  const parts = [code, name.toLowerCase() === code.toLowerCase() ? "" : name].filter((part) => part !== "");
  return [FORM_WORDS[language].file + year, ...parts]
    .join("_")
    .slice(0, LONGEST)
    .replace(/[-_]+$/, "");
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
