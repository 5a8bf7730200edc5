import type { IssueCode } from "../../workbook/issue";
import { bookIssues } from "./issues-book";
import { dataIssues } from "./issues-data";
import { formIssues } from "./issues-form";
import { importIssues } from "./issues-import";
import { ruleSetIssues } from "./issues-rule-set";
import { textFileIssues } from "./issues-text-files";

/** One template per code: what happened, then what to do. The place is said beside it, never inside. */
export const ISSUE_TEXTS: Readonly<Record<IssueCode, string>> = {
  ...bookIssues,
  ...ruleSetIssues,
  ...textFileIssues,
  ...dataIssues,
  ...formIssues,
  ...importIssues,
};
