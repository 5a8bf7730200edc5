import { cellAddress } from "../../../workbook/address";
import { cellAt, type Grid } from "../../../workbook/grids";
import { issue, type Issue, type IssueCode, type IssueParams } from "../../../workbook/issue";
import type { Lookup } from "../../parse/lookup";
import { meaningKey, tidyText } from "../../parse/meaning";
import type { Recognisers } from "../matrix";
import { cellText, isTotalWord, recognise } from "../words";
import type { Heading } from "./headings";

/** What a row of a form is about. */
export type RowSubject = { readonly item: string } | "option" | "passed over" | "total";

/** How rows of levels begin. */
export const BULLET = /^[-+•*–]/u;

/** Below this share of common words a code and a text are of two different criteria. */
const SAME_WORDS = 0.5;

/**
 * Rows are known by text, then by number: the numbering of a form need not be the rule set's. Where the number is the code of one
 * criterion and the text is another's, that is said.
 */
export function rowSubject(grid: Grid, row: number, heading: Heading, know: Recognisers, issues: Issue[]): RowSubject {
  const cells = grid.cells.get(row);
  const numberCell = cells?.get(heading.columns.get("number") ?? -1);
  const textCell = cells?.get(heading.columns.get("text") ?? -1);
  const { number, text } = apart(cellText(numberCell), cellText(textCell), know);
  const report = (code: IssueCode, params: IssueParams) => {
    issues.push(issue(code, params, placeOf(grid, row, heading)));
  };
  const byText = text === undefined ? undefined : recognise(know.item, text);
  const isNumber = typeof numberCell?.value === "number";
  const byCode = number === undefined ? undefined : codeOf(number, isNumber, know.item, report);
  if (byCode === "ambiguous" && byText === undefined) return "passed over";
  if (byText !== undefined) {
    if (byCode !== undefined && byCode !== "ambiguous" && byCode !== byText)
      report("rowCodeDiffers", { code: byCode, item: byText });
    return { item: byText };
  }
  if (byCode !== undefined && byCode !== "ambiguous") return byCodeAlone(byCode, text, know, report);
  const words = [text, number].filter((word) => word !== undefined);
  const total = words.find(isTotalWord);
  if (total !== undefined) {
    // in our own form everybody knows where the totals are
    if (know.isOwnForm !== true)
      issues.push(issue("totalRowSkipped", { text: total }, { sheet: grid.name, cell: cellAddress(row, 0) }));
    return "total";
  }
  const isGroup = words.some((word) => recognise(know.group, word) !== undefined);
  if (isGroup) return "passed over";
  const isOption = know.isOwnForm !== true && (number === undefined || BULLET.test(number));
  return isOption ? "option" : unknownRow(grid, row, heading, text ?? number ?? "", issues);
}

type ReportRow = (code: IssueCode, params: IssueParams) => void;

/** Code and words in one cell, "TC1.1 - Tuyên truyền": apart, where the words are those of the code. */
function apart(number: string | undefined, text: string | undefined, know: Recognisers) {
  const [, code, words] = (number === undefined && /^(\S+?)[.):]?\s+(?:[-–:]\s*)?(\S.*)$/su.exec(text ?? "")) || [];
  if (code === undefined || words === undefined) return { number, text };
  const match = know.item(code);
  const own = match.by === "code" ? match.code : undefined;
  const isOwn = own !== undefined && (recognise(know.item, words) === own || isAlike(words, know.textOf?.(own)));
  return isOwn ? { number: code, text: words } : { number, text };
}

function isAlike(words: string, agreed: string | undefined): boolean {
  return agreed !== undefined && commonWords(words, agreed) >= SAME_WORDS;
}

function placeOf(grid: Grid, row: number, { columns }: Heading) {
  return { sheet: grid.name, cell: cellAddress(row, columns.get("text") ?? columns.get("number") ?? 0) };
}

/** 1.1 typed as a number may have been 1.10: where both are codes, only the text can tell. */
function codeOf(text: string, isNumber: boolean, lookup: Lookup, report: ReportRow): string | undefined {
  const code = recognise(lookup, text);
  const twin = isNumber && text.includes(".") ? lookup(`${text}0`) : undefined;
  if (twin?.by !== "code") return code;
  if (code === undefined) return twin.code;
  report("codeAmbiguous", { text, codes: `${code}, ${twin.code}` });
  return "ambiguous";
}

/** The code is a criterion's but the words are not: its own words shortened, or last year's criterion of that number. */
function byCodeAlone(code: string, text: string | undefined, { textOf }: Recognisers, report: ReportRow): RowSubject {
  const agreed = textOf?.(code);
  if (text === undefined || agreed === undefined || agreed === "") return { item: code };
  const alike = commonWords(text, agreed);
  if (alike < 1 || !isContinued(text, agreed))
    report(alike < SAME_WORDS ? "rowTextOther" : "rowTextDiffers", { item: code, text });
  return alike < SAME_WORDS ? "passed over" : { item: code };
}

/** "Khen thưởng: có quyết định" only explains "Khen thưởng"; "Khen thưởng hội viên" may be another criterion. */
function isContinued(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map(tidyText).sort((a, b) => a.length - b.length);
  const isStart = meaningKey(long.slice(0, short.length)) === meaningKey(short);
  return isStart && !/^\s*[\p{L}\p{N}]/u.test(long.slice(short.length));
}

/** The share of the shorter text's words that stand in the other, 0 to 1. */
export function commonWords(one: string, other: string): number {
  const [a, b] = [one, other].map(
    (text) =>
      new Set(
        meaningKey(text)
          .split(" ")
          .filter((word) => word !== ""),
      ),
  );
  if (!a || !b) return 0;
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  return [...few].filter((word) => many.has(word)).length / few.size;
}

function unknownRow(grid: Grid, row: number, heading: Heading, text: string, issues: Issue[]): "passed over" {
  const column = heading.columns.get("self") ?? 0;
  const value = cellAt(grid, row, column)?.value ?? null;
  if (value !== null && value !== "") issues.push(issue("unknownItem", { item: text }, placeOf(grid, row, heading)));
  return "passed over";
}
