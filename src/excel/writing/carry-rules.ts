import type { Area } from "../../workbook/grids";
import { rangeOn } from "./look";
import { operation, type Operation } from "./operation";

/** What guards one cell of a table's last row; absent where nothing does. */
export type CellRule =
  | {
      readonly rule: Excel.DataValidationRule;
      /** The types say that there always is one; nothing is set where there is none. */
      readonly errorAlert: Excel.DataValidationErrorAlert | null;
      readonly prompt: Excel.DataValidationPrompt | null;
    }
  | undefined;

/** Asks for the validation of every cell of a row, from the left. */
export function askForRules(row: Excel.Range, width: number): () => readonly CellRule[] {
  const asked = Array.from({ length: width }, (_, column) => {
    const { dataValidation } = row.getCell(0, column);
    dataValidation.load("type,rule,errorAlert,prompt");
    return dataValidation;
  });
  return () =>
    asked.map(({ type, rule, errorAlert, prompt }) =>
      type === "None" || isDayAsNumber(rule) ? undefined : { rule, errorAlert, prompt },
    );
}

/** A day read back as a number is refused as the day of a rule (reported): such a rule is left to Excel. */
function isDayAsNumber({ date, time }: Excel.DataValidationRule): boolean {
  return [date, time].some((one) => typeof one?.formula1 === "number" || typeof one?.formula2 === "number");
}

/**
 * The rules of the last row on the rows that a table grew by. Whether Excel itself lets them grow with the table is not known, and a
 * range with an older rule on a part of it refuses another one: they are cleared first.
 */
export function carryRules(sheet: string, rules: readonly CellRule[], rows: Area): readonly Operation[] {
  return rules.flatMap((one, offset) => {
    if (!one) return [];
    const column = rows.left + offset;
    return operation(8, (context) => {
      const { dataValidation } = rangeOn(context, sheet, { ...rows, left: column, right: column });
      dataValidation.clear();
      dataValidation.rule = one.rule;
      if (one.errorAlert) dataValidation.errorAlert = one.errorAlert;
      if (one.prompt) dataValidation.prompt = one.prompt;
    });
  });
}
