import { issue, type Issue } from "../../workbook/issue";
import type { Review } from "../review";
import type { JournalLine } from "../sheets/journal";
import { isSameForm, lastWord, type Decision } from "./decision";
import { sharedDocuments, storedDocuments, type StoredDocument } from "./shared-documents";
import { chooseNewest } from "./newest";
import { recordOf, type SubmissionRecord } from "./record";
import { type Basis, countScored, type FileReading, type Submission } from "./submission";

/** What the book already knows of submissions. */
export interface CollectState {
  readonly record: SubmissionRecord;
  /** Evidence that stands in Chấm điểm. */
  readonly documents: readonly StoredDocument[];
}

export function collectState(review: Review): CollectState {
  return { record: recordOf(review.journal), documents: storedDocuments(review.entries.scores) };
}

/** Why a person has to say something before a form is used. */
export type Question =
  | "unitUnknown"
  | "whichIsNewer"
  | "olderThanImported"
  | "otherRules"
  | "otherYear"
  /** Nothing in it: it cannot be used at all, it goes back to the unit. */
  | "nothingSubmitted";

/**
 * `accepted`: goes into Chấm điểm. `asks`: a person has to say. `superseded`: another one of the unit is newer; kept on record.
 * `unchanged`: this very form was imported before and counts. `leftOut`: a person said so.
 */
export type FormStanding = "accepted" | "asks" | "superseded" | "unchanged" | "leftOut";

/** One form with what is to become of it. */
export interface Collected {
  readonly submission: Submission;
  /** Recognised, or said by a person. */
  readonly unit?: string;
  readonly standing: FormStanding;
  /** Only where standing is `asks`. */
  readonly question?: Question;
  /** The import that counts now, of the same unit. */
  readonly imported?: JournalLine;
  /** Only where standing is `superseded`: the form that is used. */
  readonly newer?: { readonly file: string; readonly sheet: string };
  /** Those of the form itself, then those that only the other forms and the book tell. */
  readonly issues: readonly Issue[];
}

/** All returned files together. */
export interface Collection {
  /** In the order of the files. */
  readonly forms: readonly Collected[];
  /** Files that were not understood or not read at all. */
  readonly unread: readonly Exclude<FileReading, { readonly status: "read" }>[];
  /** About files rather than forms: the same file twice. */
  readonly issues: readonly Issue[];
}

/**
 * Puts together what every file said: which form of each unit is used, and what only a person can tell. Never a silent choice: two forms
 * of a unit of which none is known to be newer are both asked about. The same readings, state and decisions give the same collection.
 */
export function collect(
  readings: readonly FileReading[],
  basis: Pick<Basis, "ruleSet">,
  state: CollectState,
  decisions: readonly Decision[] = [],
): Collection {
  const { files, issues } = withoutRepeats(readings);
  const said = lastWord(decisions);
  const forms = files
    .flatMap((reading) => (reading.status === "read" ? reading.submissions : []))
    .map((submission) => lookAt(submission, said(submission), basis, state.record));
  const settled = settle(forms, said, state.record);
  const shared = sharedDocuments(settled, state.documents);
  return {
    forms: settled.map((form) => ({ ...form, issues: [...form.issues, ...(shared.get(form) ?? [])] })),
    unread: files.filter((reading) => reading.status !== "read"),
    issues,
  };
}

/** A file that came twice, under whatever name, is read once. Sheets of the book itself have no hash. */
function withoutRepeats(readings: readonly FileReading[]): {
  readonly files: readonly FileReading[];
  readonly issues: readonly Issue[];
} {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  const files = readings.filter(({ file, sha256 }) => {
    const seen = sha256 === "" ? undefined : first.get(sha256);
    if (seen === undefined) first.set(sha256, file);
    else issues.push(issue("sameFileTwice", { first: seen }, { file }));
    return seen === undefined;
  });
  return { files, issues };
}

function lookAt(
  submission: Submission,
  said: Decision | undefined,
  { ruleSet }: Pick<Basis, "ruleSet">,
  record: SubmissionRecord,
): Collected {
  const unit = said?.unit ?? submission.unit;
  const imported = unit === undefined ? undefined : record.get(unit)?.current;
  const form = {
    submission,
    ...(unit === undefined ? {} : { unit }),
    ...(imported ? { imported } : {}),
    issues: submission.issues,
  };
  if (said?.take === false) return { ...form, standing: "leftOut" };
  const place = { file: submission.file, sheet: submission.sheet };
  if (unit === undefined) {
    const named = issue("unitNotRecognised", { unit: submission.unitText ?? submission.sheet }, place);
    return asking(form, "unitUnknown", named);
  }
  if (countScored(submission.items) === 0)
    return asking(form, "nothingSubmitted", issue("nothingSubmitted", { unit }, place));
  if (said?.take === true) return { ...form, standing: "accepted" };
  if (imported && isSameForm(imported, submission)) {
    return { ...form, standing: "unchanged", issues: [...form.issues, issue("alreadyImported", { unit }, place)] };
  }
  const { rules, year } = submission;
  if (year !== undefined && ruleSet.year !== 0 && year !== ruleSet.year) {
    const params = { unit, year: String(year), expected: String(ruleSet.year) };
    return asking(form, "otherYear", issue("otherYear", params, place));
  }
  if (rules === "other") return asking(form, "otherRules", issue("otherRuleSet", { unit }, place));
  return { ...form, standing: "accepted" };
}

function asking(form: Omit<Collected, "standing">, question: Question, why: Issue): Collected {
  return { ...form, standing: "asks", question, issues: [...form.issues, why] };
}

/** Leaves at most one accepted form of each unit. */
function settle(
  forms: readonly Collected[],
  said: ReturnType<typeof lastWord>,
  record: SubmissionRecord,
): readonly Collected[] {
  const rivals = new Map<string, Collected[]>();
  for (const form of forms) {
    if (form.standing !== "accepted" || form.unit === undefined) continue;
    rivals.set(form.unit, [...(rivals.get(form.unit) ?? []), form]);
  }
  const settled = new Map<Collected, Collected>();
  const isOfMany = ofSeveralUnits(forms);
  for (const [unit, own] of rivals) {
    const taken = own.filter(({ submission }) => said(submission)?.take === true);
    // whoever sent a table of several units never replaces by it, unasked, what a unit sent of itself
    const isMixed = taken.length === 0 && own.some(isOfMany) && !own.every(isOfMany);
    const choice = isMixed ? ({ by: "nobody" } as const) : chooseNewest(own, taken, record.get(unit));
    for (const form of own) settled.set(form, standingOf(form, own, choice, unit));
  }
  return forms.map((form) => settled.get(form) ?? form);
}

function ofSeveralUnits(forms: readonly Collected[]): (form: Collected) => boolean {
  const units = new Map<string, Set<string>>();
  const key = ({ submission: { file, sha256, sheet } }: Collected) => JSON.stringify([file, sha256, sheet]);
  for (const form of forms) units.set(key(form), (units.get(key(form)) ?? new Set()).add(form.unit ?? ""));
  return (form) => (units.get(key(form))?.size ?? 0) > 1;
}

/** Two forms in one file, a draft beside the final one, are told apart by their sheets. */
function rivalName({ file, sheet }: Collected["submission"], rivals: readonly Collected[]): string {
  const isAlone = rivals.filter(({ submission }) => submission.file === file).length === 1;
  return file === "" || isAlone ? `“${file || sheet}”` : `“${file}” – “${sheet}”`;
}

function standingOf(
  form: Collected,
  rivals: readonly Collected[],
  choice: ReturnType<typeof chooseNewest>,
  unit: string,
): Collected {
  const { file, sheet } = form.submission;
  const place = { file, sheet };
  if (choice.by === "nobody") {
    const files = rivals.map(({ submission }) => rivalName(submission, rivals)).join(", ");
    return asking(form, "whichIsNewer", issue("newerUnknown", { unit, files }, place));
  }
  const { chosen } = choice;
  if (form !== chosen) {
    const newer = { file: chosen.submission.file, sheet: chosen.submission.sheet };
    const why = issue("olderNotUsed", { unit, file: newer.file || newer.sheet }, place);
    return { ...form, standing: "superseded", newer, issues: [...form.issues, why] };
  }
  if (choice.by === "age" && choice.olderThanImported) {
    return asking(
      form,
      "olderThanImported",
      issue("olderThanImported", { unit, file: form.imported?.file ?? "" }, place),
    );
  }
  return form;
}
