import { OF_BOOK, OF_ENTRIES, OF_FILES, OF_FORMS, OF_RULE_SET, OF_TEXT, OF_WRITING } from "./issue-codes";

/**
 * A fault of the data or of the file: an ordinary value that travels with the data. The words are in src/i18n, one template
 * per code and language; `params` fills them. `error` = a result is affected, `warning` = look at it, `info` = what was done.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file?: string;
  readonly sheet?: string;
  /** "B7" or "B7:C9". */
  readonly cell?: string;
  /** In a text file, from 1; `column` is the character of JSON, the heading of a table. */
  readonly line?: number;
  readonly column?: number | string;
  /** In a JSON document: "/nodes/3/max" (RFC 6901). */
  readonly pointer?: string;
  readonly params: IssueParams;
}

/** The worst first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type IssueParams = Readonly<Record<string, string | number>>;

/** Every code, its severity, and the names of its params. */
export const ISSUES = {
  ...OF_FILES,
  ...OF_TEXT,
  ...OF_BOOK,
  ...OF_RULE_SET,
  ...OF_ENTRIES,
  ...OF_FORMS,
  ...OF_WRITING,
} as const satisfies Readonly<Record<string, { severity: Severity; params: readonly string[] }>>;

export type IssueCode = keyof typeof ISSUES;

/** Where an issue was found. */
export type Place = Pick<Issue, "file" | "sheet" | "cell" | "line" | "column" | "pointer">;

/** Makes an issue with its code's own severity; `place` says where. */
export function issue(code: IssueCode, params: IssueParams = {}, place: Place = {}): Issue {
  return { code, severity: ISSUES[code].severity, ...place, params };
}
