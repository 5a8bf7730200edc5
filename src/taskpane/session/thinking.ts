import { preparing, type PreparedReview, type ReviewOptions, type UnreadableReview } from "../../review/prepare";
import type { Grids } from "../../workbook/grids";
import { pause } from "./breathing";

/** Thinks a review through with pauses, so that a large book does not hold the pane. */
export async function prepareBreathing(
  grids: Grids,
  options: ReviewOptions = {},
): Promise<PreparedReview | UnreadableReview> {
  return inSteps(preparing(grids, options));
}

/** Takes the steps one by one, with a pause after each. */
export async function inSteps<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}
