import { issue, type Issue, type IssueCode, type IssueParams } from "../workbook/issue";
import { DoctypeFault } from "./xml";

/** Carries the one issue for which a file is refused up to `openFile`, which turns it into a value; nobody else sees it. */
export class Refusal extends Error {
  readonly issue: Issue;
  constructor(code: IssueCode, params: IssueParams = {}) {
    super(code);
    this.issue = issue(code, params);
  }
}

/** Runs the reading of one part; whatever goes wrong in it says that this part is damaged. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    throw new Refusal(fault instanceof DoctypeFault ? "doctypeRefused" : "partDamaged", { part });
  }
}
