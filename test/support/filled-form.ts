import { controlCode } from "../../src/review/form";
import { cellOf, columnOf, type FormColumn, type FormLayout, layOutForm } from "../../src/review/form/layout";
import { planForm } from "../../src/review/form/plan-form";
import { totalsOf } from "../../src/review/form/totals";
import { decimal, decimalText, score, toNumber, ZERO } from "../../src/rules";
import type { UnitOutcome } from "../../src/rules";
import type { CellValue } from "../../src/workbook/cell";
import type { Plan, PlanCell, SheetContent } from "../../src/workbook/plan";
import { entries, unit } from "../rules/build";
import type { FormCase } from "./form-cases";
import type { IronCalcModel } from "../../src/preview/host/model/ironcalc";

/** The sheet of a form as its plan has it. */
export function contentOf(plan: Plan): SheetContent {
  const [action] = plan.actions;
  if (action?.verb !== "addSheet") throw new Error("a form is a sheet that is added");
  return action.content;
}

/** The form with the unit's answers typed into its tinted cells. */
export function filledForm({ basis, unit: who, answers }: FormCase): Plan {
  const layout = layOutForm(basis, who);
  const typed = new Map<string, PlanCell>();
  const type = (column: FormColumn, row: number, cell: PlanCell) => typed.set(cellOf(layout, column, row), cell);
  for (const line of layout.lines) {
    const answer = answers.get(line.node.code);
    if (line.type === "group" || !answer) continue;
    if (answer.notApplicable) type("notApplicable", line.row, { type: "text", text: "x" });
    if (answer.points) type("self", line.row, number(toNumber(answer.points)));
    if (answer.evidence !== undefined) type("evidence", line.row, { type: "text", text: answer.evidence });
    if (answer.reason !== undefined) type("explanation", line.row, { type: "text", text: answer.reason });
    for (const [name, value] of Object.entries(answer.values)) {
      const isYesNo = line.node.kind === "achieved";
      const word = toNumber(value) === 1 ? layout.words.achieved : layout.words.notAchieved;
      const cell: PlanCell = isYesNo ? { type: "text", text: word } : number(toNumber(value));
      type(name as FormColumn, line.row, cell);
    }
  }
  return withCells(planForm(basis, who), layout, typed);
}

const number = (value: number): PlanCell => ({ type: "number", value });

function withCells(plan: Plan, layout: FormLayout, typed: ReadonlyMap<string, PlanCell>): Plan {
  const content = contentOf(plan);
  const rows = content.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const column = layout.columns[at];
      const typedCell = column && typed.get(cellOf(layout, column, index));
      if (!typedCell) return cell;
      const format = cell?.type === "blank" && cell.format !== undefined ? { format: cell.format } : {};
      const style = cell?.style ? { style: cell.style } : {};
      return typedCell.type === "number" ? { ...typedCell, ...format, ...style } : { ...typedCell, ...style };
    }),
  }));
  const actions = plan.actions.map((action) =>
    action.verb === "addSheet" ? { ...action, content: { ...content, rows } } : action,
  );
  return { ...plan, actions };
}

/** What a form says once somebody has calculated it. */
export interface FormSays {
  /** By node; a word where there are no points. */
  readonly points: Readonly<Record<string, number | string>>;
  readonly total: number | string;
  readonly lacking: Readonly<Record<string, string>>;
  readonly count: string;
  readonly list: string;
  readonly code: string;
}

export function formSays(layout: FormLayout, at: (row: number, column: number) => CellValue): FormSays {
  const shown = (column: FormColumn, row: number): number | string => {
    const value = at(row, columnOf(layout, column));
    return typeof value === "number" ? Number(value.toFixed(6)) + 0 : value === null ? "" : plain(value);
  };
  const { row } = totalsOf(layout);
  const below = (offset: number) => plain(at(row + offset, 0));
  return {
    points: Object.fromEntries(layout.lines.map((line) => [line.node.code, shown("self", line.row)])),
    total: shown("self", row),
    lacking: Object.fromEntries(layout.lines.map((line) => [line.node.code, String(shown("missing", line.row))])),
    count: plain(at(5, columnOf(layout, "explanation"))),
    list: below(2),
    code: below(8),
  };
}

function plain(value: CellValue): string {
  return value !== null && typeof value === "object" ? value.error : String(value ?? "");
}

/** What the rules and control-code.ts say of the same answers. */
export function expectedSays(one: FormCase): Pick<FormSays, "points" | "total" | "code"> {
  const { basis, unit: who, answers } = one;
  const layout = layOutForm(basis, who);
  const computedElsewhere = new Set(
    layout.lines.flatMap((line) => (line.type === "item" && line.scoring === "figures" ? [line.node.code] : [])),
  );
  const scores = [...answers].flatMap(([item, { points, ...answer }]) =>
    computedElsewhere.has(item) && !answer.notApplicable
      ? []
      : [{ unit: who.code, item, source: "self" as const, ...answer, ...(points ? { points } : {}) }],
  );
  const data = entries({ units: [unit(who.code)], scores });
  const [outcome] = score(basis.ruleSet, data, { counts: ["self"] }).units;
  if (!outcome) throw new Error("no outcome");
  return { points: pointsOf(layout, outcome), total: rounded(outcome.total), code: codeOf(one, outcome) };
}

const rounded = (value: Parameters<typeof toNumber>[0]): number => Number(toNumber(value).toFixed(6)) + 0;

function pointsOf(layout: FormLayout, outcome: UnitOutcome): Record<string, number | string> {
  return Object.fromEntries(
    layout.lines.map((line): [string, number | string] => {
      const result = outcome.nodes.get(line.node.code);
      const isWord = line.type === "item" && (line.scoring === "typed" || line.scoring === "figures");
      if (result?.state === "notApplicable") return [line.node.code, isWord ? "" : layout.words.notApplicable];
      if (line.type === "group" || result?.state === "scored") return [line.node.code, rounded(result?.points ?? ZERO)];
      return [line.node.code, ""];
    }),
  );
}

function codeOf({ basis, unit: who, answers }: FormCase, outcome: UnitOutcome): string {
  const items = [...answers].map(([item, { notApplicable, values }]) => {
    const result = outcome.nodes.get(item);
    const points = result?.state === "scored" ? { points: result.points } : {};
    return { item, values, ...points, ...(notApplicable ? { notApplicable: true as const } : {}) };
  });
  return controlCode({ fingerprint: basis.fingerprint, unit: who.code, items, total: outcome.total });
}

/** The form as IronCalc, which is not ours, calculates it. */
export function calculatedByIronCalc(newModel: () => IronCalcModel, content: SheetContent) {
  const model = newModel();
  model.pauseEvaluation();
  content.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      const input = cell && inputOf(cell);
      if (input) model.setUserInput(0, index + 1, column + 1, input);
    });
  });
  model.evaluate();
  const said = content.rows.map((row, index) =>
    row.cells.map((_, column): CellValue => {
      const type = model.getCellType(0, index + 1, column + 1);
      const text = model.getFormattedCellValue(0, index + 1, column + 1);
      return type === 16 ? { error: text } : type === 1 && text !== "" ? Number(text) : text;
    }),
  );
  model.free();
  return (row: number, column: number): CellValue => said[row]?.[column] ?? null;
}

function inputOf(cell: PlanCell): string | undefined {
  if (cell.type === "formula") return `=${cell.formula}`;
  if (cell.type === "number") return decimalText(decimal(cell.value));
  return cell.type === "text" ? `'${cell.text}` : undefined;
}
