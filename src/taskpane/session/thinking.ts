import { preparing, type PreparedReview, type ReviewOptions, type UnreadableReview } from "../../review/prepare";
import type { Grids } from "../../workbook/grids";
import { pause } from "./breathing";

/** Thinks a review through with pauses, so that a large book does not hold the pane. */
export async function prepareBreathing(
  grids: Grids,
  options: ReviewOptions = {},
): Promise<PreparedReview | UnreadableReview> {
  const steps = preparing(grids, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}
