import { canonicalText, type Json } from "../../rules/canonical";
import type { Change, Part } from "./change";

type Members = Readonly<Record<string, Json | undefined>>;

/** Members that differ, in the order in which they are declared. `apart` are compared elsewhere. */
export function changedFields(of: Part, before: object, after: object, apart: readonly string[] = []): Change[] {
  const [one, other] = [flat(before as Members, apart), flat(after as Members, apart)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.flatMap((field): Change[] => {
    const [was, is] = [one.get(field), other.get(field)];
    return sameValue(was, is) ? [] : [{ what: "changed", of, field, before: was, after: is }];
  });
}

/** Compared as the fingerprint compares: 1.50 is 1.5, and white space and the form of Unicode say nothing. */
export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalText(one) === canonicalText(other);
}

/** Nested objects become members with a path, so that one number of them can be named. */
function flat(members: Members, apart: readonly string[], path = ""): Map<string, Json> {
  const all = new Map<string, Json>();
  for (const [key, value] of Object.entries(members)) {
    if (value === undefined || apart.includes(path + key)) continue;
    if (isNested(value)) for (const [inner, one] of flat(value, apart, `${path}${key}.`)) all.set(inner, one);
    else all.set(path + key, value);
  }
  return all;
}

function isNested(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("coefficient" in value);
}
