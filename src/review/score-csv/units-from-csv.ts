import type { Unit } from "../../rules/entries";
import { issue, type Issue, type Place } from "../../workbook/issue";
import { readTable } from "./table";
import { oneOf } from "./vocabulary";

export interface PlacedUnit extends Unit {
  readonly place: Place;
}

const YES = ["yes", "true", "1", "có"];
const NO = ["no", "false", "0", "không"];

/** UNITS.csv: `unit[,name][,ranked]`, a line per unit. Without a name the code is the name; `ranked` is yes unless it says no. */
export function unitsFromCsv(text: string, file: string, issues: Issue[]): readonly PlacedUnit[] {
  const table = readTable(text, { needed: ["unit"], optional: ["name", "ranked"] }, file);
  issues.push(...table.issues);
  return table.rows.flatMap(({ line, cell }): PlacedUnit[] => {
    const place = { file, line };
    const code = cell("unit");
    if (code === "") {
      issues.push(issue("csvBlank", { column: "unit" }, { ...place, column: "unit" }));
      return [];
    }
    const ranked = cell("ranked");
    if (ranked !== "" && oneOf(ranked, [...YES, ...NO]) === undefined) {
      const params = { text: ranked, allowed: "yes, no" };
      issues.push(issue("csvWord", params, { ...place, column: "ranked" }));
    }
    const name = cell("name");
    return [{ code, name: name === "" ? code : name, ranked: oneOf(ranked, NO) === undefined, place }];
  });
}
