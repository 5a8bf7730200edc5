import { quoteSheet } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { ValidationModel } from "../host/model/page";
import type { SheetModel } from "../host/model/sheet";
import type { WorkbookModel } from "../host/model/workbook";
import type { Wire } from "../host/protocol/wire";
import type { Position } from "./geometry";
import { cellText } from "./number-format";
import type { TypedEntry } from "./typed-entry";

/** Why a person's entry is not taken. */
export type Refusal =
  | { readonly kind: "protected" }
  | { readonly kind: "merged" }
  /** The rule's own message; "" where it has none. */
  | { readonly kind: "invalid"; readonly message: string };

/**
 * What a validation says to a typed value. Only rules with the style "stop" refuse; "warning" lets a value through, as a person can.
 * Rules with formulas in their limits are not looked at.
 */
export function refusalOf(sheet: SheetModel, at: Position, entry: TypedEntry): Refusal | undefined {
  if (entry.kind === "formula" || entry.value === null) return undefined;
  const rule = sheet.validations.find(({ area }) => contains(area, at));
  if (!rule || field(rule.errorAlert, "style") !== "Stop") return undefined;
  return allows(rule, entry.value) ? undefined : { kind: "invalid", message: text(field(rule.errorAlert, "message")) };
}

function allows({ rule }: ValidationModel, value: Exclude<TypedEntry, { kind: "formula" }>["value"]): boolean {
  const list = field(rule, "list");
  if (list !== undefined) {
    const choices = choicesOf(text(field(list, "source")));
    const words = typeof value === "object" ? "" : String(value);
    return choices === undefined || choices.some((choice) => choice.toLowerCase() === words.toLowerCase());
  }
  const limits = field(rule, "decimal") ?? field(rule, "wholeNumber") ?? field(rule, "date");
  return limits === undefined || (typeof value === "number" && isWithin(limits, value));
}

/** What the list of a cell's rule offers; undefined where its rule is no list, shows no arrow or refers to what is not there. */
export function choicesAt(workbook: WorkbookModel, sheet: SheetModel, at: Position): readonly string[] | undefined {
  const list = field(sheet.validations.find(({ area }) => contains(area, at))?.rule, "list");
  if (list === undefined || field(list, "inCellDropDown") === false) return undefined;
  const source = text(field(list, "source"));
  return choicesOf(source) ?? referredChoices(workbook, sheet, source.slice(1));
}

/** The filled cells of a reference or of a name, in their order. */
function referredChoices(workbook: WorkbookModel, sheet: SheetModel, source: string): readonly string[] | undefined {
  const named = workbook.names.find(({ name }) => name.toLowerCase() === source.toLowerCase())?.refersTo;
  const onSheet = source.includes("!") ? source : `${quoteSheet(sheet.name)}!${source}`;
  const reference = named !== undefined && typeof named !== "string" ? named : workbook.resolve(onSheet);
  if (!reference) return undefined;
  const texts = [...reference.sheet.cellsIn(reference.area)].map(({ cell }) => cellText(cell.value, cell.numberFormat));
  return texts.filter((choice) => choice !== "");
}

/** The choices of a list in the rule itself; one that refers to cells is not looked at. */
function choicesOf(source: string): readonly string[] | undefined {
  return source.startsWith("=") ? undefined : source.split(",").map((choice) => choice.trim());
}

function isWithin(limits: Wire, value: number): boolean {
  const [first, second] = [field(limits, "formula1"), field(limits, "formula2")];
  if (typeof first !== "number") return true;
  switch (field(limits, "operator")) {
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "GreaterThan":
      return value > first;
    case "LessThanOrEqualTo":
      return value <= first;
    case "LessThan":
      return value < first;
    case "Between":
      return value >= first && (typeof second !== "number" || value <= second);
    default:
      return true;
  }
}

function contains({ top, left, bottom, right }: Area, { row, column }: Position): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function field(record: Wire | undefined, name: string): Wire | undefined {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return undefined;
  return (record as Readonly<Record<string, Wire>>)[name];
}

function text(value: Wire | undefined): string {
  return typeof value === "string" ? value : "";
}
