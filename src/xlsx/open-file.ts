import { issue, type Issue } from "../workbook/issue";
import { CONTENT_TYPE, contentTypeOf, declareContentType, dropContentType } from "./content-types";
import { FileBook } from "./file-book";
import { inflateGuarded } from "./guard";
import { LIMITS, type Limits } from "./limits";
import { Parts } from "./parts";
import { inPart, Refusal } from "./refusal";
import { dropRelationships } from "./relationships";
import { WorkbookFile } from "./workbook-file";
import { findWorkbook } from "./workbook-part";

export type Opened =
  | { readonly status: "open"; readonly book: FileBook; readonly issues: readonly Issue[] }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Opens an .xlsx file within a budget. Everything is inflated, checked and parsed here, so a book that opened reads without
 * fault. A file that cannot be taken gives one issue that says why; this function does not throw for any bytes.
 */
export function openFile(bytes: Uint8Array, limits: Partial<Limits> = {}): Opened {
  try {
    return openGuarded(bytes, { ...LIMITS, ...limits });
  } catch (fault) {
    if (fault instanceof Refusal) return { status: "refused", issues: [fault.issue] };
    throw fault;
  }
}

function openGuarded(bytes: Uint8Array, limits: Limits): Opened {
  const parts = Parts.of(inflateGuarded(bytes, limits));
  const path = inPart("_rels/.rels", () => findWorkbook(parts));
  if (path === undefined) throw new Refusal("notAWorkbook");
  const issues = inPart("[Content_Types].xml", () => leaveOut(parts, path));
  const file = new WorkbookFile(parts, path);
  let cells = 0;
  file.grids(() => {
    cells += 1;
    if (cells > limits.cells) throw new Refusal("tooManyCells", { count: cells, limit: limits.cells });
  });
  return { status: "open", book: new FileBook(file), issues };
}

/** Macros are dropped, since what we save is named .xlsx and Excel refuses macros there; a template becomes a workbook. */
function leaveOut(parts: Parts, workbook: string): readonly Issue[] {
  const macros = parts.names().filter((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name));
  for (const path of macros) {
    parts.delete(path);
    dropContentType(parts, path);
  }
  if (macros.length > 0) dropRelationships(parts, workbook, (link) => link.type === "vbaProject");
  if (contentTypeOf(parts, workbook) !== CONTENT_TYPE.workbook)
    declareContentType(parts, workbook, CONTENT_TYPE.workbook);
  const hasLinks = parts.names().some((name) => /(^|\/)externalLinks\//i.test(name));
  return [...(macros.length > 0 ? [issue("macrosIgnored")] : []), ...(hasLinks ? [issue("externalLinksIgnored")] : [])];
}
