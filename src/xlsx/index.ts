/**
 * Workbooks as .xlsx files: bytes in, a Book, bytes out. Pure functions on bytes, so they run in a worker, a page and Node.
 *
 * A file is kept as its parts. A plan changes the parts it must and no others: a sheet of a person that no verb names comes
 * back byte for byte, and in one that `setCells` or `appendRows` names every character outside the changed rows does, with
 * formats, validations, conditional formats, images, comments, custom XML and whatever else Excel keeps there.
 *
 * Not kept, and nothing else:
 * - macros (told as `macrosIgnored`): what is saved is an .xlsx, and Excel opens none that holds them;
 * - the calculation chain, which Excel makes anew (any plan with an action);
 * - on a sheet where cells are set or rows appended: the stored used range, and shared formulas, which become single ones;
 * - on a result sheet that is replaced: all cells, formats, tables, filters, hyperlinks; its drawing and notes stay;
 * - the names of sheets that docProps/app.xml lists for file managers become stale.
 *
 * Validations that reach a table's last row grow with it. A file of the Strict variant opens and
 * is read; what is written into it is of the Transitional variant, as Excel itself saves.
 */
import { BLANK_PARTS, WORKBOOK_PATH } from "./blank-parts";
import { FileBook } from "./file-book";
import { Parts } from "./parts";
import { WorkbookFile } from "./workbook-file";

export { FileBook } from "./file-book";
export { ANY_HOST, type Host } from "./host";
export { LIMITS, type Limits } from "./limits";
export { openFile, readFileGrids, type FileGrids, type Opened } from "./open-file";
export { openReturned, type OpenedReturn } from "./open-returned";
export { zipFiles } from "./zip-files";

/** A book without sheets, to be filled by plans. */
export function newFile(): FileBook {
  return new FileBook(new WorkbookFile(Parts.of(BLANK_PARTS), WORKBOOK_PATH));
}
