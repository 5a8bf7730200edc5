import { achieved } from "./achieved";
import { attendance } from "./attendance";
import { bands } from "./bands";
import { count } from "./count";
import type { Kind } from "./kind";
import { lateness } from "./lateness";
import { manual } from "./manual";
import type { KindName } from "./names";
import { proportional } from "./proportional";

/**
 * Every kind of item the engine knows. A new kind (R8 relative to the leader, R9 steps of deduction, R11 bonus and penalty counts,
 * R18 peer matrix…) is one file beside these, its name in names.ts and one line here.
 */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  manual,
  achieved,
  bands,
  lateness,
  proportional,
  count,
  attendance,
};

const byName: ReadonlyMap<string, Kind> = new Map(Object.entries(KINDS));

/** Undefined for a name that is none: a rule set from outside TypeScript may say anything. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
