import { BLANK_PARTS, WORKBOOK_PATH } from "./blank-parts";
import { FileBook } from "./file-book";
import { Parts } from "./parts";
import { WorkbookFile } from "./workbook-file";

export { FileBook } from "./file-book";
export { LIMITS, type Limits } from "./limits";
export { openFile, type Opened } from "./open-file";

/** A book without sheets, to be filled by plans. */
export function newFile(): FileBook {
  return new FileBook(new WorkbookFile(Parts.of(BLANK_PARTS), WORKBOOK_PATH));
}
