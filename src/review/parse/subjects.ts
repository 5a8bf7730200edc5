import type { IssueCode } from "../../workbook/issue";
import type { Lookup, Match } from "./lookup";
import type { RowReader } from "./row-reader";

/** Recognises the units and criteria that rows speak of; what is unknown or was understood by name becomes an issue. */
export interface Subjects {
  unit<Key extends string>(row: RowReader<Key>, key: Key): string | undefined;
  item<Key extends string>(row: RowReader<Key>, key: Key): string | undefined;
}

/** How an unknown or a repaired value of a column is reported. */
interface Subject {
  readonly param: "unit" | "item";
  readonly unknown: IssueCode;
  readonly repaired: (text: string, code: string) => readonly [IssueCode, Readonly<Record<string, string>>];
}

export function createSubjects(units: Lookup, items: Lookup): Subjects {
  const unit: Subject = {
    param: "unit",
    unknown: "unknownUnit",
    repaired: (text, code) => ["unitMatchedByName", { text, unit: code }],
  };
  const item: Subject = {
    param: "item",
    unknown: "unknownItem",
    repaired: (text, code) => ["codeRepaired", { text, value: code }],
  };
  return {
    unit: (row, key) => recognise(row, key, unit, units),
    item: (row, key) => recognise(row, key, item, items),
  };
}

function recognise<Key extends string>(
  row: RowReader<Key>,
  key: Key,
  subject: Subject,
  lookup: Lookup,
): string | undefined {
  const text = row.text(key);
  if (text === undefined) {
    row.reportMissing(key);
    return undefined;
  }
  const typedAsNumber = typeof row.cell(key)?.value === "number";
  const match = lookup(text);
  const twin: Match = typedAsNumber && text.includes(".") ? lookup(`${text}0`) : { by: "nothing" };
  if (match.by === "code" && twin.by === "code") {
    // 1.1 and 1.10 are the same number: nobody can tell which of the two was typed.
    row.report("codeAmbiguous", { text, codes: `${match.code}, ${twin.code}` }, key);
    return undefined;
  }
  const found = match.by === "nothing" ? twin : match;
  if (found.by === "nothing") {
    row.report(subject.unknown, { [subject.param]: text }, key);
    return undefined;
  }
  if (found.by === "name" || found === twin) row.report(...subject.repaired(text, found.code), key);
  return found.code;
}
