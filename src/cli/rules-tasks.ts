import type { Language } from "../i18n/language";
import { planNewBook } from "../review/create-book";
import { resultJson, type ResultJson } from "../review/result-json";
import { ruleSetToBook } from "../review/rule-set-book";
import { changeText, diffRuleSets } from "../review/rule-set-diff";
import { ruleSetFromText, ruleSetToText } from "../review/rule-set-json";
import { ruleSetOfBook } from "../review/rule-set-of-book";
import { scoreCsv } from "../review/score-csv";
import { checkRuleSet } from "../rules/check-rule-set";
import { fingerprint } from "../rules/fingerprint";
import type { RuleSet } from "../rules/rule-set";
import { issue, type Issue } from "../workbook/issue";
import { newFile } from "../xlsx";
import { type LoadedRules, loadRules, type NamedFile } from "./load-rules";

/** Work on rule sets and entries that stand in files of their own. */
export type RulesTask =
  | { readonly do: "checkRules" | "exportRules"; readonly file: NamedFile; readonly language?: Language }
  | { readonly do: "importRules"; readonly file: NamedFile; readonly language: Language }
  | { readonly do: "diffRules"; readonly before: NamedFile; readonly after: NamedFile; readonly language?: Language }
  | {
      readonly do: "score";
      readonly rules: NamedFile;
      readonly entries: NamedFile;
      readonly units?: NamedFile;
      readonly language?: Language;
    };

/** What is printed above the issues of a rule set. */
export interface RuleSetTitle {
  readonly name: string;
  readonly year: number;
  readonly fingerprint: string;
}

/** `failed`: nothing could be read, or nothing made; the issues say why. */
interface Done {
  readonly failed: boolean;
  readonly language: Language;
  readonly issues: readonly Issue[];
}

export type RulesTaskResult =
  | (Done & { readonly did: "checkRules"; readonly title?: RuleSetTitle })
  | (Done & { readonly did: "exportRules"; readonly text?: string })
  | (Done & { readonly did: "importRules"; readonly bytes?: Uint8Array })
  | (Done & { readonly did: "diffRules"; readonly changes: readonly string[] })
  | (Done & { readonly did: "score"; readonly json: ResultJson });

export async function runRulesTask(task: RulesTask): Promise<RulesTaskResult> {
  switch (task.do) {
    case "checkRules":
      return checkTask(await loadRules(task.file), task.language);
    case "exportRules":
      return exportTask(await loadRules(task.file), task.language);
    case "importRules":
      return importTask(await loadRules(task.file), task);
    case "diffRules":
      return diffTask(await loadRules(task.before), await loadRules(task.after), task.language);
    case "score":
      return scoreTask(await loadRules(task.rules), task);
  }
}

/** The language asked for, else the book's own. */
function languageOf(loaded: LoadedRules, asked: Language | undefined): Language {
  return asked ?? (loaded.status === "loaded" ? loaded.language : undefined) ?? "vi";
}

function checkTask(loaded: LoadedRules, asked: Language | undefined): RulesTaskResult {
  const did = { did: "checkRules", language: languageOf(loaded, asked) } as const;
  if (loaded.status === "refused") return { ...did, failed: true, issues: loaded.issues };
  const { ruleSet, placeOf } = loaded;
  const faults = checkRuleSet(ruleSet).map(({ code, params, path }) => issue(code, params, placeOf(path)));
  const title = { name: ruleSet.name, year: ruleSet.year, fingerprint: fingerprint(ruleSet) };
  return { ...did, failed: false, issues: [...loaded.issues, ...faults], title };
}

/** What is written is read back first, so that an export is never less than the book. */
function exportTask(loaded: LoadedRules, asked: Language | undefined): RulesTaskResult {
  const did = { did: "exportRules", language: languageOf(loaded, asked) } as const;
  if (loaded.status === "refused") return { ...did, failed: true, issues: loaded.issues };
  const text = ruleSetToText(loaded.ruleSet);
  const back = ruleSetFromText(text);
  if (back.status === "refused") return { ...did, failed: true, issues: [...loaded.issues, ...back.issues] };
  return { ...did, failed: false, issues: loaded.issues, text };
}

async function importTask(
  loaded: LoadedRules,
  { file, language }: Extract<RulesTask, { do: "importRules" }>,
): Promise<RulesTaskResult> {
  const did = { did: "importRules", language } as const;
  if (loaded.status === "refused") return { ...did, failed: true, issues: loaded.issues };
  const book = newFile();
  const applied = await book.apply(planNewBook(ruleSetToBook(loaded.ruleSet, language), language));
  if (applied.status === "refused") return { ...did, failed: true, issues: [...loaded.issues, ...applied.issues] };
  const lost = lostInBook(loaded.ruleSet, await book.read(), language);
  if (lost.length > 0) {
    const kept = lost.map((change) => issue("ruleSetNotKept", { change }, { file: file.name }));
    return { ...did, failed: true, issues: [...loaded.issues, ...kept] };
  }
  return { ...did, failed: false, issues: loaded.issues, bytes: book.toBytes() };
}

/** What a book cannot hold, in the words of a comparison of the rule set with the book that was made of it. */
function lostInBook(
  ruleSet: RuleSet,
  grids: Parameters<typeof ruleSetOfBook>[0],
  language: Language,
): readonly string[] {
  const read = ruleSetOfBook(grids);
  if (read.status === "unreadable") return read.issues.map(({ code }) => code);
  return diffRuleSets(ruleSet, read.ruleSet).map((change) => changeText(change, language));
}

function diffTask(before: LoadedRules, after: LoadedRules, asked: Language | undefined): RulesTaskResult {
  const language = asked ?? languageOf(after, undefined);
  const did = { did: "diffRules", language } as const;
  if (before.status === "refused" || after.status === "refused") {
    return { ...did, failed: true, changes: [], issues: [...before.issues, ...after.issues] };
  }
  const changes = diffRuleSets(before.ruleSet, after.ruleSet).map((change) => changeText(change, language));
  return { ...did, failed: false, changes, issues: [...before.issues, ...after.issues] };
}

function scoreTask(loaded: LoadedRules, task: Extract<RulesTask, { do: "score" }>): RulesTaskResult {
  const language = languageOf(loaded, task.language);
  const did = { did: "score", language } as const;
  if (loaded.status === "refused") {
    const { issues } = loaded;
    return { ...did, failed: true, issues, json: resultJson({ status: "unreadable" }, issues, language) };
  }
  const { ruleSet, placeOf } = loaded;
  const { entries, units } = task;
  const scored = scoreCsv({ ruleSet, placeOf, entries, ...(units ? { units } : {}) });
  const issues = [...loaded.issues, ...scored.issues];
  return { ...did, failed: scored.status === "unreadable", issues, json: resultJson(scored, issues, language) };
}
