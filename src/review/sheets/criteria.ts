import { CRITERIA_WORDS } from "../../i18n/sheets";
import { ONE, ZERO, type Decimal } from "../../rules/decimal";
import { KINDS } from "../../rules/kinds";
import type { ParameterDeclaration } from "../../rules/kinds/kind";
import { PARAMETER_NAMES, type ParameterName } from "../../rules/kinds/names";
import type { Group, Item, RuleNode, Rung } from "../../rules/rule-set";
import { codeKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import type { Place } from "../../workbook/issue";
import { termChoices } from "./choices";
import { inputSheet, YES_NO, type Column } from "./column";

export type CriteriaColumn = keyof typeof CRITERIA_WORDS.columns;

const OPERATIONS = termChoices("operation", {
  sum: ["cộng", "tổng điểm", "sum"],
  pool: ["điểm thưởng", "bonus", "quỹ thưởng"],
});
const KIND_CHOICES = termChoices("kind", { manual: ["trực tiếp", "chấm trực tiếp"], achieved: ["đạt/không"] });
const SCORERS = termChoices("scorer");
const NOT_APPLICABLE = termChoices("notApplicableRule");

/** Points; a heading of several words wraps to two or three lines. */
const PARAMETER_WIDTH = 66;

/** A column for every parameter that some kind declares, in the order of their names. */
function parameterColumns(): readonly Column<ParameterName>[] {
  const declared = Object.values(KINDS).flatMap((kind) => kind.parameters);
  return PARAMETER_NAMES.filter((name) => declared.some((parameter) => parameter.name === name)).map((name) => ({
    key: name,
    type: "number",
    width: PARAMETER_WIDTH,
    ...(declared.some((parameter) => parameter.name === name && mayBeNegative(parameter))
      ? { mayBeNegative: true }
      : {}),
  }));
}

function mayBeNegative({ min, above }: ParameterDeclaration): boolean {
  return min === undefined && above === undefined;
}

/** Tiêu chí: the tree of the agreement, a row per node. */
export const CRITERIA = inputSheet<CriteriaColumn>({
  table: "BX_TieuChi",
  words: CRITERIA_WORDS,
  spareRows: 10,
  columns: [
    { key: "code", type: "code", width: 62, required: true, synonyms: ["Mã", "Mã số", "Code"] },
    { key: "parent", type: "item", width: 56, synonyms: ["Thuộc mục", "Mục cha", "Parent"] },
    { key: "text", type: "text", width: 300, required: true, synonyms: ["Tiêu chí", "Nội dung", "Text"] },
    { key: "operation", type: "choice", width: 90, choices: OPERATIONS },
    { key: "kind", type: "choice", width: 110, choices: KIND_CHOICES },
    { key: "weight", type: "number", width: 56 },
    {
      key: "max",
      type: "number",
      width: 56,
      required: true,
      synonyms: ["Điểm chuẩn", "Thang điểm", "Khung điểm", "Max"],
    },
    ...parameterColumns(),
    { key: "notApplicable", type: "choice", width: 110, choices: NOT_APPLICABLE },
    { key: "scorer", type: "choice", width: 84, choices: SCORERS },
    { key: "evidence", type: "choice", width: 66, choices: YES_NO },
  ],
});

/** A node as it stands in the sheet, before its children are known. */
interface CriterionRow {
  readonly row: RowReader<CriteriaColumn>;
  readonly code: string;
  readonly weighs: boolean;
  readonly hasWeight: boolean;
  readonly parent: string | null;
  readonly place: Place;
  readonly build: (isParent: boolean, rungs: readonly Rung[]) => RuleNode;
}

export interface CriteriaParsed {
  readonly nodes: readonly RuleNode[];
  /** Of each node of `nodes`, in the same order. */
  readonly places: readonly Place[];
}

export interface RungRow {
  readonly code: string;
  readonly rung: Rung;
}

/**
 * Rows become nodes. What a row leaves open is decided by its place in the tree: a row that others name as parent is a group that sums,
 * any other is an item scored directly.
 */
export function parseCriteria(rows: readonly RowReader<CriteriaColumn>[], rungs: readonly RungRow[]): CriteriaParsed {
  const criteria = rows.flatMap((row) => criterionRow(row) ?? []);
  const parents = new Set(criteria.flatMap(({ parent }) => (parent === null ? [] : [codeKey(parent)])));
  const canonical = new Map(criteria.map(({ code }) => [codeKey(code), code]));
  reportMissingWeights(criteria);
  const nodes = criteria.map(({ code, build }) => {
    const own = rungs.filter((rung) => codeKey(rung.code) === codeKey(code)).map(({ rung }) => rung);
    const node = build(parents.has(codeKey(code)), own);
    const parent = node.parent === null ? null : (canonical.get(codeKey(node.parent)) ?? node.parent);
    return { ...node, parent };
  });
  return { nodes, places: criteria.map(({ place }) => place) };
}

/** Where some parts of a weighed group have a weight, one without is more likely forgotten than meant as 1. */
function reportMissingWeights(criteria: readonly CriterionRow[]): void {
  const weighing = new Set(criteria.filter(({ weighs }) => weighs).map(({ code }) => codeKey(code)));
  const parentOf = ({ parent }: CriterionRow) => (parent === null ? "" : codeKey(parent));
  const parts = criteria.filter((one) => weighing.has(parentOf(one)));
  const weighed = new Set(parts.filter(({ hasWeight }) => hasWeight).map(parentOf));
  for (const part of parts) {
    if (!part.hasWeight && weighed.has(parentOf(part))) {
      part.row.report("weightMissing", { code: part.code }, "weight");
    }
  }
}

function criterionRow(row: RowReader<CriteriaColumn>): CriterionRow | undefined {
  const code = row.text("code");
  if (code === undefined) {
    row.reportMissing("code");
    return undefined;
  }
  const parent = row.text("parent") ?? null;
  const group = readGroup(row, code, parent);
  const item = readItem(row, code, parent);
  return {
    row,
    code,
    weighs: group.node.operation === "weightedSum" || group.node.operation === "weightedMean",
    hasWeight: row.cell("weight") !== undefined,
    parent,
    place: row.origin("code"),
    build: (isParent, rungs) => (isParent || group.stated ? group.node : { ...item, rungs }),
  };
}

function readGroup(row: RowReader<CriteriaColumn>, code: string, parent: string | null) {
  const operation = row.choice("operation", OPERATIONS);
  const notApplicable = row.choice("notApplicable", NOT_APPLICABLE);
  const max = row.number("max");
  const node: Group = {
    type: "group",
    code,
    parent,
    text: row.text("text") ?? "",
    weight: row.number("weight") ?? ONE,
    operation: operation ?? "sum",
    ...(max ? { max } : {}),
    ...(notApplicable ? { notApplicable } : {}),
  };
  return { node, stated: operation !== undefined };
}

function readItem(row: RowReader<CriteriaColumn>, code: string, parent: string | null): Item {
  // The columns a group shares were read, and reported on, above.
  const quiet = row.quiet();
  return {
    type: "item",
    code,
    parent,
    text: quiet.text("text") ?? "",
    weight: quiet.number("weight") ?? ONE,
    max: quiet.number("max") ?? ZERO,
    kind: row.choice("kind", KIND_CHOICES) ?? "manual",
    parameters: readParameters(row),
    rungs: [],
    scorer: row.choice("scorer", SCORERS) ?? "unit",
    evidenceRequired: row.choice("evidence", YES_NO) === "yes",
  };
}

function readParameters(row: RowReader<CriteriaColumn>): Partial<Record<ParameterName, Decimal>> {
  const parameters: Partial<Record<ParameterName, Decimal>> = {};
  for (const name of PARAMETER_NAMES) {
    const value = row.number(name);
    if (value) parameters[name] = value;
  }
  return parameters;
}
