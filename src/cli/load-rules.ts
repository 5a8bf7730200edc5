import type { Language } from "../i18n/language";
import { ruleSetOfBook } from "../review/rule-set-of-book";
import { ruleSetFromText } from "../review/rule-set-json";
import { decodeText } from "../review/score-csv";
import type { RulePlaces } from "../review/review";
import type { Fault } from "../rules/fault";
import type { RuleSet } from "../rules/rule-set";
import { issue, type Issue, type Place } from "../workbook/issue";
import { openBook } from "./node-host";

/** A file as it came from the disk. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type LoadedRules =
  | {
      readonly status: "loaded";
      readonly ruleSet: RuleSet;
      readonly issues: readonly Issue[];
      /** Where in the file a path of the rule set leads. */
      readonly placeOf: (path: Fault["path"]) => Place;
      /** That a book asks for. */
      readonly language?: Language;
    }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/** Reads a rule set from a book or from JSON: the first bytes say which. Every issue names the file. */
export async function loadRules(file: NamedFile): Promise<LoadedRules> {
  const loaded = isBook(file.bytes) ? await fromBook(file.bytes) : fromJson(file.bytes);
  const issues = loaded.issues.map((one) => ({ ...one, file: file.name }));
  if (loaded.status === "refused") return { status: "refused", issues };
  return { ...loaded, issues, placeOf: (path) => ({ ...loaded.placeOf(path), file: file.name }) };
}

/** A zip, or the container of .xls and of encrypted books; JSON begins with neither. */
function isBook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

async function fromBook(bytes: Uint8Array): Promise<LoadedRules> {
  const opened = openBook(bytes);
  if (opened.status === "refused") return opened;
  const parsed = ruleSetOfBook(await opened.book.read());
  const issues = [...opened.issues, ...parsed.issues];
  if (parsed.status === "unreadable") return { status: "refused", issues };
  const { ruleSet, language, places } = parsed;
  return { status: "loaded", ruleSet, issues, language, placeOf: (path) => placeInBook(places, path) };
}

function placeInBook(places: RulePlaces, [part, position]: Fault["path"]): Place {
  const lists: Readonly<Record<string, readonly Place[]>> = { ...places };
  const name = String(part);
  return (typeof position === "number" && Object.hasOwn(lists, name) ? lists[name]?.[position] : undefined) ?? {};
}

function fromJson(bytes: Uint8Array): LoadedRules {
  if (bytes.length === 0) return { status: "refused", issues: [issue("emptyFile")] };
  const decoded = decodeText(bytes);
  if (decoded.status === "refused") return { status: "refused", issues: [decoded.issue] };
  const read = ruleSetFromText(decoded.text);
  return read.status === "read" ? { ...read, status: "loaded" } : read;
}
