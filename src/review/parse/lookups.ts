import type { RuleSet } from "../../rules/rule-set";
import { KINDS } from "../../rules/kinds";
import type { Recognisers } from "../sources/matrix";
import type { UnitRow } from "../sheets/units";
import { createLookup, type Lookup } from "./lookup";

/** Recognisers of the units and criteria of a book. */
export function lookups(
  units: readonly UnitRow[],
  ruleSet: RuleSet,
): Readonly<Record<"unit" | "item" | "group" | "node", Lookup>> & Required<Pick<Recognisers, "asks">> {
  const items = new Map(ruleSet.nodes.flatMap((node) => (node.type === "item" ? [[node.code, node] as const] : [])));
  const nodes = ruleSet.nodes.map(({ type, code, text }) => ({ type, code, names: [text] }));
  return {
    unit: createLookup(
      units.map(({ code, name, shortName, aliases }) => ({ code, names: [name, shortName, ...aliases] })),
    ),
    item: createLookup(nodes.filter(({ type }) => type === "item")),
    group: createLookup(nodes.filter(({ type }) => type === "group")),
    node: createLookup(nodes),
    asks: (code, argument) => {
      const item = items.get(code);
      return item !== undefined && KINDS[item.kind].arguments.some(({ name }) => name === argument);
    },
  };
}
