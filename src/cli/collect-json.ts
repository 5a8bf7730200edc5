import type { Language } from "../i18n/language";
import { issueJson, type IssueJson, type ResultJson } from "../review/result-json";
import type { Collected, Collection } from "../review/submissions/collection";
import type { UnitLateness } from "../review/submissions/lateness";
import type { UnitChange } from "../review/submissions/planned";
import { countScored, type FileReading } from "../review/submissions/submission";
import { toNumber, type Decimal } from "../rules/decimal";
import type { Issue } from "../workbook/issue";
import type { CollectOutcome } from "./collect-tasks";

/** Version of the layout below; docs/collect.md describes it. */
export const COLLECT_SCHEMA = "binhxet-collect/1";

interface StandingJson {
  readonly total: number | null;
  readonly rank: number | null;
}

export interface CollectedJson {
  readonly sheet: string;
  readonly unit: string | null;
  readonly unitText: string | null;
  readonly year: number | null;
  readonly rules: string;
  readonly standing: Collected["standing"];
  readonly question: Collected["question"] | null;
  readonly items: number;
  readonly missing: readonly string[];
  readonly total: { readonly typed: number | null; readonly recomputed: number };
  readonly control: string;
  readonly issues: readonly IssueJson[];
}

export interface CollectJson {
  readonly schema: typeof COLLECT_SCHEMA;
  /** In the order in which the files were named. */
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly status: FileReading["status"];
    readonly forms: readonly CollectedJson[];
    readonly issues: readonly IssueJson[];
  }[];
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly state: UnitLateness["state"];
    readonly received: string | null;
    readonly file: string | null;
    readonly missing: readonly string[];
    readonly daysLate: number | null;
    readonly exempt: boolean;
    readonly issues: readonly IssueJson[];
  }[];
  readonly import: {
    readonly changes: readonly {
      readonly unit: string;
      readonly action: UnitChange["action"];
      readonly before: StandingJson;
      readonly after: StandingJson;
      readonly cleared: readonly string[];
    }[];
    readonly issues: readonly IssueJson[];
  };
  /** As docs/result.schema.json says; null in a preview. */
  readonly result: ResultJson | null;
}

const number = (value: Decimal | undefined): number | null => (value ? toNumber(value) : null);

/** What came out of collecting, for programs: codes and numbers, messages in the language asked for. */
export function collectionJson(
  readings: readonly FileReading[],
  { collection, planned }: Pick<CollectOutcome, "collection" | "planned">,
  late: readonly UnitLateness[],
  result: ResultJson | undefined,
  language: Language,
): CollectJson {
  const spoken = (issues: readonly Issue[]) => issues.map((one) => issueJson(one, language));
  const forms = formsByFile(collection);
  return {
    schema: COLLECT_SCHEMA,
    files: readings.map((reading) => ({
      ...{ file: reading.file, sha256: reading.sha256, status: reading.status },
      forms: (forms.get(reading.file) ?? []).map((form) => formJson(form, spoken)),
      issues: spoken([...reading.issues, ...collection.issues.filter((one) => one.file === reading.file)]),
    })),
    units: late.map((row) => ({
      ...{ code: row.unit, name: row.name, state: row.state },
      ...{ received: row.received ?? null, file: row.file ?? null, missing: row.missing.map(({ code }) => code) },
      ...{ daysLate: row.daysLate ?? null, exempt: row.exempt ?? false, issues: spoken(row.issues) },
    })),
    import: {
      changes: planned.changes.map(({ unit, action, before, after, cleared }) => ({
        ...{ unit, action, cleared, before: standingJson(before), after: standingJson(after) },
      })),
      issues: spoken(planned.issues),
    },
    result: result ?? null,
  };
}

/** The forms of each file, by the file's name: a name is said once only. */
export function formsByFile({ forms }: Collection): ReadonlyMap<string, readonly Collected[]> {
  const found = new Map<string, Collected[]>();
  for (const form of forms) {
    const own = found.get(form.submission.file);
    if (own) own.push(form);
    else found.set(form.submission.file, [form]);
  }
  return found;
}

function formJson(
  { submission, unit, standing, question, issues }: Collected,
  spoken: (issues: readonly Issue[]) => readonly IssueJson[],
): CollectedJson {
  const { sheet, unitText, year, rules, items, missing, total, control } = submission;
  return {
    ...{ sheet, unit: unit ?? null, unitText: unitText ?? null, year: year ?? null, rules },
    ...{ standing, question: question ?? null, items: countScored(items), missing },
    total: { typed: number(total.typed), recomputed: toNumber(total.recomputed) },
    ...{ control: control.state, issues: spoken(issues) },
  };
}

function standingJson({ total, rank }: UnitChange["before"]): StandingJson {
  return { total: number(total), rank: rank ?? null };
}
