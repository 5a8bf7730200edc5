import type { Area } from "../../../workbook/grids";
import { HostError } from "../protocol/errors";
import { bind, type HostObject, type Shape } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import type { ValidationModel } from "../model/page";
import { intersection } from "../model/sheet";
import { onlyBelieved } from "../state";
import { booleanValue, recordValue } from "./arguments";
import type { RangeTarget } from "./range-target";
import { assertNotProtected } from "./write-guard";

const KINDS = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"];
/** Characters of a list written into the rule itself, commas included (Excel's limit; the API's error is unknown). */
const LITERAL_LIST_LIMIT = 255;

export function rangeValidation(range: RangeTarget): HostObject {
  return bind(SHAPE, range);
}

const SHAPE: Shape<RangeTarget> = {
  type: "DataValidation",
  read: {
    errorAlert: (range) => find(range)?.errorAlert ?? null,
    ignoreBlanks: (range) => find(range)?.ignoreBlanks ?? true,
    prompt: (range) => find(range)?.prompt ?? null,
    rule: (range) => find(range)?.rule ?? {},
    type: (range) => typeOf(find(range)?.rule),
  },
  write: {
    errorAlert: (range, value) => {
      touch(range).errorAlert = recordValue(value);
    },
    ignoreBlanks: (range, value) => {
      touch(range).ignoreBlanks = booleanValue(value);
    },
    prompt: (range, value) => {
      touch(range).prompt = recordValue(value);
    },
    rule: (range, value) => {
      checkRule(range, recordValue(value));
      touch(range).rule = value;
    },
  },
  call: {
    clear: (range) => {
      assertNotProtected(range);
      range.sheet.validations = range.sheet.validations.flatMap((one) => without(one, range.area));
      return null;
    },
  },
};

function find(range: RangeTarget): ValidationModel | undefined {
  return range.sheet.validations.find((one) => intersection(one.area, range.area));
}

/** The validation of exactly this range. A smaller range inside an older rule fails on the web (reported): clear first. */
function touch(range: RangeTarget): ValidationModel {
  assertNotProtected(range);
  const there = find(range);
  if (there) {
    const same = JSON.stringify(there.area) === JSON.stringify(range.area);
    if (!same) throw new HostError("InvalidArgument");
    return there;
  }
  const made: ValidationModel = { area: range.area, rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true };
  range.sheet.validations.push(made);
  return made;
}

function checkRule(range: RangeTarget, rule: Readonly<Record<string, Wire>>): void {
  const kinds = Object.keys(rule);
  if (kinds.length !== 1 || !KINDS.includes(kinds[0] ?? "")) throw new HostError("InvalidArgument");
  const list = rule["list"];
  if (list !== undefined) {
    const source = recordValue(list)["source"];
    if (typeof source !== "string") throw new HostError("InvalidArgument");
    if (!source.startsWith("=") && source.length > LITERAL_LIST_LIMIT) {
      onlyBelieved(range.host, "the error of a literal list above 255 characters");
      throw new HostError("InvalidArgument");
    }
  }
  const date = rule["date"];
  if (date !== undefined && typeof recordValue(date)["formula1"] === "number") throw new HostError("InvalidArgument");
}

function typeOf(rule: Wire | undefined): string {
  const kind = rule && typeof rule === "object" ? Object.keys(rule)[0] : undefined;
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
}

/** The rule on what is left of its area: up to four rectangles. */
function without(one: ValidationModel, hole: Area): ValidationModel[] {
  const cut = intersection(one.area, hole);
  if (!cut) return [one];
  const { top, left, bottom, right } = one.area;
  const rest: Area[] = [
    { top, left, bottom: cut.top - 1, right },
    { top: cut.bottom + 1, left, bottom, right },
    { top: cut.top, left, bottom: cut.bottom, right: cut.left - 1 },
    { top: cut.top, left: cut.right + 1, bottom: cut.bottom, right },
  ];
  return rest.filter((area) => area.top <= area.bottom && area.left <= area.right).map((area) => ({ ...one, area }));
}
