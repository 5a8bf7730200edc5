import { KINDS } from "../../../rules/kinds";
import type { Item, RuleSet } from "../../../rules/rule-set";
import { isAsked } from "../../form/asked";
import { lookups } from "../../parse/lookups";
import { askingPercent } from "../../percent-doubt";
import type { Recognisers } from "../../sources/matrix";
import type { Basis } from "../submission";

/** What follows from the basis alone, whatever a file holds. */
export interface Known extends Recognisers {
  readonly ruleSet: RuleSet;
  readonly itemOf: (code: string) => Item | undefined;
  /** Items that the unit itself has to score, in the order of the agreement. */
  readonly asked: readonly Item[];
  /** Items whose points depend on the other units too. */
  readonly compared: ReadonlySet<string>;
  /** Items where 0.98 may be meant as 98 %. */
  readonly percentages: ReadonlyMap<string, Item>;
}

/** Kept as long as the basis is: a thousand files are read against one. */
const remembered = new WeakMap<Basis, Known>();

export function knownOf(basis: Basis): Known {
  const known = remembered.get(basis) ?? findOut(basis);
  remembered.set(basis, known);
  return known;
}

function findOut({ units, ruleSet }: Basis): Known {
  const { nodes } = ruleSet;
  const texts = new Map(nodes.map(({ code, text }) => [code, text]));
  const items = nodes.flatMap((node) => (node.type === "item" ? [node] : []));
  const byCode = new Map(items.map((item) => [item.code, item]));
  return {
    ...lookups(units, ruleSet),
    ruleSet,
    itemOf: (code) => byCode.get(code),
    textOf: (item) => texts.get(item),
    texts: items.map(({ code, text }) => [code, text]),
    asked: items.filter(isAsked),
    compared: new Set([...byCode.values()].flatMap(({ code, kind }) => (KINDS[kind].comparesUnits ? code : []))),
    percentages: askingPercent(ruleSet),
  };
}
