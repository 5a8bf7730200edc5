import { issue, type Issue, type Place } from "../../workbook/issue";
import { tidyText } from "../parse/meaning";
import { parseCsv, separatorOf, type Separator } from "./csv";

/** One line of a table, its cells by heading, without stray blanks; "" where the line leaves a cell out. */
export interface TableRow<Heading extends string> {
  readonly line: number;
  readonly cell: (heading: Heading) => string;
}

export interface Table<Heading extends string> {
  readonly rows: readonly TableRow<Heading>[];
  readonly separator: Separator;
  readonly issues: readonly Issue[];
}

/** Headings that a table must have and those that it may have, in small letters. */
export interface Headings<Heading extends string> {
  readonly needed: readonly Heading[];
  readonly optional: readonly Heading[];
}

/**
 * Reads a table whose first line names its columns, in any order. A line may leave out cells at its end that are optional; every other
 * line of another width, and every stray quote, is an issue, and the line does not count.
 */
export function readTable<Heading extends string>(
  text: string,
  { needed, optional }: Headings<Heading>,
  file: string,
): Table<Heading> {
  const separator = separatorOf(text);
  const { records, faults } = parseCsv(text, separator);
  const place = (line: number): Place => ({ file, line });
  const issues = faults.map(({ line }) => issue("csvQuote", {}, place(line)));
  const [first, ...body] = records;
  const found = first?.cells.map((cell) => tidyText(cell).toLowerCase()) ?? [];
  const known = [...needed, ...optional];
  const headings = found.flatMap((heading) => known.find((one) => one === heading) ?? []);
  const isSound = headings.length === found.length && new Set(headings).size === headings.length;
  if (!isSound || !needed.every((heading) => headings.includes(heading))) {
    const wanted = `${needed.join(", ")}${optional.length > 0 ? ` [${optional.join(", ")}]` : ""}`;
    issues.push(issue("csvHeading", { wanted, found: found.join(", ") }, place(first?.line ?? 1)));
    return { rows: [], separator, issues };
  }
  const least = Math.max(...needed.map((heading) => headings.indexOf(heading))) + 1;
  const rows = body.flatMap(({ line, cells }): TableRow<Heading>[] => {
    if (cells.length < least || cells.length > headings.length) {
      issues.push(issue("csvWidth", { wanted: headings.length, found: cells.length }, place(line)));
      return [];
    }
    return [{ line, cell: (heading) => tidyText(cells[headings.indexOf(heading)] ?? "") }];
  });
  return { rows, separator, issues };
}
