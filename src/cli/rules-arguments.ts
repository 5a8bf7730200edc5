import type { Language } from "../i18n/language";

/** `binhxet rules …` and `binhxet score`, as typed. An absent language is that of the book, else Vietnamese. */
export type RulesRequest =
  | { readonly command: "checkRules"; readonly file: string; readonly language?: Language }
  | {
      readonly command: "exportRules" | "importRules";
      readonly file: string;
      readonly to: string;
      readonly force: boolean;
      readonly language?: Language;
    }
  | { readonly command: "diffRules"; readonly before: string; readonly after: string; readonly language?: Language }
  | {
      readonly command: "score";
      readonly rules: string;
      readonly entries: string;
      readonly units?: string;
      readonly json?: string;
      readonly force: boolean;
      readonly language?: Language;
    };

/** The usage line that a wrong command is answered with, or the word that is one too many. */
export type RulesUsage = { readonly usage: "rulesUsage" | "scoreUsage" } | { readonly extra: string };

interface Options {
  readonly language: { readonly language?: Language };
  readonly force: boolean;
}

const TWO_FILES: Readonly<Record<string, "exportRules" | "importRules">> = {
  export: "exportRules",
  import: "importRules",
};

/** `words` are those after "rules". */
export function readRulesArguments(words: readonly string[], { language, force }: Options): RulesRequest | RulesUsage {
  const [verb = "", first, second, third] = words;
  const needsTwo = verb !== "check";
  const extra = needsTwo ? third : second;
  if (first === undefined || !["check", "export", "import", "diff"].includes(verb)) return { usage: "rulesUsage" };
  if (extra !== undefined) return { extra };
  if (!needsTwo) return { command: "checkRules", file: first, ...language };
  if (second === undefined) return { usage: "rulesUsage" };
  const command = Object.hasOwn(TWO_FILES, verb) ? TWO_FILES[verb] : undefined;
  if (command) return { command, file: first, to: second, force, ...language };
  return { command: "diffRules", before: first, after: second, ...language };
}

interface ScoreValues {
  readonly rules?: string | undefined;
  readonly entries?: string | undefined;
  readonly units?: string | undefined;
  readonly json?: string | undefined;
}

export function readScoreArguments(
  { rules, entries, units, json }: ScoreValues,
  extra: string | undefined,
  { language, force }: Options,
): RulesRequest | RulesUsage {
  if (extra !== undefined) return { extra };
  if (rules === undefined || entries === undefined) return { usage: "scoreUsage" };
  return {
    ...{ command: "score", rules, entries, force },
    ...(units === undefined ? {} : { units }),
    ...(json === undefined ? {} : { json }),
    ...language,
  };
}
