import type { Grid } from "../../../workbook/grids";
import { issue, type Issue } from "../../../workbook/issue";
import type { Lookup } from "../../parse/lookup";
import type { FormUnit } from "../../sources/form/unit";
import { recognise } from "../../sources/words";

/** Whose form it is, with what the name of its file says. */
export interface NamedUnit {
  readonly unit?: string;
  readonly unitText: string;
  readonly issues: readonly Issue[];
}

/**
 * A form that says nothing of its unit may lie in a file that is called after it. A file called after another unit than its only sheet
 * names may be that unit's, made from somebody's form: a person has to say.
 */
export function besideFileName(
  { unit, text }: FormUnit,
  grid: Grid,
  { file, isAlone }: { readonly file: string; readonly isAlone: boolean },
  lookup: Lookup,
): NamedUnit {
  const byFile = unitInName(file, lookup);
  if (unit !== undefined) {
    const isDoubtful = isAlone && byFile !== undefined && byFile !== unit;
    return isDoubtful ? { unitText: `${text}; ${file}`, issues: [] } : { unit, unitText: text, issues: [] };
  }
  const isNothingSaid = text === grid.name;
  if (!isNothingSaid || byFile === undefined) return { unitText: text, issues: [] };
  const said = issue("unitByFileName", { text: file, unit: byFile }, { file, sheet: grid.name });
  return { unit: byFile, unitText: text, issues: [said] };
}

/** By the whole name, or one of its parts between dashes, underscores and brackets; "(1)" of a download and dates are no codes. */
function unitInName(file: string, lookup: Lookup): string | undefined {
  const name = (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.[^.]*$/u, "");
  const parts = [name, ...name.split(/\s*[-_–()[\]]+\s*/u).filter((part) => !/^\d*$/u.test(part))];
  const found = new Set(parts.flatMap((part) => recognise(lookup, part) ?? []));
  const [only, more] = found;
  return more === undefined ? only : undefined;
}
