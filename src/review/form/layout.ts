import { FORM_WORDS, type FormWords } from "../../i18n/form";
import { argumentTerm } from "../../i18n/terms";
import { capitalise } from "../../i18n/text";
import type { Language } from "../../i18n/language";
import { KINDS } from "../../rules/kinds";
import { ARGUMENT_NAMES, type ArgumentName } from "../../rules/kinds/names";
import type { Group, Item } from "../../rules/rule-set";
import { buildTree, type Tree, type TreeNode } from "../../rules/tree";
import { columnName } from "../../workbook/address";
import { totalLines } from "../results/total-lines";
import type { Basis } from "../submissions/submission";
import type { UnitRow } from "../sheets/units";
import { scoredHow, type Scoring } from "./scoring";

export type FormColumn = keyof FormWords["column"] | HelperColumn;

/**
 * Behind the printed columns, hidden: whether a row applies, what it gives and is worth to the group above, its part of the control code, what is missing down to it, and in a
 * form for every unit the units' names and codes.
 */
export type HelperColumn = "applies" | "share" | "worth" | "sum" | "lacking" | "unitName" | "unitCode";

/** One node of the agreement on its row. */
export type FormLine =
  | { readonly type: "group"; readonly row: number; readonly place: TreeNode; readonly node: Group }
  | {
      readonly type: "item";
      readonly row: number;
      readonly place: TreeNode;
      readonly node: Item;
      readonly scoring: Scoring;
    };

/** What every part of the form is laid out from: which columns there are, and on which row each node stands. */
export interface FormLayout {
  readonly basis: Basis;
  readonly language: Language;
  readonly words: FormWords;
  /** Absent: a form in which the unit is chosen. */
  readonly unit?: UnitRow;
  readonly tree: Tree;
  readonly columns: readonly FormColumn[];
  readonly headingRow: number;
  readonly lines: readonly FormLine[];
  readonly lineOf: ReadonlyMap<string, FormLine>;
}

/** Rows above the headings: see frame.ts. */
export const HEADING_ROW = 7;

export function layOutForm(basis: Basis, unit: UnitRow | undefined): FormLayout {
  const { language, ruleSet } = basis;
  const tree = buildTree(ruleSet);
  const lines = totalLines(tree, false).flatMap((line): readonly TreeNode[] =>
    line.of === "node" ? [line.place] : [],
  );
  const placed = lines.map((place, index): FormLine => {
    const { node } = place;
    const row = HEADING_ROW + 1 + index;
    if (node.type === "group") return { type: "group", row, place, node };
    return { type: "item", row, place, node, scoring: scoredHow(node) };
  });
  return {
    basis,
    language,
    words: FORM_WORDS[language],
    ...(unit ? { unit } : {}),
    tree,
    columns: columnsFor(placed, unit === undefined),
    headingRow: HEADING_ROW,
    lines: placed,
    lineOf: new Map(placed.map((line) => [line.node.code, line])),
  };
}

/** A column of figures only where some item asks for it. */
function columnsFor(lines: readonly FormLine[], isBlank: boolean): readonly FormColumn[] {
  const asked = ARGUMENT_NAMES.filter((name) => lines.some((line) => asks(line, name)));
  return [
    ...(["number", "text", "method", "max"] as const),
    ...asked,
    ...(["self", "notApplicable", "evidence", "explanation", "missing"] as const),
    ...(["applies", "share", "worth", "sum", "lacking"] as const),
    ...(isBlank ? (["unitName", "unitCode"] as const) : []),
  ];
}

export function asks(line: FormLine, argument: ArgumentName): boolean {
  if (line.type === "group" || line.scoring === "notAsked" || line.scoring === "typed") return false;
  return KINDS[line.node.kind].arguments.some(({ name }) => name === argument);
}

/** Column from 0; −1 where the form has none such. */
export function columnOf({ columns }: FormLayout, column: FormColumn): number {
  return columns.indexOf(column);
}

/** "H12" */
export function cellOf(layout: FormLayout, column: FormColumn, row: number): string {
  return `${columnName(columnOf(layout, column))}${String(row + 1)}`;
}

/** "$H$9:$H$40", from the first node to the last. */
export function wholeColumn(layout: FormLayout, column: FormColumn): string {
  const name = columnName(columnOf(layout, column));
  return `$${name}$${String(layout.headingRow + 2)}:$${name}$${String(afterLines(layout))}`;
}

/** The first row below the nodes. */
export function afterLines({ headingRow, lines }: FormLayout): number {
  return headingRow + 1 + lines.length;
}

/** The last column that is seen and printed. */
export function lastColumn(layout: FormLayout): number {
  return columnOf(layout, "missing");
}

const LONGEST_HEADING = 24;

/** What an argument's column is called: by what it means where it means one thing in this rule set. */
export function argumentHeading({ lines, words, language }: FormLayout, argument: ArgumentName): string {
  const terms = new Set(
    lines.flatMap((line) =>
      line.type === "item" && asks(line, argument) ? [argumentTerm(line.node.kind, argument, language)] : [],
    ),
  );
  const [only = "", more] = terms;
  return more === undefined && only !== "" && only.length <= LONGEST_HEADING
    ? capitalise(only)
    : words.column[argument];
}
