/** English messages of Microsoft's error page (D); a real Excel translates them, which is why code never decides by message. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const HTTP: Readonly<Record<string, number>> = { ItemNotFound: 404, NotImplemented: 501, GeneralException: 500 };

/** What the stand-in answers instead of carrying an action out. `code` is Excel's, or one of the two below. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = "HostError";
  }

  get httpStatus(): number {
    return HTTP[this.code] ?? 400;
  }
}

export const SHAPE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Excel may well do it; the stand-in does not. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `Stand-in: ${what} is not there.`);
}

/** Strict mode's answer where nobody has read or seen what Excel does, so that no test rests on a guess. */
export function unverified(belief: string): HostError {
  return new HostError("UNVERIFIED", `Stand-in: only believed, not documented: ${belief}`);
}
