import type { Language } from "../../i18n/language";
import { planNewBook, type BookData } from "../../review/create-book";
import type { PreparedReview } from "../../review/prepare";
import { applyPrepared } from "../../review/run-review";
import type { Book } from "../../workbook/book";
import type { SessionState } from "./session-state";
import { readSnapshot } from "./snapshot";
import { prepareBreathing } from "./thinking";

/** What an action leaves behind. Everything about the action before (how it ended, what was pending) goes unless said again. */
export type Outcome = Pick<SessionState, "snapshot" | "pending" | "changedMeanwhile" | "ended">;

export async function readBook(book: Book): Promise<Outcome> {
  return { snapshot: await readSnapshot(book) };
}

/** Adds the input sheets, empty or filled, and reads the book again. */
export async function makeBook(book: Book, data: BookData, language: Language): Promise<Outcome> {
  const applied = await book.apply(planNewBook(data, language));
  const snapshot = await readSnapshot(book);
  if (applied.status === "refused") return { snapshot, ended: { how: "refused", issues: applied.issues } };
  const first = snapshot.grids.sheets.find(({ tables }) => tables.some(({ name }) => name === "BX_QuyUoc"));
  return { snapshot, ended: { how: "made", firstSheet: first?.name } };
}

/** Reads and scores; a review that can be scored waits for the word to write it. */
export async function scoreBook(book: Book): Promise<Outcome> {
  const snapshot = await readSnapshot(book);
  return snapshot.prepared.status === "ready" ? { snapshot, pending: snapshot.prepared } : { snapshot };
}

/** Writes what was looked at; where the inputs changed meanwhile, writes nothing and has the new ranking looked at instead. */
export async function writeBook(book: Book, pending: PreparedReview): Promise<Outcome> {
  const run = await applyPrepared(book, pending, {}, prepareBreathing);
  // what stands in the book now, unfinished mark and notes included
  const snapshot = await readSnapshot(book);
  if (run.status === "unreadable") return { snapshot, ended: { how: "refused", issues: run.issues } };
  const { issues } = run.applied;
  if (run.status === "refused") {
    const isChanged = issues.some(({ code }) => code === "inputsChanged");
    if (isChanged) return { snapshot, pending: run.prepared, changedMeanwhile: true };
    return { snapshot, pending, ended: { how: "refused", issues } };
  }
  if (issues.some(({ code }) => code === "notFinished")) return { snapshot, ended: { how: "incomplete", issues } };
  return { snapshot, ended: { how: "written", sheets: run.applied.sheets.map(({ name }) => name), issues } };
}
