/** One record, with the line of the file that it begins on (from 1). Blank lines are none. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record that breaks the rules of quoting; it is left out. */
export interface CsvFault {
  readonly line: number;
}

export interface Csv {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

const PLAIN: Readonly<Record<Separator, RegExp>> = {
  ",": /[^",\r\n]*/y,
  ";": /[^";\r\n]*/y,
  "\t": /[^"\t\r\n]*/y,
};
const QUOTED = /"[^"]*(?:""[^"]*)*"/y;
const LINE_END = /\r\n|\n|\r/y;
const REST_OF_LINE = /[^\r\n]*/y;

export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The first comma, semicolon or tab of the first line: no heading holds one of these. A comma where there is none. */
export function separatorOf(text: string): Separator {
  const mark = /[,;\t\r\n]/.exec(text)?.[0];
  return SEPARATORS.find((one) => one === mark) ?? ",";
}

/**
 * RFC 4180, strictly: a cell is quoted as a whole or not at all, a quote inside is doubled, a quoted cell may hold separators and line
 * ends. Lines may end in CR LF, LF or CR. A record with a stray quote is a fault, and reading goes on after its line.
 */
export function parseCsv(text: string, separator: Separator): Csv {
  const scanner = new Scanner(text, separator);
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  while (!scanner.isAtEnd()) {
    const { line } = scanner;
    const cells = scanner.record();
    if (cells === "broken") faults.push({ line });
    else if (cells.length > 1 || cells[0] !== "") records.push({ line, cells });
  }
  return { records, faults };
}

class Scanner {
  line = 1;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly separator: Separator,
  ) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  record(): string[] | "broken" {
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.quoted() : this.take(PLAIN[this.separator]);
      if (cell === undefined) return this.broken();
      cells.push(cell);
      if (this.text[this.at] === this.separator) this.at += 1;
      else if (this.isAtEnd() || this.lineEnd()) return cells;
      else return this.broken();
    }
  }

  /** Undefined where the quote is never closed. */
  private quoted(): string | undefined {
    const cell = this.take(QUOTED);
    if (cell === undefined) return undefined;
    this.line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    return cell.slice(1, -1).replaceAll('""', '"');
  }

  private lineEnd(): boolean {
    if (this.take(LINE_END) === undefined) return false;
    this.line += 1;
    return true;
  }

  /** Goes on after the line: what follows may be sound. */
  private broken(): "broken" {
    this.take(REST_OF_LINE);
    this.lineEnd();
    return "broken";
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
