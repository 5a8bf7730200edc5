import { useEffect, useState } from "react";
import type { PreparedReview } from "../../../review/prepare";
import type { Collection } from "../../../review/submissions/collection";
import { planningImport } from "../../../review/submissions/import";
import type { PlannedSubmissions } from "../../../review/submissions/planned";
import type { Grids } from "../../../workbook/grids";
import { useServices } from "../../app/services-context";
import { inSteps } from "../../session/thinking";

interface Question {
  readonly prepared: PreparedReview;
  readonly grids: Grids;
  readonly collection: Collection;
  /** Nothing to think through, or not yet. */
  readonly isOff: boolean;
}

/** What the import would change, thought through anew at every decision, in steps; undefined until it is known. */
export function usePlanned({ prepared, grids, collection, isOff }: Question): PlannedSubmissions | undefined {
  const { now } = useServices();
  const [answer, setAnswer] = useState<{ readonly to: readonly unknown[]; readonly planned: PlannedSubmissions }>();
  useEffect(() => {
    if (isOff) return undefined;
    let isAsked = true;
    const steps = planningImport({ review: prepared.review, grids }, collection, { now: now() });
    void inSteps(untilNotAsked(steps, () => isAsked)).then((planned) => {
      if (planned) setAnswer({ to: [prepared, grids, collection], planned });
    });
    return () => {
      isAsked = false;
    };
  }, [prepared, grids, collection, isOff, now]);
  // an answer to what was asked before a decision is none
  const isCurrent = answer?.to.every((one, index) => one === [prepared, grids, collection][index]);
  return isCurrent && !isOff ? answer?.planned : undefined;
}

/** Gives up where another decision came in between. */
function* untilNotAsked<Result>(
  steps: Generator<undefined, Result>,
  isAsked: () => boolean,
): Generator<undefined, Result | undefined> {
  yield;
  while (isAsked()) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
  return undefined;
}
