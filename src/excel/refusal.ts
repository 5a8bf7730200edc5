import { issue, type Issue } from "../workbook/issue";

/** The oldest set of Office.js that this folder asks for without testing. */
export const FLOOR = { set: "ExcelApi", version: "1.9" } as const;

/** Excel did not do what it was asked. Decided by its code, never by its message, which Excel translates. */
export class HostRefusal extends Error {
  constructor(
    readonly issue: Issue,
    /** Excel's own code, for a log. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`Excel refused: ${code}`, options);
    this.name = "HostRefusal";
  }
}

/** The person cancelled while Excel was waited for. */
export class Cancelled extends Error {
  constructor() {
    super("Cancelled by the user.");
    this.name = "Cancelled";
  }
}

const CELL_EDIT = "InvalidOperationInCellEditMode";
const TOO_OLD = new Set(["ApiNotFound", "ApiNotAvailable"]);
const TOO_LARGE = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"]);

export function isCellEdit(error: unknown): boolean {
  return codeOf(error) === CELL_EDIT;
}

/** The request or the answer was more than this Excel takes at once. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error) ?? "");
}

/** A sheet, table or chart that was there a moment ago is gone. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === "ItemNotFound";
}

/** Turns what Excel threw into a refusal; anything else is a programmer's mistake and passes. */
export function refusalOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined || error instanceof HostRefusal) return error;
  return new HostRefusal(issueOf(code), code, { cause: error });
}

function issueOf(code: string): Issue {
  if (code === CELL_EDIT) return issue("cellEditing");
  if (TOO_OLD.has(code)) return tooOld();
  return issue("hostRefused", { code });
}

export function tooOld(): Issue {
  return issue("hostTooOld", { needed: `${FLOOR.set} ${FLOOR.version}` });
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof HostRefusal) return error.code;
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}
