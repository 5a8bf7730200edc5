import { methodText } from "../../i18n/method";
import { argumentTerm } from "../../i18n/terms";
import { fill, formatList } from "../../i18n/text";
import { toNumber } from "../../rules/decimal";
import { KINDS } from "../../rules/kinds";
import type { ArgumentName } from "../../rules/kinds/names";
import type { Item } from "../../rules/rule-set";
import type { PlanCell, PlanRow } from "../../workbook/plan";
import { blank, number, text } from "../results/cells";
import { itemWeight } from "./control-code";
import { itemSumFormula, numberCell, type NumberCell } from "./control-formula";
import { type Lacking, lackingFormula } from "./lacking";
import { argumentHeading, asks, cellOf, columnOf, type FormColumn, type FormLayout, type FormLine } from "./layout";
import { computedPoints, figureCells, quoted } from "./points";
import { groupApplies, groupPoints, shareFormula, worthFormula, worthIn } from "./sums";

type ItemLine = Extract<FormLine, { type: "item" }>;
type Cells = Readonly<Partial<Record<FormColumn, PlanCell>>>;

/** A row from its cells by column; what is not named stays empty. */
export function rowOf({ columns }: FormLayout, cells: Cells, height?: number): PlanRow {
  return { ...(height === undefined ? {} : { height }), cells: columns.map((column) => cells[column] ?? null) };
}

/** As many decimals as the rule set shows. */
export function pointsFormat({ basis }: FormLayout): string {
  const { display } = basis.ruleSet.policy.rounding;
  return display === 0 ? "0" : `0.${"0".repeat(display)}`;
}

/** A formula with what it says before anybody has filled in anything. */
export function live(formula: string, atFirst: number | string, more: Pick<PlanCell, "style"> = {}, format?: string) {
  return { type: "formula" as const, formula, value: atFirst, ...more, ...(format === undefined ? {} : { format }) };
}

export function headingRow(layout: FormLayout): PlanRow {
  const { column } = layout.words;
  const heading = (name: FormColumn): string => {
    if (name === "quantity" || name === "target" || name === "count") return argumentHeading(layout, name);
    return name in column ? column[name as keyof typeof column] : "";
  };
  return { cells: layout.columns.map((name) => (heading(name) === "" ? null : text(heading(name), "header"))) };
}

/** Every node of the agreement: sections with their subtotals, items with what is to be filled in. */
export function nodeRows(layout: FormLayout): readonly PlanRow[] {
  const list: string[] = [];
  return layout.lines.map((line, index) => {
    const lacking = line.type === "item" ? lackingFormula(layout, line) : undefined;
    if (lacking) list.push(`${line.node.code} (${lacking.atFirst})`);
    const helper = {
      share: live(shareFormula(layout, line), 0),
      worth: live(worthFormula(layout, line), toNumber(worthIn(layout, line))),
      lacking: live(lackingDownTo(layout, index), list.join("; ")),
    };
    return line.type === "group" ? groupRow(layout, line, helper) : itemRow(layout, line, lacking, helper);
  });
}

function groupRow(layout: FormLayout, line: Extract<FormLine, { type: "group" }>, helper: Cells): PlanRow {
  const format = pointsFormat(layout);
  const section: Cells = Object.fromEntries(
    layout.columns.slice(0, columnOf(layout, "missing") + 1).map((column) => [column, blank("section")]),
  );
  return rowOf(layout, {
    ...section,
    number: text(line.node.code, "section"),
    text: text(line.node.text, "section"),
    max: number(line.place.max, format, "sectionNumber"),
    self: live(groupPoints(layout, line), 0, { style: "sectionNumber" }, format),
    applies: live(groupApplies(layout, line), 1),
    ...helper,
  });
}

function itemRow(layout: FormLayout, line: ItemLine, lacking: Lacking | undefined, helper: Cells): PlanRow {
  const { node, scoring } = line;
  const isAsked = scoring !== "notAsked";
  const style = isAsked ? "text" : "muted";
  const mark = cellOf(layout, "notApplicable", line.row);
  return rowOf(layout, {
    number: text(node.code, style),
    text: text(node.text, style),
    method: text(methodCell(layout, line), style),
    max: number(line.place.max, pointsFormat(layout), isAsked ? "number" : "mutedNumber"),
    ...figures(layout, line),
    self: selfCell(layout, line),
    notApplicable: blank(isAsked ? "inputCenter" : "muted"),
    evidence: blank(isAsked ? "input" : "muted"),
    explanation: blank(isAsked ? "input" : "muted"),
    missing: lacking ? live(lacking.formula, lacking.atFirst, { style: "text" }) : blank("muted"),
    applies: isAsked ? live(`IF(${mark}="",1,0)`, 1) : { type: "number", value: 1 },
    sum: live(itemSumFormula(codedCells(layout, line), mark, itemWeight(layout.basis.fingerprint, node.code)), 0),
    ...helper,
  });
}

/** How the points come about, what is to be entered for it, and why nothing is. */
function methodCell({ language, words }: FormLayout, { node, scoring }: ItemLine): string {
  const method = methodText(node, language);
  if (scoring === "notAsked") return `${method} ${whyNotAsked(node, words)}`;
  const terms = scoring === "typed" ? [] : KINDS[node.kind].arguments;
  if (terms.length === 0 || node.kind === "achieved") return method;
  const list = terms.map(({ name }) => argumentTerm(node.kind, name, language));
  return `${method} ${fill(words.enter, { arguments: formatList(list, language) })}`;
}

function whyNotAsked({ kind, scorer }: Item, { notAsked }: FormLayout["words"]): string {
  if (KINDS[kind].log === "peers") return notAsked.peers;
  return scorer === "head" || scorer === "body" ? notAsked[scorer] : notAsked.log;
}

const FIGURE_FORMATS = { percent: "0.00", days: "0", times: "0", points: "0.00", yesNo: undefined, any: undefined };

function figures(layout: FormLayout, line: ItemLine): Cells {
  const cells: Partial<Record<ArgumentName, PlanCell>> = {};
  const declared = new Map(KINDS[line.node.kind].arguments.map((argument) => [argument.name, argument.unit]));
  for (const name of ["quantity", "target", "count"] as const) {
    if (!layout.columns.includes(name)) continue;
    const format = FIGURE_FORMATS[declared.get(name) ?? "any"];
    if (!asks(line, name)) cells[name] = blank("muted");
    else cells[name] = { type: "blank", style: "inputNumber", ...(format === undefined ? {} : { format }) };
  }
  return cells;
}

function selfCell(layout: FormLayout, line: ItemLine): PlanCell {
  const format = pointsFormat(layout);
  if (line.scoring === "typed") return { type: "blank", style: "inputNumber", format };
  if (line.scoring === "computed") return live(computedPoints(layout, line), "", { style: "number" }, format);
  return blank("mutedNumber");
}

/** The numbers of the item that the control code counts. */
function codedCells(
  layout: FormLayout,
  line: ItemLine,
): Readonly<Partial<Record<"points" | ArgumentName, NumberCell>>> {
  const { words } = layout;
  const cells: Partial<Record<"points" | ArgumentName, NumberCell>> = {};
  for (const [name, address] of Object.entries(figureCells(layout, line)) as [ArgumentName, string][]) {
    cells[name] =
      line.node.kind === "achieved"
        ? { isGiven: `${address}<>""`, value: `IF(OR(${address}=${quoted(words.achieved)},${address}=1),1,0)` }
        : numberCell(address);
  }
  const hasPoints = line.scoring === "typed" || line.scoring === "computed";
  return hasPoints ? { points: numberCell(cellOf(layout, "self", line.row)), ...cells } : cells;
}

/** "TC1.1 (điểm tự chấm); TC2.1 (minh chứng)", grown row by row: no program but the newest can join a column. */
function lackingDownTo(layout: FormLayout, index: number): string {
  const line = layout.lines[index];
  const before = index === 0 ? undefined : cellOf(layout, "lacking", layout.headingRow + index);
  if (line?.type !== "item" || line.scoring === "notAsked") return before ?? '""';
  const missing = cellOf(layout, "missing", line.row);
  const entry = `${cellOf(layout, "number", line.row)}&" ("&${missing}&")"`;
  if (before === undefined) return `IF(${missing}="","",${entry})`;
  return `${before}&IF(${missing}="","",IF(${before}="","","; ")&${entry})`;
}
