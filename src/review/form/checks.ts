import { formatDecimal } from "../../i18n/numbers";
import { argumentTerm } from "../../i18n/terms";
import { fill } from "../../i18n/text";
import { toNumber, ZERO } from "../../rules/decimal";
import { KINDS } from "../../rules/kinds";
import type { ArgumentDeclaration } from "../../rules/kinds/kind";
import type { PlanValidation } from "../../workbook/plan";
import { call, literal } from "../formulas/expression";
import { afterLines, asks, cellOf, columnOf, type FormColumn, type FormLayout, type FormLine } from "./layout";

type ItemLine = Extract<FormLine, { type: "item" }>;
type Rule = Extract<PlanValidation, { type: "decimal" | "whole" | "custom" | "list" }>;
type Check = Rule extends infer One ? (One extends unknown ? Omit<One, "area"> : never) : never;

/** What may be typed where, with a word of help beside the cell and one when it is refused. */
export function formChecks(layout: FormLayout): readonly PlanValidation[] {
  const items = layout.lines.flatMap((line) => (line.type === "item" ? [line] : []));
  return [
    ...items.flatMap((line) => itemChecks(layout, line)),
    ...(items.length > 0 ? [notApplicableCheck(layout)] : []),
  ];
}

/** Stands in the cell that marks an item as not applicable. */
export const NOT_APPLICABLE_MARK = "x";

function notApplicableCheck(layout: FormLayout): PlanValidation {
  const column = columnOf(layout, "notApplicable");
  const { prompt, refused } = layout.words;
  return {
    area: { top: layout.headingRow + 1, left: column, bottom: afterLines(layout) - 1, right: column },
    type: "list",
    values: [NOT_APPLICABLE_MARK],
    inputMessage: prompt.notApplicable,
    errorMessage: refused.choice,
    errorStyle: "stop",
  };
}

function itemChecks(layout: FormLayout, line: ItemLine): readonly PlanValidation[] {
  const at = (column: FormColumn, check: Check): PlanValidation => {
    const left = columnOf(layout, column);
    return { ...check, area: { top: line.row, left, bottom: line.row, right: left } };
  };
  const figures = KINDS[line.node.kind].arguments.filter(({ name }) => asks(line, name));
  return [
    ...figures.map((argument) => at(argument.name, figureCheck(layout, line, argument))),
    ...(line.scoring === "typed" ? [at("self", pointsCheck(layout, line))] : []),
  ];
}

/** An input's number of steps, in doubles. */
const NEARLY = "0.000001";

/** A number within the scale, on the agreed step, and with no more digits than the agreement keeps. */
function pointsCheck(layout: FormLayout, { node, row }: ItemLine): Check {
  const { words, language, basis } = layout;
  const kind = KINDS[node.kind];
  const most = kind.mostPoints?.(node) ?? node.max;
  const least = kind.leastPoints?.(node);
  const { step } = node.parameters;
  const digits = basis.ruleSet.policy.rounding.item;
  const cell = cellOf(layout, "self", row);
  const min = least ? literal(least) : "0";
  const values = {
    min: formatDecimal(least ?? ZERO, language),
    max: formatDecimal(most, language),
    step: formatDecimal(step, language),
  };
  const conditions = [
    `ISNUMBER(${cell})`,
    `${cell}>=${min}`,
    `${cell}<=${literal(most)}`,
    ...(step ? [`ABS(${cell}/${literal(step)}-ROUND(${cell}/${literal(step)},0))<${NEARLY}`] : []),
    ...(digits === undefined ? [] : [`ABS(${cell}-ROUND(${cell},${String(digits)}))<0.0000000000001`]),
  ];
  return {
    inputTitle: node.code,
    inputMessage: fill(step ? words.prompt.pointsInSteps : words.prompt.points, values),
    errorMessage: fill(step ? words.refused.pointsInSteps : words.refused.points, values),
    errorStyle: "stop",
    ...(conditions.length > 3
      ? { type: "custom", formula: call("AND", ...conditions) }
      : { type: "decimal", min: least ? toNumber(least) : 0, max: toNumber(most) }),
  };
}

/** The smallest number a cell of Excel can be asked to be above. */
const LOWEST = -1e15;

function figureCheck({ words, language }: FormLayout, { node }: ItemLine, argument: ArgumentDeclaration): Check {
  const { name, unit, mayBeNegative } = argument;
  const values = { argument: argumentTerm(node.kind, name, language) };
  const common = { inputTitle: node.code, errorStyle: "stop" } as const;
  const { prompt, refused } = words;
  if (unit === "yesNo") {
    const choices = [words.achieved, words.notAchieved];
    return { ...common, inputMessage: prompt.achieved, errorMessage: refused.choice, type: "list", values: choices };
  }
  if (name === "target") {
    const inputMessage = fill(prompt.positive, values);
    return { ...common, inputMessage, errorMessage: refused.positive, type: "decimal", min: LEAST_TARGET };
  }
  const isWhole = unit === "days" || unit === "times";
  const template = isWhole ? prompt.whole : unit === "percent" ? prompt.percent : prompt.number;
  const min = mayBeNegative && !isWhole ? LOWEST : 0;
  const errorMessage = isWhole ? refused.whole : mayBeNegative ? refused.number : refused.notNegative;
  return { ...common, inputMessage: fill(template, values), errorMessage, type: isWhole ? "whole" : "decimal", min };
}

/** Above 0: a validation's lower end is included. */
const LEAST_TARGET = 0.000001;
