import { TERMS } from "../../../i18n/terms";
import { KINDS } from "../../../rules/kinds";
import { ARGUMENT_NAMES, type ArgumentName } from "../../../rules/kinds/names";
import type { CellValue } from "../../../workbook/cell";
import type { Grid } from "../../../workbook/grids";
import { meaningKey } from "../../parse/meaning";
import { remembered } from "../../parse/remembered";

/** What a column of a self-score form holds; the figures bear the names of the arguments they are. */
export type FormColumn =
  "number" | "text" | "max" | ArgumentName | "self" | "notApplicable" | "evidence" | "explanation";

/** Headings seen in real self-score forms (DOMAIN.md, "Forms and numbers"), and those of our own form in both languages. */
const HEADINGS: Readonly<Record<FormColumn, readonly string[]>> = {
  number: ["TT", "STT", "Số TT", "Mã", "Mã tiêu chí", "No.", "Code"],
  text: ["Nội dung tiêu chí", "Tiêu chí", "Nội dung", "Nội dung đánh giá", "Criterion", "Criteria"],
  max: ["Điểm chuẩn", "Điểm tối đa", "Tối đa", "Thang điểm", "Khung điểm", "Maximum", "Max"],
  quantity: ["Kết quả", "Kết quả thực hiện", "Thực hiện", "Số liệu", "Quantity", "Result"],
  target: ["Kế hoạch, chỉ tiêu", "Kế hoạch", "Chỉ tiêu", "Mục tiêu", "Target"],
  count: ["Số lần bị trừ", "Second count"],
  self: [
    ...["Điểm tự chấm", "Tự chấm", "Tự chấm điểm", "Đơn vị tự chấm", "Điểm đơn vị tự chấm", "Điểm đề xuất"],
    "Self-score",
  ],
  notApplicable: ["Không áp dụng", "KAD", "Not applicable", "N/A"],
  evidence: ["Minh chứng", "Tài liệu kiểm chứng", "Tài liệu minh chứng", "Evidence"],
  explanation: ["Giải trình", "Diễn giải", "Ghi chú", "Note", "Explanation"],
};

/** Longer headings around these words are understood too, where just one column has them: "Minh chứng kèm theo (số, ngày)". */
const WITHIN: Readonly<Partial<Record<FormColumn, readonly string[]>>> = {
  self: ["tự chấm", "self score"],
  evidence: ["minh chứng", "tài liệu kiểm chứng", "evidence"],
  explanation: ["giải trình", "diễn giải"],
  text: ["nội dung tiêu chí", "nội dung đánh giá"],
  max: ["điểm tối đa", "điểm chuẩn", "thang điểm", "khung điểm"],
};

/** A heading with these words speaks about self-scores of the year before, or says what somebody thinks of them. */
const ABOUT_SCORES = [
  ...["so với", "chênh lệch", "tăng giảm", "năm trước", "năm ngoái", "kỳ trước", "last year", "difference"],
  ...["thẩm định", "chấm lại", "cụm", "kiểm tra", "lý do", "nhận xét", "ý kiến", "appraised", "reason", "comment"],
].map(meaningKey);
const YEARS = /\b20\d\d\b/gu;

const COLUMNS = Object.keys(HEADINGS) as FormColumn[];
const WITHIN_KEYS = new Map(COLUMNS.map((column) => [column, (WITHIN[column] ?? []).map(meaningKey)]));
const SEARCH_ROWS = 60;
/** The texts of one row that may be headings; a crafted row has 16,384. */
const MOST_TEXTS = 500;
/** Headings of forms stand on one to three rows. */
const MOST_HEADING_ROWS = 3;

export interface Heading {
  /** The first row of the headings, and the last: what follows are the criteria. */
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlyMap<FormColumn, number>;
  /** A second column with the same heading: nobody can tell which of the two is meant. */
  readonly twice: readonly {
    readonly column: FormColumn;
    readonly text: string;
    readonly at: readonly [number, number];
  }[];
}

/** Heading → column, for headings that mean one thing. What a figure is called in the form of its kind counts too. */
const EXACT: ReadonlyMap<string, FormColumn> = exactWords();

function exactWords(): ReadonlyMap<string, FormColumn> {
  const words = new Map<string, Set<FormColumn>>();
  const add = (text: string, column: FormColumn) => {
    const key = meaningKey(text);
    words.set(key, (words.get(key) ?? new Set()).add(column));
  };
  for (const column of COLUMNS) for (const text of HEADINGS[column]) add(text, column);
  for (const kind of Object.values(KINDS)) {
    for (const name of ARGUMENT_NAMES) {
      for (const { kindArguments } of Object.values(TERMS)) {
        const term = kindArguments[kind.name][name];
        if (term !== undefined) add(term, name);
      }
    }
  }
  return new Map([...words].flatMap(([key, [only, more]]) => (only && !more ? [[key, only] as const] : [])));
}

/** What one text says where headings are looked for. */
interface Words {
  /** The column of which it is a usual heading, with or without what stands in brackets. */
  readonly column?: FormColumn;
  /** It is one as it stands. */
  readonly isUsual: boolean;
  readonly isOfAScore: boolean;
  /** Columns that it may be about in words of its own. */
  readonly within: readonly FormColumn[];
}

const wordsOf = remembered((text): Words => {
  const [key, without] = [meaningKey(text), bareKey(text)];
  const column = EXACT.get(key) ?? EXACT.get(without);
  const holds = (words: readonly string[]) => words.some((word) => ` ${without} `.includes(` ${word} `));
  return {
    ...(column === undefined ? {} : { column }),
    isUsual: EXACT.has(key),
    isOfAScore: OF_A_SCORE.some((word) => key.includes(word)),
    within: COLUMNS.filter((name) => holds(WITHIN_KEYS.get(name) ?? []) && !(name === "self" && holds(ABOUT_SCORES))),
  };
});

/** "Điểm tự chấm (tối đa 100)" without what stands in brackets. */
const bareKey = (text: string): string => meaningKey(text.includes("(") ? text.replace(/\([^)]*\)/gu, " ") : text);

/** What stands over a column is short; longer texts are what people answer. */
const LONGEST_HEADING = 120;
/** Every heading of a self-score has one of these words. */
const OF_A_SCORE = ["tự chấm", "self score", "đề xuất"].map(meaningKey);

/**
 * The headings of a form: the rows, at most three, that name the most columns. Undefined where no rows name a self-score and all that are
 * `needed`.
 */
export function findHeading(grid: Grid, needed: readonly FormColumn[]): Heading | undefined {
  const { likely, others } = rowsOfAScore(grid);
  return bestHeading(grid, likely, needed) ?? bestHeading(grid, others, needed);
}

function bestHeading(grid: Grid, rows: readonly number[], needed: readonly FormColumn[]): Heading | undefined {
  let best: Heading | undefined;
  // fewer rows first: one more must name a column more
  for (const [first, last] of spans(rows)) {
    const heading = headingAt(grid, first, last);
    const isComplete = needed.every((name) => heading.columns.has(name));
    if (isComplete && heading.columns.size > (best?.columns.size ?? 0)) best = heading;
  }
  return best;
}

/** Rows that speak of a self-score: those with a heading as it is mostly written on them or beside them, and all others. */
function rowsOfAScore(grid: Grid): { readonly likely: readonly number[]; readonly others: readonly number[] } {
  const found: number[] = [];
  const usual = new Set<number>();
  let top: number | undefined;
  for (const [row, cells] of grid.cells) {
    top ??= row;
    if (row > top + SEARCH_ROWS) break;
    let [usuals, isFound] = [0, false];
    for (const { value } of cells.values()) {
      if (!isHeadingText(value)) continue;
      const words = wordsOf(value);
      if (words.isUsual) usuals += 1;
      isFound ||= words.isOfAScore;
    }
    // one alone may be an answer: “điểm tự chấm” is what a row of our own form lacks
    if (usuals > 1) usual.add(row);
    if (isFound) found.push(row);
  }
  const isLikely = (row: number) => [-2, -1, 0, 1, 2].some((away) => usual.has(row + away));
  return { likely: found.filter(isLikely), others: found.filter((row) => !isLikely(row)) };
}

/** Neighbouring rows, at most three, around each of these: short ones first, then from the top. */
function spans(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found = new Map<string, readonly [number, number]>();
  for (let more = 0; more < MOST_HEADING_ROWS; more += 1) {
    for (const row of rows) {
      for (let first = Math.max(row - more, 0); first <= row; first += 1) {
        found.set(`${String(first)}-${String(first + more)}`, [first, first + more]);
      }
    }
  }
  return [...found.values()];
}

function isHeadingText(value: CellValue): value is string {
  return typeof value === "string" && value.length <= LONGEST_HEADING && value.trim() !== "";
}

function headingAt(grid: Grid, first: number, last: number): Heading {
  const texts = headingTexts(grid, first, last);
  const columns = new Map<FormColumn, number>();
  const twice: { column: FormColumn; text: string; at: readonly [number, number] }[] = [];
  for (const [column, words] of texts) {
    const name = words.flatMap((text) => wordsOf(text).column ?? []).at(-1);
    if (name === undefined) continue;
    const before = columns.get(name);
    if (before === undefined) columns.set(name, column);
    else twice.push({ column: name, text: words[0] ?? "", at: [before, column] });
  }
  addLoose(texts, columns);
  return { first, last, columns, twice };
}

function addLoose(texts: ReadonlyMap<number, readonly string[]>, columns: Map<FormColumn, number>): void {
  const taken = new Set(columns.values());
  const speaking = [...texts].flatMap(([column, words]) => {
    const about = words.flatMap((text) => wordsOf(text).within);
    return about.length > 0 && !taken.has(column) ? [{ column, about }] : [];
  });
  if (speaking.length === 0) return;
  for (const name of COLUMNS) {
    if (columns.has(name)) continue;
    const [only, more] = speaking.filter(({ column, about }) => !taken.has(column) && about.includes(name));
    if (only && !more) {
      columns.set(name, only.column);
      taken.add(only.column);
    }
  }
}

/** The year that the heading of the scores names: "Điểm tự chấm năm 2025". */
export function scoreYear(grid: Grid, { first, last, columns }: Heading): { readonly year?: number } {
  const texts = headingTexts(grid, first, last).get(columns.get("self") ?? 0) ?? [];
  const [only, more] = new Set(texts.flatMap((text) => text.match(YEARS) ?? []));
  return only === undefined || more !== undefined ? {} : { year: Number(only) };
}

/** Per column the texts of its headings, from the top: each by itself, then all together. A merged heading stands over all its columns. */
function headingTexts(grid: Grid, first: number, last: number): ReadonlyMap<number, readonly string[]> {
  const parts = new Map<number, string[]>();
  for (let row = first; row <= last; row += 1) {
    let left = MOST_TEXTS;
    for (const [column, { value: text }] of grid.cells.get(row) ?? []) {
      if (!isHeadingText(text) || (left -= 1) < 0) continue;
      const merged = grid.merges.find(({ top, left }) => top === row && left === column);
      const right = merged && row < last ? merged.right : column;
      for (let at = column; at <= right; at += 1) parts.set(at, [...(parts.get(at) ?? []), text]);
    }
  }
  return new Map([...parts].map(([column, own]) => [column, own.length > 1 ? [...own, own.join(" ")] : own]));
}

/** Tells the rows where the headings stand again further down, at the top of the next page. */
export function headingsAgain(grid: Grid, { last, columns }: Heading): (row: number) => boolean {
  const above = [...new Set(columns.values())].flatMap((column) => {
    const text = grid.cells.get(last)?.get(column)?.value;
    const key = typeof text === "string" ? meaningKey(text) : "";
    return key === "" ? [] : [{ column, key }];
  });
  return (row) => {
    const cells = grid.cells.get(row);
    const isAgain = ({ column, key }: (typeof above)[number]) => {
      const here = cells?.get(column)?.value;
      return typeof here === "string" && meaningKey(here) === key;
    };
    return above.filter(isAgain).length > 1;
  };
}
