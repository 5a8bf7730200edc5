import { compare, decimalText } from "../../../rules/decimal";
import { cellAddress } from "../../../workbook/address";
import { cellAt } from "../../../workbook/grids";
import { issue, type Issue, type Place } from "../../../workbook/issue";
import { readNumberCell } from "../../parse/number";
import { cellText } from "../words";
import type { FormItem, Reading } from "./read-item";
import { fitting } from "./row-words";
import { BULLET, commonWords } from "./subject";

/** From here on a row without a number speaks another criterion's words, not a level of the one above. */
const SAME_WORDS = 0.75;
/** Fewer words in common are a coincidence: "Đạt kế hoạch". */
const FEWEST_WORDS = 4;

/** What stands in a row that names no criterion. */
interface Label {
  readonly text?: string;
  /** "- Có ban hành: 2": certainly a level of the criterion above. */
  readonly isBulleted: boolean;
  readonly scoreColumn: number;
  readonly labelColumn: number;
}

function labelAt(row: number, { grid, heading: { columns } }: Reading): Label {
  const labelColumn = columns.get("text") ?? columns.get("number") ?? 0;
  const text = cellText(cellAt(grid, row, labelColumn));
  const number = cellText(cellAt(grid, row, columns.get("number") ?? labelColumn));
  const isBulleted = [number, text].some((words) => words !== undefined && BULLET.test(words));
  return { ...(text === undefined ? {} : { text }), isBulleted, scoreColumn: columns.get("self") ?? 0, labelColumn };
}

/**
 * The item with what the option row below it says; undefined where the row is none of its: it speaks another criterion's words, or bears a
 * number and no words at all, as a sum without its label does.
 */
export function optionOf(
  item: FormItem,
  row: number,
  reading: Reading,
  readItem: (item: string, row: number, reading: Reading) => FormItem,
): FormItem | "says nothing" | undefined {
  const label = labelAt(row, reading);
  if (hasNumber(row, label, reading) && !belongs(item, row, label, reading)) return undefined;
  const isSilent = [...reading.heading.columns.values()].every(
    (column) => cellText(cellAt(reading.grid, row, column)) === undefined,
  );
  return isSilent ? "says nothing" : withOption(item, readItem(item.item, row, reading), label, reading);
}

/** A score below no criterion is named: it may be one whose number and words were changed. */
export function strayScore(row: number, reading: Reading): void {
  const label = labelAt(row, reading);
  if (!hasNumber(row, label, reading)) return;
  const place = { sheet: reading.grid.name, cell: cellAddress(row, label.labelColumn) };
  reading.issues.push(issue("unknownItem", { item: label.text ?? "–" }, place));
}

/** Words in the column of the scores are headings of signatures and the like. */
function hasNumber(row: number, { scoreColumn }: Label, { grid }: Reading): boolean {
  const number = readNumberCell(cellAt(grid, row, scoreColumn));
  return number.kind === "number" || (number.kind === "refused" && number.code !== "numberUnreadable");
}

function belongs(item: FormItem, row: number, label: Label, { grid, know }: Reading): boolean {
  const { text, labelColumn } = label;
  if (label.isBulleted) return true;
  if (text === undefined) {
    return grid.merges.some(
      ({ top, bottom, left, right }) =>
        top < row && row <= bottom && top >= item.row && left <= labelColumn && labelColumn <= right,
    );
  }
  const own = commonWords(text, know.textOf?.(item.item) ?? "");
  const isAnothers = (know.texts ?? []).some(
    ([code, agreed]) => code !== item.item && isLike(text, agreed) && commonWords(text, agreed) > own,
  );
  return !isAnothers;
}

function isLike(one: string, other: string): boolean {
  const fewest = Math.min(...[one, other].map((text) => text.trim().split(/\s+/u).length));
  return fewest >= FEWEST_WORDS && commonWords(one, other) >= SAME_WORDS;
}

/** The item's own figures go first: an option row only fills what its item left blank. Words go on from row to row. */
function withOption(
  item: FormItem,
  option: FormItem,
  { text = "–", isBulleted }: Label,
  { grid, issues }: Reading,
): FormItem {
  const place = { sheet: grid.name, cell: option.cell };
  const words = {
    ...joined("evidence", item, option, place, issues),
    ...joined("explanation", item, option, place, issues),
  };
  const isScored = item.points ?? item.notApplicable;
  if (item.points && option.points && compare(item.points, option.points) !== 0) {
    const params = { item: item.item, used: decimalText(item.points), other: decimalText(option.points) };
    issues.push(issue("optionScoreDiffers", params, place));
  }
  if (isScored || !(option.points ?? option.notApplicable)) return { ...item, ...words };
  if (!isBulleted) issues.push(issue("optionScoreTaken", { item: item.item, text }, place));
  return { ...item, ...option, ...words, row: item.row, values: { ...option.values, ...item.values } };
}

function joined(
  key: "evidence" | "explanation",
  { [key]: own }: FormItem,
  { [key]: more }: FormItem,
  place: Place,
  issues: Issue[],
): Partial<Record<typeof key, string>> {
  const said = [own, more].filter((text) => text !== undefined);
  const text = fitting(said.join("; "), place, issues) || own;
  return text === undefined ? {} : { [key]: text };
}
