import { parseArgs } from "node:util";
import { isLanguage, type Language } from "../i18n/language";
import { type FormsRequest, type FormsUsage, readFormsArguments } from "./forms-arguments";
import { faultyOption, languageAsked, OPTIONS, type OptionFault } from "./options";
import { readCollectArguments, type CollectRequest, type CollectUsage } from "./collect-arguments";
import { readRulesArguments, readScoreArguments, type RulesRequest, type RulesUsage } from "./rules-arguments";

/** What the user asked for. `file`, `unit` and `node` are as typed. */
export type Request =
  | RulesRequest
  | FormsRequest
  | CollectRequest
  | { readonly command: "help"; readonly language: Language; /** Absent: all commands. */ readonly about?: string }
  | {
      readonly command: "review";
      readonly book: string;
      readonly out?: string;
      readonly json?: string;
      readonly force: boolean;
      /** Absent: the language that the book asks for. */
      readonly language?: Language;
    }
  | {
      readonly command: "new";
      readonly book: string;
      readonly year?: number;
      readonly force: boolean;
      readonly language: Language;
    }
  | {
      readonly command: "explain";
      readonly book: string;
      readonly unit: string;
      readonly node: string;
      readonly language?: Language;
    }
  | {
      readonly command: "wrong";
      readonly fault: WrongWord;
      readonly option: string;
      /** The command that has no such option. */
      readonly of?: string;
      readonly language: Language;
    };

type WrongWord =
  OptionFault["fault"] | "bookMissing" | "explainUsage" | "rulesUsage" | "scoreUsage" | "formsUsage" | "collectUsage";

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
}

/** Reads the command line. Never throws: what makes no sense is a request of its own, with the word at fault. */
export function readArguments(argv: readonly string[]): Request {
  const faulty = faultyOption(argv);
  if (faulty) {
    const said = languageAsked(argv);
    return { command: "wrong", ...faulty, language: said !== undefined && isLanguage(said) ? said : "vi" };
  }
  const { values, positionals } = parse(argv);
  const [command, book, ...rest] = positionals;
  const { lang } = values;
  if (lang !== undefined && !isLanguage(lang)) return wrong("badOption", `--lang ${lang}`);
  const language = lang === undefined ? {} : { language: lang };
  if (values.help === true || command === undefined || command === "help") {
    const about = command === "help" ? book : command;
    return { command: "help", language: lang ?? "vi", ...(about === undefined ? {} : { about }) };
  }
  const options = { language, force: values.force === true };
  if (command === "collect") return orWrong(readCollectArguments(positionals.slice(1), values, language), lang);
  if (command === "forms") return orWrong(readFormsArguments(values, positionals.slice(1), options), lang);
  if (command === "rules") return orWrong(readRulesArguments(positionals.slice(1), options), lang);
  if (command === "score") return orWrong(readScoreArguments(values, book, options), lang);
  if (!["review", "new", "explain"].includes(command)) return wrong("badOption", command, lang);
  if (book === undefined) return wrong("bookMissing", "", lang);
  if (command === "explain") return explainRequest(book, rest, language);
  const [extra] = rest;
  if (extra !== undefined) return wrong("badOption", extra, lang);
  return command === "new" ? newRequest(book, values, lang) : reviewRequest(book, values, language);
}

type Values = ReturnType<typeof parse>["values"];

function wrong(fault: WrongWord, option: string, language: Language = "vi"): Request {
  return { command: "wrong", fault, option, language };
}

function orWrong(
  read: RulesRequest | RulesUsage | FormsRequest | FormsUsage | CollectRequest | CollectUsage,
  language: Language | undefined,
): Request {
  if ("command" in read) return read;
  return "usage" in read ? wrong(read.usage, "", language) : wrong("badOption", read.extra, language);
}

function explainRequest(book: string, rest: readonly string[], language: { language?: Language }): Request {
  const [unit, node, extra] = rest;
  if (unit === undefined || node === undefined) return wrong("explainUsage", "", language.language);
  if (extra !== undefined) return wrong("badOption", extra, language.language);
  return { command: "explain", book, unit, node, ...language };
}

function newRequest(book: string, { year, force }: Values, language: Language = "vi"): Request {
  if (year !== undefined && !/^\d{4}$/.test(year)) return wrong("badOption", `--year ${year}`, language);
  return {
    command: "new",
    book,
    ...(year === undefined ? {} : { year: Number(year) }),
    force: force === true,
    language,
  };
}

function reviewRequest(book: string, { out, json, force }: Values, language: { language?: Language }): Request {
  return {
    command: "review",
    book,
    ...(out === undefined ? {} : { out }),
    ...(json === undefined ? {} : { json }),
    force: force === true,
    ...language,
  };
}
