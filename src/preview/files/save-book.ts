import type { Issue } from "../../workbook/issue";
import type { Grids } from "../../workbook/grids";
import { openFile, type FileBook } from "../../xlsx";
import type { WorkbookModel } from "../host/model/workbook";
import type { Session } from "../session";
import { planOfChanges } from "./plan-of-changes";

export type SavedBook =
  | { readonly status: "saved"; readonly bytes: Uint8Array }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/** The open workbook as a file, through src/xlsx: what nobody changed comes back as it was opened. */
export async function saveBook({ file, model }: Pick<Session, "file" | "model">): Promise<SavedBook> {
  // a copy, so that saving twice starts from the same file
  const copy = openFile(file.toBytes());
  if (copy.status === "refused") return copy;
  takeTabs(copy.book, await copy.book.read(), model);
  const applied = await copy.book.apply(planOfChanges(await copy.book.read(), model));
  if (applied.status === "refused") return applied;
  return { status: "saved", bytes: copy.book.toBytes() };
}

/** Deletes and renames in the file what was deleted and renamed in the tabs. A name may have gone from one sheet to another, so all are freed first. */
function takeTabs(book: FileBook, before: Grids, { sheets }: WorkbookModel): void {
  const kept = sheets.filter(({ origin }) => origin !== undefined);
  const origins = new Set(kept.map(({ origin }) => origin));
  const gone = before.sheets.filter(({ name }) => !origins.has(name));
  // a book has a sheet at any time; where all are new, one stays behind
  for (const { name } of gone.slice(0, kept.length === 0 ? -1 : undefined)) book.deleteSheet(name);
  const renamed = kept.flatMap(({ origin, name }, index) =>
    origin === undefined || origin === name ? [] : [{ origin, name, between: `~${String(index)}` }],
  );
  for (const { origin, between } of renamed) book.renameSheet(origin, between);
  for (const { between, name } of renamed) book.renameSheet(between, name);
}
