import type { Collected } from "../../../review/submissions/collection";
import type { Issue, IssueCode } from "../../../workbook/issue";
import { countScored } from "../../../review/submissions/submission";

/** What a row says of a form, in numbers. */
export interface FormFacts {
  readonly found: number;
  /** Items that the unit has to score. */
  readonly all: number;
  readonly repaired: number;
  readonly refused: number;
  readonly evidenceMissing: number;
  readonly notFollowing: number;
  readonly shared: number;
  readonly totalDiffers: boolean;
  /** A person should look before it goes in. */
  readonly needsLook: boolean;
}

const REPAIRED: readonly IssueCode[] = ["numberRepaired", "codeRepaired"];
const NOT_FOLLOWING: readonly IssueCode[] = ["pointsNotFollowing", "pointsWithoutQuantity"];

export function formFacts({ submission, standing, issues }: Collected): FormFacts {
  const { items, missing, control } = submission;
  // as the check says, to the digits that are shown: a spreadsheet's own sum differs somewhere behind them
  const totalDiffers = countOf(issues, ["totalDiffers"]) > 0;
  return {
    found: countScored(items),
    all: countScored(items) + missing.length,
    repaired: countOf(issues, REPAIRED),
    // of the form itself: what only the other files tell is no refused value
    refused: submission.issues.filter(({ severity }) => severity === "error").length,
    evidenceMissing: countOf(issues, ["evidenceMissing"]),
    notFollowing: countOf(issues, NOT_FOLLOWING),
    shared: countOf(issues, ["documentShared"]),
    totalDiffers,
    needsLook:
      standing === "asks" ||
      totalDiffers ||
      control.state === "differs" ||
      missing.length > 0 ||
      issues.some(({ severity }) => severity !== "info"),
  };
}

function countOf(issues: readonly Issue[], codes: readonly IssueCode[]): number {
  return issues.filter(({ code }) => codes.includes(code)).length;
}
