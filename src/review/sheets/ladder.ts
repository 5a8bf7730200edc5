import { LADDER_WORDS } from "../../i18n/sheets";
import { ZERO, compare } from "../../rules/decimal";
import type { LadderStep, Measure } from "../../rules/rule-set";
import type { Place } from "../../workbook/issue";
import { codeKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import { termChoices } from "./choices";
import { inputSheet, type Choice } from "./column";

export type LadderColumn = keyof typeof LADDER_WORDS.columns;

const NODE: Choice<"node"> = {
  value: "node",
  words: { vi: "Điểm tiêu chí", en: "Points of a criterion" },
  synonyms: ["tiêu chí"],
};
const MEASURES: readonly Choice<Measure["of"]>[] = [
  ...termChoices("measure").filter((choice) => choice.value !== "node"),
  NODE,
];
const PREFER = termChoices("prefer", { higher: ["cao hơn", "nhiều hơn"], lower: ["thấp hơn", "ít hơn"] });

/** Thứ tự xét hạng: what separates equal totals. */
export const LADDER = inputSheet<LadderColumn>({
  table: "BX_ThuTuXetHang",
  words: LADDER_WORDS,
  spareRows: 5,
  columns: [
    { key: "order", type: "number", width: 62 },
    { key: "measure", type: "choice", width: 160, required: true, choices: MEASURES },
    { key: "node", type: "item", width: 90 },
    { key: "prefer", type: "choice", width: 140, choices: PREFER },
  ],
});

export interface LadderParsed {
  readonly steps: readonly LadderStep[];
  readonly places: readonly Place[];
}

/** @param codes canonical code by its comparison key, so that " tc1 " names TC1. */
export function parseLadder(
  rows: readonly RowReader<LadderColumn>[],
  codes: ReadonlyMap<string, string>,
): LadderParsed {
  const parsed = rows
    .flatMap((row) => {
      const node = row.text("node");
      const of = row.choice("measure", MEASURES) ?? (node === undefined ? undefined : "node");
      if (of === undefined) return [];
      if (of === "node" && node === undefined) {
        row.reportMissing("node");
        return [];
      }
      const measure: Measure = of === "node" ? { of, node: codes.get(codeKey(node ?? "")) ?? node ?? "" } : { of };
      const prefer = row.choice("prefer", PREFER) ?? (of === "deductions" ? "lower" : "higher");
      return [{ step: { measure, prefer }, place: row.origin("measure"), order: row.number("order") ?? ZERO }];
    })
    .sort((one, other) => compare(one.order, other.order));
  return { steps: parsed.map(({ step }) => step), places: parsed.map(({ place }) => place) };
}
