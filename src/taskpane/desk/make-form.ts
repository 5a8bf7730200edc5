import { formFileName, formFileNames, planForm } from "../../review/form";
import type { Basis } from "../../review/submissions/submission";
import { newFile, zipFiles } from "../../xlsx";
import type { DeskSetting, FileContent, JobResult } from "./jobs";

/** The form of a unit as a file; without a unit the one for all. */
export async function makeForm({ basis, deadline }: DeskSetting, code: string | undefined): Promise<JobResult> {
  const at = basis.units.findIndex((unit) => unit.code === code);
  if (code !== undefined && at < 0) throw new RangeError(`No unit ${code}.`);
  const book = newFile();
  const applied = await book.apply(planForm(basis, basis.units[at], deadline === undefined ? {} : { deadline }));
  // text of the agreement that no cell can hold
  if (applied.status === "refused") return { did: "nothing", issues: applied.issues };
  return { did: "file", file: { name: nameOf(basis, at), bytes: book.toBytes() } };
}

/** Among the names of all units, so that no two are alike. */
function nameOf(basis: Basis, at: number): string {
  return formFileNames(basis, basis.units)[at] ?? formFileName(basis, undefined);
}

export function packForms({ basis }: DeskSetting, files: readonly FileContent[]): JobResult {
  const file = { name: formFileName(basis, undefined).replace(/\.xlsx$/, ".zip"), bytes: zipFiles(files) };
  return { did: "file", file };
}
