import { type Decimal, isNegative, toNumber } from "../../rules/decimal";
import { issue, type Issue, type IssueCode, type IssueParams, type Place } from "../../workbook/issue";
import { cellNumber } from "./cell-number";
import type { Separator } from "./csv";
import type { TableRow } from "./table";
import * as words from "./vocabulary";

export type Heading = "unit" | "criterion" | "source" | "argument" | "value" | "evidence" | "reason";
export type Row = TableRow<Heading>;

/** Later than ten years, or earlier, is a slip of the keyboard. */
const MOST_DAYS = 3660;

/** One line, and how its cells are read. */
export class Line {
  constructor(
    readonly row: Row,
    private readonly file: string,
    private readonly issues: Issue[],
  ) {}

  at(column: Heading): Place {
    return { file: this.file, line: this.row.line, column };
  }

  report(code: IssueCode, params: IssueParams, column: Heading): void {
    this.issues.push(issue(code, params, this.at(column)));
  }

  filled(column: Heading): boolean {
    const isFilled = this.row.cell(column) !== "";
    if (!isFilled) this.report("csvBlank", { column }, column);
    return isFilled;
  }

  source(): words.ReadSource | undefined {
    if (!this.filled("source")) return undefined;
    const text = this.row.cell("source");
    const source = words.readSource(text);
    if (!source) this.report("csvSource", { text, allowed: words.SOURCE_FORMS }, "source");
    return source;
  }

  argument(source: words.SourceName): string | undefined {
    if (!this.filled("argument")) return undefined;
    const text = this.row.cell("argument");
    const allowed = words.ARGUMENTS[source];
    const argument = words.oneOf(text, allowed);
    if (argument === undefined) this.report("csvArgument", { text, allowed: allowed.join(", ") }, "argument");
    return argument;
  }

  word<Word extends string>(allowed: readonly Word[]): Word | undefined {
    if (!this.filled("value")) return undefined;
    const text = this.row.cell("value");
    const word = words.oneOf(text, allowed);
    if (word === undefined) this.report("csvWord", { text, allowed: allowed.join(", ") }, "value");
    return word;
  }

  number(separator: Separator): Decimal | undefined {
    if (!this.filled("value")) return undefined;
    const read = cellNumber(this.row.cell("value"), separator);
    if (read.status === "number") return read.value;
    this.issues.push({ ...read.issue, ...this.at("value") });
    return undefined;
  }

  /** A whole number from 0 to `most`. */
  times(separator: Separator, most: number): number | undefined {
    return this.whole(separator, most, (value) => !isNegative(value));
  }

  /** A whole number of days; before the due date is negative. */
  days(separator: Separator): number | undefined {
    return this.whole(separator, MOST_DAYS, (value) => toNumber(value) >= -MOST_DAYS);
  }

  private whole(separator: Separator, limit: number, isEnough: (value: Decimal) => boolean): number | undefined {
    const value = this.number(separator);
    if (!value) return undefined;
    if (value.scale === 0 && toNumber(value) <= limit && isEnough(value)) return toNumber(value);
    this.report("csvWholeNumber", { text: this.row.cell("value"), limit }, "value");
    return undefined;
  }
}
