import type { Decimal } from "../../rules/decimal";
import type { ScoreEntry } from "../../rules/entries";
import type { ArgumentName } from "../../rules/kinds/names";
import { issue, type Issue, type Place } from "../../workbook/issue";
import type { STATUSES } from "./vocabulary";

type Status = (typeof STATUSES)[number];

/** Whose word about which unit and criterion. */
export type Speaker = Pick<ScoreEntry, "unit" | "item" | "source" | "by">;

/** What one source says about one unit and criterion, gathered from its lines. */
interface Statement {
  readonly speaker: Speaker;
  readonly place: Place;
  readonly figures: Map<"points" | ArgumentName, Decimal>;
  /** Of every argument that was said. */
  readonly places: Map<string, Place>;
  status?: Status;
  readonly reasons: Set<string>;
  readonly evidence: Set<string>;
}

/** What one line says. */
export type Said =
  | { readonly argument: "points" | ArgumentName; readonly value: Decimal }
  | { readonly argument: "status"; readonly value: Status }
  | { readonly argument: "reason"; readonly value: string }
  | { readonly argument: "evidence"; readonly value: string };

/** An entry with the places of its parts: by "points" or by an argument's name; its first line for all else. */
export interface PlacedEntry {
  readonly entry: ScoreEntry;
  readonly place: Place;
  readonly places: ReadonlyMap<string, Place>;
}

/** Lines about the same unit, criterion and source make one entry, wherever they stand in the file. */
export class Statements {
  private readonly all = new Map<string, Statement>();

  constructor(private readonly issues: Issue[]) {}

  say(speaker: Speaker, said: Said, place: Place): void {
    const statement = this.statementOf(speaker, place);
    const before = statement.places.get(said.argument);
    if (before) {
      this.issues.push(issue("csvTwice", { first: before.line ?? 0 }, { ...place, column: "argument" }));
      return;
    }
    statement.places.set(said.argument, place);
    if (said.argument === "status") statement.status = said.value;
    else if (said.argument === "reason") statement.reasons.add(said.value);
    else if (said.argument === "evidence") statement.evidence.add(said.value);
    else statement.figures.set(said.argument, said.value);
  }

  /** The cells beside a figure: evidence and reason may be repeated on every line of a statement. */
  remark(speaker: Speaker, remarks: { readonly evidence: string; readonly reason: string }, place: Place): void {
    const { evidence, reasons } = this.statementOf(speaker, place);
    if (remarks.evidence !== "") evidence.add(remarks.evidence);
    if (remarks.reason !== "") reasons.add(remarks.reason);
  }

  /** In the order in which they were first spoken of. A statement that contradicts itself is an issue and no entry. */
  entries(): readonly PlacedEntry[] {
    return [...this.all.values()].flatMap((statement) => this.entryOf(statement) ?? []);
  }

  private statementOf(speaker: Speaker, place: Place): Statement {
    const key = JSON.stringify([speaker.unit, speaker.item, speaker.source, speaker.by]);
    const known = this.all.get(key);
    if (known) return known;
    const made: Statement = {
      ...{ speaker, place, figures: new Map(), places: new Map() },
      ...{ reasons: new Set<string>(), evidence: new Set<string>() },
    };
    this.all.set(key, made);
    return made;
  }

  private entryOf({ speaker, place, places, figures, status, reasons, evidence }: Statement): PlacedEntry | undefined {
    const says = figures.size > 0;
    if (status !== undefined && status !== "scored" && says) {
      this.issues.push(issue("csvStatusConflict", { status }, places.get("status") ?? place));
      return undefined;
    }
    if (status === "missing" || (!says && status !== "notApplicable")) return undefined;
    const points = figures.get("points");
    figures.delete("points");
    const entry: ScoreEntry = {
      ...speaker,
      ...(status === "notApplicable" ? { notApplicable: true } : {}),
      ...(points ? { points } : {}),
      values: Object.fromEntries(figures),
      ...(reasons.size > 0 ? { reason: [...reasons].join("; ") } : {}),
      ...(evidence.size > 0 ? { evidence: [...evidence].join("; ") } : {}),
    };
    return { entry, place, places };
  }
}
