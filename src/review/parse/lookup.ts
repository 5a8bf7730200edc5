import { remembered } from "../../workbook/remembered";
import { codeKey, meaningKey } from "./meaning";

export interface Named {
  readonly code: string;
  /** Every way a person may write it besides its code. */
  readonly names: readonly string[];
}

export type Match =
  | { readonly by: "code"; readonly code: string }
  | { readonly by: "name"; readonly code: string }
  | { readonly by: "nothing" };

export type Lookup = (text: string) => Match;

/**
 * Recognises a unit or a criterion from what was typed: by code, else by one of its names as a person means it. A name that
 * two of them bear recognises neither.
 */
export function createLookup(all: readonly Named[]): Lookup {
  const codes = new Map<string, string>();
  for (const { code } of all) if (!codes.has(codeKey(code))) codes.set(codeKey(code), code);
  const names = new Map<string, string | null>();
  for (const { code, names: own } of all) {
    for (const key of new Set(own.map(meaningKey))) {
      const other = names.get(key);
      if (key !== "") names.set(key, other === undefined || other === code ? code : null);
    }
  }
  return remembered((text) => {
    const code = codes.get(codeKey(text));
    if (code !== undefined) return { by: "code", code };
    const named = names.get(meaningKey(text));
    return named === undefined || named === null ? { by: "nothing" } : { by: "name", code: named };
  });
}
