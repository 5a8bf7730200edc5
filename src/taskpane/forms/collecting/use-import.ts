import { importSubmissions } from "../../../review/import-submissions";
import type { PlannedSubmissions } from "../../../review/submissions/planned";
import { useNavigation } from "../../app/navigation";
import { useServices } from "../../app/services-context";
import { useSession } from "../../session/use-session";
import { inSteps } from "../../session/thinking";
import { outcomeOf } from "../write-submissions";
import type { CollectingView } from "./use-collecting";

/** Writes all accepted forms at once; then the files are done with, and who is still late is shown. */
export function useImport(
  { collecting, collection }: CollectingView,
  planned: PlannedSubmissions | undefined,
): () => void {
  const session = useSession();
  const { now } = useServices();
  const { arrive } = useNavigation();
  return () => {
    const work = session.carryOut("importing", async (book) => {
      const run = await importSubmissions(book, collection, {
        now: now(),
        think: inSteps,
        ...(planned ? { seen: planned.basedOn } : {}),
      });
      return outcomeOf(book, run, ({ changes, issues }) => ({ how: "imported", count: changes.length, issues }));
    });
    void work.then(() => {
      if (session.getState().ended?.how !== "imported") return;
      collecting.clear();
      arrive("progress");
    });
  };
}
