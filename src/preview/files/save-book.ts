import type { Issue } from "../../workbook/issue";
import { openFile } from "../../xlsx";
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
  const applied = await copy.book.apply(planOfChanges(await copy.book.read(), model));
  if (applied.status === "refused") return applied;
  return { status: "saved", bytes: copy.book.toBytes() };
}
