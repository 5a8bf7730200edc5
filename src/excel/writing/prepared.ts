import type { Issue } from "../../workbook/issue";
import type { PlanCell } from "../../workbook/plan";
import type { Operation } from "./operation";

/** Cells as they are to stand in the end, for the read-back. */
export interface Written {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (PlanCell | null)[])[];
  /** Everything that stood on the sheet before went. */
  readonly clears?: true;
}

/** One action, checked against the book: what stands in its way, or what is to be asked of Excel. */
export interface Prepared {
  readonly issues: readonly Issue[];
  /** Shows on an existing result sheet that it is being rewritten, before anything else happens. */
  readonly marks: readonly Operation[];
  readonly operations: readonly Operation[];
  /** Takes the mark away again, after the read-back. */
  readonly unmarks: readonly Operation[];
  readonly written: readonly Written[];
  /** The result sheet that is written. */
  readonly sheet?: { readonly key: string; readonly name: string };
}

export function prepared(parts: Partial<Prepared>): Prepared {
  return { issues: [], marks: [], operations: [], unmarks: [], written: [], ...parts };
}

export function refuses(issues: readonly Issue[]): boolean {
  return issues.some((one) => one.severity === "error");
}
