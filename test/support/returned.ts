import { decimalText } from "../../src/rules/decimal";
import { ARGUMENT_NAMES } from "../../src/rules/kinds/names";
import type { FileReading, ReturnedFile, Submission, SubmittedItem } from "../../src/review/submissions/submission";
import type { Cell, CellValue } from "../../src/workbook/cell";
import type { Grid } from "../../src/workbook/grids";
import type { Issue } from "../../src/workbook/issue";
import type { SheetContent } from "../../src/workbook/plan";
import { gridOf } from "./review-book";
import { shaOf } from "./submissions";

/** A file with these sheets, as opening would give it. */
export function returned(file: string, ...sheets: readonly Grid[]): ReturnedFile {
  return { file, sha256: shaOf(file), grids: { sheets, names: [], date1904: false }, issues: [] };
}

/** The sheet of a plan with the results that somebody calculated. */
export function calculatedGrid(
  name: string,
  content: SheetContent,
  at: (row: number, column: number) => CellValue,
): Grid {
  const rows = content.rows.map((row, index) =>
    row.cells.map((cell, column): Cell | null => {
      if (!cell || cell.type === "blank") return null;
      const value = cell.type === "text" ? cell.text : at(index, column);
      return cell.type === "formula" ? { value, formula: cell.formula } : { value };
    }),
  );
  return gridOf(name, rows, { merges: content.merges, isProtected: true });
}

/** The only form of a file that was understood. */
export function onlyForm(reading: FileReading): Submission {
  if (reading.status !== "read") throw new Error(JSON.stringify(reading.issues));
  const [form, more] = reading.submissions;
  if (!form || more) throw new Error(`${String(reading.submissions.length)} forms`);
  return form;
}

/** "TC1=8.5@D6", figures in brackets, "KAD", evidence and explanation behind. */
export function said({ items }: Submission): readonly string[] {
  return items.map(itemText);
}

function itemText({ item, notApplicable, points, values, evidence, explanation, cell }: SubmittedItem): string {
  const figures = ARGUMENT_NAMES.flatMap((name) => (values[name] ? [`${name} ${decimalText(values[name])}`] : []));
  const score = notApplicable ? "KAD" : points ? decimalText(points) : "–";
  const more = [...(figures.length > 0 ? [`(${figures.join(", ")})`] : []), evidence, explanation];
  return [`${item}=${score}@${cell}`, ...more.filter((one) => one !== undefined)].join(" ");
}

/** "code B7 {params}", sorted as they were met. */
export function issueTexts(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, cell = "–", params }) => `${code} ${cell} ${JSON.stringify(params)}`);
}
