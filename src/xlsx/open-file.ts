import type { Grids } from "../workbook/grids";
import { issue, type Issue } from "../workbook/issue";
import { CONTENT_TYPE, contentTypeOf, declareContentType, dropContentType } from "./content-types";
import { FileBook } from "./file-book";
import { inflateGuarded, inflateWhenAsked } from "./guard";
import { ANY_HOST, type Host } from "./host";
import { LIMITS, type Limits } from "./limits";
import { Parts } from "./parts";
import { inPart, Refusal } from "./refusal";
import { dropRelationships } from "./relationships";
import { tallyWithin } from "./tally";
import { WorkbookFile } from "./workbook-file";
import { findWorkbook } from "./workbook-part";

export type Opened =
  | { readonly status: "open"; readonly book: FileBook; readonly issues: readonly Issue[] }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Opens an .xlsx file within a budget. Everything is inflated, checked and parsed here, so a book that opened reads without
 * fault. A file that cannot be taken gives one issue that says why; this function does not throw for any bytes.
 */
export function openFile(bytes: Uint8Array, limits: Partial<Limits> = {}, host: Host = ANY_HOST): Opened {
  return orRefused(() => openGuarded(bytes, { ...LIMITS, ...limits }, host));
}

export type FileGrids =
  | { readonly status: "open"; readonly grids: Grids; readonly issues: readonly Issue[] }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Reads a file that nobody will write: the same grids and the same refusals as {@link openFile}, but only the parts that hold
 * cells are unpacked, and none is kept.
 */
export function readFileGrids(bytes: Uint8Array, limits: Partial<Limits> = {}, host: Host = ANY_HOST): FileGrids {
  return orRefused(() => {
    const parts = Parts.of(inflateWhenAsked(bytes, { ...LIMITS, ...limits }, host), host);
    const file = new WorkbookFile(parts, workbookOf(parts));
    return { status: "open", grids: file.grids(tallyWithin({ ...LIMITS, ...limits })), issues: metIn(parts.names()) };
  });
}

function orRefused<T>(open: () => T): T | { readonly status: "refused"; readonly issues: readonly Issue[] } {
  try {
    return open();
  } catch (fault) {
    if (fault instanceof Refusal) return { status: "refused", issues: [fault.issue] };
    throw fault;
  }
}

function workbookOf(parts: Parts): string {
  const path = inPart("_rels/.rels", () => findWorkbook(parts));
  if (path === undefined) throw new Refusal("notAWorkbook");
  return path;
}

function openGuarded(bytes: Uint8Array, limits: Limits, host: Host): Opened {
  const parts = Parts.of(inflateGuarded(bytes, limits, host), host);
  const path = workbookOf(parts);
  const issues = metIn(parts.names());
  inPart("[Content_Types].xml", () => {
    leaveOut(parts, path);
  });
  const file = new WorkbookFile(parts, path);
  file.grids(tallyWithin(limits));
  return { status: "open", book: new FileBook(file), issues };
}

/** Macros are dropped, since what we save is named .xlsx and Excel refuses macros there; a template becomes a workbook. */
function leaveOut(parts: Parts, workbook: string): void {
  const macros = parts.names().filter(isMacroPart);
  for (const path of macros) {
    parts.delete(path);
    dropContentType(parts, path);
  }
  if (macros.length > 0) dropRelationships(parts, workbook, (link) => link.type === "vbaProject");
  if (contentTypeOf(parts, workbook) !== CONTENT_TYPE.workbook)
    declareContentType(parts, workbook, CONTENT_TYPE.workbook);
}

const isMacroPart = (name: string): boolean => /(^|\/)vbaProject[^/]*\.bin$/i.test(name);

/** What a file brought along that is not taken from it. */
function metIn(names: readonly string[]): readonly Issue[] {
  const hasLinks = names.some((name) => /(^|\/)externalLinks\//i.test(name));
  return [
    ...(names.some(isMacroPart) ? [issue("macrosIgnored")] : []),
    ...(hasLinks ? [issue("externalLinksIgnored")] : []),
  ];
}
