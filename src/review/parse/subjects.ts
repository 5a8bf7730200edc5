import type { RowReader } from "./row-reader";
import type { Lookup } from "./lookup";

/** Recognises the units and criteria that rows speak of; what is unknown or was understood by name becomes an issue. */
export interface Subjects {
  unit<Key extends string>(row: RowReader<Key>, key: Key): string | undefined;
  item<Key extends string>(row: RowReader<Key>, key: Key): string | undefined;
}

/** @param nothing what to do where the cell is blank: an issue, or silence where the column may be blank. */
export function createSubjects(units: Lookup, items: Lookup, headings: { unit: string; item: string }): Subjects {
  return {
    unit(row, key) {
      const text = row.text(key);
      if (text === undefined) {
        row.report("valueMissing", { column: headings.unit }, key);
        return undefined;
      }
      const match = units(text);
      if (match.by === "nothing") {
        row.report("unknownUnit", { unit: text }, key);
        return undefined;
      }
      if (match.by === "name") row.report("unitMatchedByName", { text, unit: match.code }, key);
      return match.code;
    },
    item(row, key) {
      const text = row.text(key);
      if (text === undefined) {
        row.report("valueMissing", { column: headings.item }, key);
        return undefined;
      }
      const match = items(text);
      if (match.by === "nothing") {
        row.report("unknownItem", { item: text }, key);
        return undefined;
      }
      if (match.by === "name") row.report("codeRepaired", { text, value: match.code }, key);
      return match.code;
    },
  };
}
