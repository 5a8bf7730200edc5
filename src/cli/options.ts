import { parseArgs } from "node:util";

/** Every option of every command. */
export const OPTIONS = {
  out: { type: "string", short: "o" },
  json: { type: "string" },
  lang: { type: "string" },
  year: { type: "string" },
  rules: { type: "string" },
  entries: { type: "string" },
  units: { type: "string" },
  unit: { type: "string", multiple: true },
  blank: { type: "boolean" },
  zip: { type: "string" },
  deadline: { type: "string" },
  "dry-run": { type: "boolean" },
  force: { type: "boolean", short: "f" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof OPTIONS;

/** What a command does not use would be passed over without a word: `review --dry-run` would write. */
const OF_COMMAND: Readonly<Record<string, readonly OptionName[]>> = {
  review: ["out", "json", "lang", "force"],
  new: ["year", "lang", "force"],
  explain: ["lang"],
  rules: ["lang", "force"],
  score: ["rules", "entries", "units", "json", "lang", "force"],
  forms: ["out", "zip", "blank", "unit", "lang", "force"],
  collect: ["out", "json", "dry-run", "deadline", "lang", "force"],
};

export interface OptionFault {
  readonly fault: "badOption" | "optionWithoutValue" | "optionTwice" | "optionOfOthers";
  /** As typed. */
  readonly option: string;
  readonly of?: string;
}

/** What `--lang` says, also on a line that is wrong otherwise. */
export function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => /^--lang(=|$)/.test(word));
  const word = argv[at];
  return word === "--lang" ? argv[at + 1] : word?.slice("--lang=".length);
}

/** The first thing that is wrong with the options; Node says it in English only. */
export function faultyOption(argv: readonly string[]): OptionFault | undefined {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const command = tokens.find((token) => token.kind === "positional")?.value;
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const fault = faultOf(token, command, seen);
    if (fault) return fault;
    seen.add(token.name);
  }
  return undefined;
}

interface Typed {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function faultOf(token: Typed, command: string | undefined, seen: ReadonlySet<string>): OptionFault | undefined {
  const { name, rawName: option, value, inlineValue } = token;
  if (!isOption(name)) return { fault: "badOption", option };
  const declared = OPTIONS[name];
  if (declared.type === "boolean" && value !== undefined) return { fault: "badOption", option: `${option}=${value}` };
  const isWithout = declared.type === "string" && (value ?? "") === "";
  // "--out --json x": the next option is none of its value
  const isNextOption = declared.type === "string" && inlineValue === false && value?.startsWith("-") === true;
  if (isWithout || isNextOption) return { fault: "optionWithoutValue", option };
  if (seen.has(name) && !("multiple" in declared)) return { fault: "optionTwice", option };
  const own = command !== undefined && Object.hasOwn(OF_COMMAND, command) ? OF_COMMAND[command] : undefined;
  if (own === undefined || name === "help" || own.includes(name)) return undefined;
  return { fault: "optionOfOthers", option, of: command ?? "" };
}

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
