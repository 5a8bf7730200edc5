import type { SubmissionsRun } from "../../review/import-submissions";
import type { PlannedSubmissions } from "../../review/submissions/planned";
import type { Book } from "../../workbook/book";
import type { Ended } from "../session/session-state";
import { readSnapshot } from "../session/snapshot";
import type { Outcome } from "../session/work";

/** What an import or a withdrawal leaves behind: the book as it stands now, and how it ended. */
export async function outcomeOf(
  book: Book,
  run: SubmissionsRun,
  done: (planned: PlannedSubmissions) => Ended,
): Promise<Outcome> {
  // also where nothing was written: somebody may have changed the book, which is looked at anew then
  const snapshot = await readSnapshot(book);
  if (run.status === "unreadable") return { snapshot, ended: { how: "refused", issues: run.issues } };
  const { issues } = run.applied;
  if (run.status === "refused") return { snapshot, ended: { how: "refused", issues } };
  const isUnfinished = issues.some(({ code }) => code === "notFinished");
  return { snapshot, ended: isUnfinished ? { how: "incomplete", issues } : done(run.planned) };
}
