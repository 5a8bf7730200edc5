import { kindNamed } from "../../rules/kinds";
import type { Item } from "../../rules/rule-set";

/**
 * True where the unit itself has to say something about the item: not where the head unit or a standing body scores it (R16), not
 * where the cluster's log tells, not where the other units vote.
 */
export function isAsked({ kind, scorer }: Item): boolean {
  const log = kindNamed(kind)?.log ?? "none";
  if (scorer === "head" || scorer === "body" || log === "peers") return false;
  return scorer !== "log" || log === "none";
}
