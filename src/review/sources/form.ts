import { cellAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { cellAt, usedArea, type Grid } from "../../workbook/grids";
import { issue, type Issue } from "../../workbook/issue";
import { decimalText } from "../../rules/decimal";
import type { Lookup } from "../parse/lookup";
import { meaningKey } from "../parse/meaning";
import { readNumberCell, type NumberReading } from "../parse/number";
import { isNotApplicableWord } from "../sheets/scores";
import { isNumberingRow } from "./heading-rows";
import type { Recognisers } from "./matrix";
import type { ScoreSource, SourceScore } from "./source";
import { cellText, isTotalWord, recognise } from "./words";

type FormColumn = "number" | "text" | "max" | "self" | "evidence" | "note";

/** Headings seen in real self-score forms (DOMAIN.md, "Forms and numbers"). */
const HEADINGS: Readonly<Record<FormColumn, readonly string[]>> = {
  number: ["TT", "STT", "Số TT", "Mã", "Mã tiêu chí", "No."],
  text: ["Nội dung tiêu chí", "Tiêu chí", "Nội dung", "Nội dung đánh giá", "Criterion"],
  max: ["Điểm chuẩn", "Điểm tối đa", "Thang điểm", "Khung điểm", "Maximum"],
  self: ["Điểm tự chấm", "Tự chấm", "Đơn vị tự chấm", "Điểm đề xuất", "Self-score"],
  evidence: ["Minh chứng", "Tài liệu kiểm chứng", "Evidence"],
  note: ["Ghi chú", "Diễn giải", "Giải trình", "Note"],
};

const SEARCH_ROWS = 30;

interface Heading {
  readonly row: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
}

function headingAt(grid: Grid, row: number): Heading | undefined {
  const columns = new Map<FormColumn, number>();
  for (const [column, cell] of grid.cells.get(row) ?? []) {
    if (typeof cell.value !== "string") continue;
    const key = meaningKey(cell.value);
    for (const name of Object.keys(HEADINGS) as FormColumn[]) {
      if (!columns.has(name) && HEADINGS[name].some((heading) => meaningKey(heading) === key))
        columns.set(name, column);
    }
  }
  const complete = columns.has("text") && columns.has("self") && columns.has("max");
  return complete ? { row, columns } : undefined;
}

function findHeading(grid: Grid): Heading | undefined {
  const area = usedArea(grid);
  for (let row = area?.top ?? 1; area && row <= Math.min(area.bottom, area.top + SEARCH_ROWS); row += 1) {
    const heading = headingAt(grid, row);
    if (heading) return heading;
  }
  return undefined;
}

/** The unit of a form: named above the table ("Đơn vị: …", or alone in a cell), else by the tab. */
function unitOf(grid: Grid, headingRow: number, unit: Lookup): string | undefined {
  for (const [row, cells] of grid.cells) {
    if (row >= headingRow) break;
    for (const cell of cells.values()) {
      const text = cellText(cell);
      const candidates = text === undefined ? [] : [text, text.slice(text.indexOf(":") + 1)];
      const code = candidates.map((one) => recognise(unit, one)).find((found) => found !== undefined);
      if (code !== undefined) return code;
    }
  }
  return recognise(unit, grid.name);
}

interface OpenItem {
  readonly item: string;
  score: SourceScore | undefined;
}

/**
 * Reads a sheet in the layout of the self-score form (TT | Nội dung | Điểm chuẩn | Điểm tự chấm | …). Rows are known by text, then by
 * number. A score written on an option row below its item counts for the item, once; sums are passed over.
 */
export function findForm(grid: Grid, know: Recognisers): ScoreSource | undefined {
  const heading = findHeading(grid);
  const unit = heading && unitOf(grid, heading.row, know.unit);
  if (!heading || unit === undefined) return undefined;
  const issues: Issue[] = [];
  const scores: SourceScore[] = [];
  let open: OpenItem | undefined;
  let options = 0;
  for (const row of grid.cells.keys()) {
    if (row <= heading.row || isNumberingRow(grid, row)) continue;
    const known = rowSubject(grid, row, heading, know, issues);
    if (known === "passed over") open = undefined;
    else if (known !== "option") open = { item: known.item, score: undefined };
    else if (open) options += 1;
    if (!open || open.score || known === "passed over") continue;
    open.score = readFormScore(grid, row, heading, { unit, item: open.item }, issues);
    if (open.score) scores.push(open.score);
  }
  if (scores.length === 0) return undefined;
  if (options > 0) issues.push(issue("optionRowsSkipped", { count: options }, { sheet: grid.name }));
  return { layout: "form", sheet: grid.name, scores, issues };
}

type RowSubject = { readonly item: string } | "option" | "passed over";

function rowSubject(grid: Grid, row: number, heading: Heading, know: Recognisers, issues: Issue[]): RowSubject {
  const at = (name: FormColumn) => {
    const column = heading.columns.get(name);
    return column === undefined ? undefined : cellText(cellAt(grid, row, column));
  };
  const [number, text] = [at("number"), at("text")];
  const words = [text, number].filter((word) => word !== undefined);
  const total = words.find(isTotalWord);
  if (total !== undefined) {
    issues.push(issue("totalRowSkipped", { text: total }, { sheet: grid.name, cell: cellAddress(row, 0) }));
    return "passed over";
  }
  const find = (lookup: Lookup) => words.map((word) => recognise(lookup, word)).find((code) => code !== undefined);
  const item = find(know.item);
  if (item !== undefined) return { item };
  if (find(know.group) !== undefined) return "passed over";
  return number === undefined || /^[-+•*–]/u.test(number) ? "option" : unknownRow(grid, row, heading, text, issues);
}

function unknownRow(
  grid: Grid,
  row: number,
  heading: Heading,
  text: string | undefined,
  issues: Issue[],
): "passed over" {
  const column = heading.columns.get("self") ?? 0;
  if (cellAt(grid, row, column)) {
    const place = { sheet: grid.name, cell: cellAddress(row, heading.columns.get("text") ?? column) };
    issues.push(issue("unknownItem", { item: text ?? "" }, place));
  }
  return "passed over";
}

function readFormScore(
  grid: Grid,
  row: number,
  heading: Heading,
  pair: { readonly unit: string; readonly item: string },
  issues: Issue[],
): SourceScore | undefined {
  const column = heading.columns.get("self") ?? 0;
  const cell = cellAt(grid, row, column);
  const origin = { sheet: grid.name, cell: cellAddress(row, column) };
  const words = {
    ...optional("evidence", textAt(grid, row, heading.columns.get("evidence"))),
    ...optional("explanation", textAt(grid, row, heading.columns.get("note"))),
  };
  if (typeof cell?.value === "string" && isNotApplicableWord(cell.value)) return { ...pair, ...words, origin };
  const number = readNumberCell(cell);
  reportReading(number, origin, issues);
  return number.kind === "number" ? { ...pair, ...words, points: number.value, origin } : undefined;
}

function reportReading(number: NumberReading, origin: { sheet: string; cell: string }, issues: Issue[]): void {
  if (number.kind === "refused") issues.push(issue(number.code, number.params, origin));
  if (number.kind === "number" && number.repaired !== undefined) {
    issues.push(issue("numberRepaired", { text: number.repaired, value: decimalText(number.value) }, origin));
  }
}

function textAt(grid: Grid, row: number, column: number | undefined): string | undefined {
  const cell: Cell | undefined = column === undefined ? undefined : cellAt(grid, row, column);
  return cellText(cell);
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}
