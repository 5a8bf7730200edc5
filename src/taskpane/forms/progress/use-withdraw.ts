import { withdrawSubmission } from "../../../review/import-submissions";
import type { PreparedReview } from "../../../review/prepare";
import { stateOf } from "../../../review/submissions/plan-edits";
import { useNavigation } from "../../app/navigation";
import { useServices } from "../../app/services-context";
import { useSession } from "../../session/use-session";
import { inSteps } from "../../session/thinking";
import { outcomeOf } from "../write-submissions";

/** Takes the self-scores of a unit out of the book again. */
export function useWithdraw({ review }: PreparedReview): (unit: string, name: string) => void {
  const session = useSession();
  const { now } = useServices();
  const { arrive } = useNavigation();
  return (unit, name) => {
    const work = session.carryOut("withdrawing", async (book) => {
      const run = await withdrawSubmission(book, unit, { now: now(), seen: stateOf(review), think: inSteps });
      return outcomeOf(book, run, () => ({ how: "withdrawn", unit: name }));
    });
    void work.then(() => {
      arrive("progress");
    });
  };
}
