import type { Language } from "../i18n/language";
import { formsOfBook } from "../review/form";
import type { Issue } from "../workbook/issue";
import { newFile } from "../xlsx";
import { openBook } from "./node-host";

export interface FormsTask {
  readonly do: "forms";
  readonly bytes: Uint8Array;
  readonly units: readonly string[];
  readonly isBlank: boolean;
  readonly language?: Language;
}

export interface FormsTaskResult {
  readonly did: "forms";
  /** Nothing was made; the issues say why. */
  readonly failed: boolean;
  readonly language: Language;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly issues: readonly Issue[];
}

export async function runFormsTask({ bytes, language, units, isBlank }: FormsTask): Promise<FormsTaskResult> {
  const opened = openBook(bytes);
  const asked = language ? { language } : {};
  const nothing = { did: "forms", failed: true, files: [] } as const;
  if (opened.status === "refused") return { ...nothing, language: language ?? "vi", issues: opened.issues };
  const made = formsOfBook(await opened.book.read(), { units, isBlank, ...asked });
  const issues = [...opened.issues, ...made.issues];
  if (made.status === "refused") return { ...nothing, language: made.language, issues };
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, plan } of made.forms) {
    const book = newFile();
    const applied = await book.apply(plan());
    // text of the agreement that no cell can hold
    if (applied.status === "refused")
      return { ...nothing, language: made.language, issues: [...issues, ...applied.issues] };
    files.push({ name, bytes: book.toBytes() });
  }
  return { did: "forms", failed: false, language: made.language, files, issues };
}
