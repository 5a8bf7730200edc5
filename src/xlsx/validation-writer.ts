import { areaAddress } from "../workbook/address";
import type { PlanValidation } from "../workbook/plan";
import { formulaToFile } from "./formula";
import { encodeText } from "./ooxml-text";

/** Excel's limits for the texts of a validation; longer ones make it repair the file. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

function textAttribute(name: string, text: string | undefined, length: number): string {
  return text ? ` ${name}="${encodeText(clip(text, length))}"` : "";
}

/** The choices stand in one quoted text, parted by commas: a choice with a comma needs `listFrom`. */
function listFormula(values: readonly string[]): string {
  const joined = values.join(",");
  if (values.some((value) => value.includes(",")) || joined.length > MAX_LIST) {
    throw new RangeError(`this list of choices needs a range: ${joined}`);
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

function rule(validation: PlanValidation): { readonly attributes: string; readonly formulas: readonly string[] } {
  switch (validation.type) {
    case "list":
      return { attributes: 'type="list"', formulas: [listFormula(validation.values)] };
    case "listFrom":
      return { attributes: 'type="list"', formulas: [validation.reference] };
    case "decimal":
    case "whole": {
      const { type, min, max } = validation;
      return max === undefined
        ? { attributes: `type="${type}" operator="greaterThanOrEqual"`, formulas: [String(min)] }
        : { attributes: `type="${type}" operator="between"`, formulas: [String(min), String(max)] };
    }
    case "custom":
      return { attributes: 'type="custom"', formulas: [formulaToFile(validation.formula)] };
    case "date":
      return { attributes: 'type="date" operator="greaterThanOrEqual"', formulas: ["1"] };
  }
}

function writeValidation(validation: PlanValidation): string {
  const { attributes, formulas } = rule(validation);
  return (
    `<dataValidation ${attributes} errorStyle="${validation.errorStyle}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    textAttribute("error", validation.errorMessage, MAX_MESSAGE) +
    textAttribute("promptTitle", validation.inputTitle, MAX_TITLE) +
    textAttribute("prompt", validation.inputMessage, MAX_MESSAGE) +
    ` sqref="${areaAddress(validation.area)}">` +
    formulas
      .map((formula, index) => `<formula${String(index + 1)}>${encodeText(formula)}</formula${String(index + 1)}>`)
      .join("") +
    "</dataValidation>"
  );
}

/** The `<dataValidations>` element, "" for none. */
export function writeValidations(validations: readonly PlanValidation[]): string {
  if (validations.length === 0) return "";
  const list = validations.map(writeValidation).join("");
  return `<dataValidations count="${String(validations.length)}">${list}</dataValidations>`;
}
