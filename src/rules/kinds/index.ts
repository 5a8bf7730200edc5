import { achieved } from "./achieved";
import { attendance } from "./attendance";
import { balance } from "./balance";
import { bands } from "./bands";
import { count } from "./count";
import type { Kind } from "./kind";
import { lateness } from "./lateness";
import { manual } from "./manual";
import type { KindName } from "./names";
import { peer } from "./peer";
import { proportional } from "./proportional";
import { relative } from "./relative";
import { stepped } from "./stepped";

/** Every kind of item the engine knows. A new kind is one file beside these, its name in names.ts and one line here. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  manual,
  achieved,
  bands,
  lateness,
  proportional,
  relative,
  stepped,
  count,
  balance,
  attendance,
  peer,
};

const byName: ReadonlyMap<string, Kind> = new Map(Object.entries(KINDS));

/** Undefined for a name that is none: a rule set from outside TypeScript may say anything. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
