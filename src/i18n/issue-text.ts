import type { Measure } from "../rules/rule-set";
import type { Issue, IssueCode } from "../workbook/issue";
import { ISSUE_TEXTS as en } from "./en/issues";
import { formatDate } from "./dates";
import type { Language } from "./language";
import { formatBytes, formatNumber, isCanonicalNumber } from "./numbers";
import { measureText, TERMS } from "./terms";
import { fill, shorten } from "./text";
import { ISSUE_TEXTS as vi } from "./vi/issues";

export const ISSUE_TEXTS: Readonly<Record<Language, Readonly<Record<IssueCode, string>>>> = { vi, en };

/** How a param is shown. `text` = as it is: codes such as "1.10" look like numbers and must not become "1,1". */
type ShownAs =
  | "text"
  | "number"
  | "bytes"
  | "argument"
  | "parameter"
  | "measure"
  | "cause"
  | "scorer"
  | "jsonType"
  | "ballotCount"
  | "date";

const numbers = [
  ...["count", "length", "limit", "seconds", "known", "found", "rank"],
  ...["sum", "max", "points", "from", "to", "step", "value", "given", "computed", "log", "self", "meant", "typed"],
];

const SHOWN_AS: ReadonlyMap<string, ShownAs> = new Map([
  ...numbers.map((name) => [name, "number"] as const),
  ["argument", "argument"],
  ["parameter", "parameter"],
  ["cause", "cause"],
  ["scorer", "scorer"],
  ["counted", "ballotCount"],
  ["date", "date"],
  ...["issued", "returned", "valid", "invalid", "votes", "ballots"].map((name) => [name, "number"] as const),
]);

/** Where a code uses a param's name for something else. */
const EXCEPTIONS: Readonly<Partial<Record<IssueCode, Readonly<Record<string, ShownAs>>>>> = {
  zipTooLarge: { size: "bytes", limit: "bytes" },
  codeRepaired: { value: "text" },
  precondition: { found: "text" },
  readBackDiffers: { found: "text" },
  tieDecided: { step: "measure" },
  ladderNeverDecides: { step: "measure" },
  classUnreachable: { most: "number" },
  awardUnreachable: { most: "number" },
  jsonSyntax: { found: "text" },
  jsonWrongType: { wanted: "jsonType", found: "text" },
  csvHeading: { found: "text" },
  csvWidth: { wanted: "number" },
  csvTwice: { first: "number" },
  ballotCountTwice: { first: "number", second: "number" },
  peerBudget: { expected: "number" },
  optionScoreDiffers: { used: "number", other: "number" },
};

/** The word of a key; the key itself where there is none. */
function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key;
}

/** "content", "deductions"… or "node:1.2"; anything else is taken for the code of a node. */
function measureOf(key: string): Measure {
  if (key === "total" || key === "content" || key === "bonus" || key === "deductions") return { of: key };
  return { of: "node", node: key.replace(/^node:/, "") };
}

/** The open end of a point scale. */
const ENDLESS: Readonly<Record<Language, string>> = { vi: "vô hạn", en: "infinity" };

function shown(value: string | number, as: ShownAs, language: Language): string {
  const text = String(value);
  if (text === "∞" && as === "number") return ENDLESS[language];
  const words = TERMS[language];
  if (as === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, language);
  if (as === "measure") return measureText(measureOf(text), language);
  if (as === "cause") return wordOf(words.exclusion, text);
  if (as === "scorer") return wordOf(words.scorer, text);
  if (as === "ballotCount") return wordOf(words.ballotCount, text);
  if (as === "jsonType") return wordOf(words.jsonType, text);
  if (as === "argument") return wordOf({ ...words.argument, ...words.logColumn }, text);
  if (as === "parameter") return wordOf({ ...words.parameter, ...words.ruleField }, text);
  if (typeof value === "number" || (as !== "text" && isCanonicalNumber(text))) {
    return as === "bytes" ? formatBytes(value, language) : formatNumber(value, language);
  }
  return shorten(text);
}

/**
 * What happened and what to do, in one or two sentences, without the place ({@link placeText} says that). Numbers are
 * written as the language writes them; codes and people's own text are left as they are.
 */
export function issueText(issue: Pick<Issue, "code" | "params">, language: Language): string {
  const exceptions = EXCEPTIONS[issue.code];
  const values = Object.entries(issue.params).map(([name, value]) => {
    const as = exceptions?.[name] ?? SHOWN_AS.get(name) ?? "text";
    return [name, shown(value, as, language)] as const;
  });
  return fill(ISSUE_TEXTS[language][issue.code], Object.fromEntries(values));
}
