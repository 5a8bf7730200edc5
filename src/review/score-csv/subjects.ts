import { kindNamed } from "../../rules/kinds";
import type { ArgumentName } from "../../rules/kinds/names";
import type { RuleNode, RuleSet } from "../../rules/rule-set";
import { issue, type Issue, type Place } from "../../workbook/issue";
import { createLookup } from "../parse/lookup";
import { codeKey, meaningKey } from "../parse/meaning";
import type { PlacedUnit } from "./units-from-csv";

/** Recognises what the lines speak of; what is unknown, or was understood by its name, is an issue. */
export interface Subjects {
  unit(text: string, place: Place): string | undefined;
  item(text: string, place: Place): string | undefined;
  /** What a criterion computes from; undefined for what is none. */
  argumentsOf(item: string): readonly ArgumentName[] | undefined;
  /** The award's name as the rules write it; one that they do not name stays as it is, and has its fault where votes are counted. */
  award(text: string): string;
  /** An appraiser or a voter: a unit where it is one, else somebody by name. */
  person(text: string): string;
  units(): readonly PlacedUnit[];
}

/** @param listed the units of UNITS.csv; without it everybody whom a line speaks of is a unit, in that order. */
export function createSubjects(
  { nodes, awards = [] }: RuleSet,
  listed: readonly PlacedUnit[] | undefined,
  issues: Issue[],
): Subjects {
  const lookItem = createLookup(nodes.map(({ code, text }) => ({ code, names: [text] })));
  const lookUnit = createLookup((listed ?? []).map(({ code, name }) => ({ code, names: [name] })));
  const used = argumentsByItem(nodes);
  const met = new Map<string, PlacedUnit>();
  const listedUnit = (text: string, place: Place) => {
    const match = lookUnit(text);
    if (match.by === "nothing") issues.push(issue("unknownUnit", { unit: text }, place));
    if (match.by === "name") issues.push(issue("unitMatchedByName", { text, unit: match.code }, place));
    return match.by === "nothing" ? undefined : match.code;
  };
  const metUnit = (text: string, place: Place) => {
    const known = met.get(codeKey(text));
    if (!known) met.set(codeKey(text), { code: text, name: text, ranked: true, place });
    return known?.code ?? text;
  };
  return {
    unit: listed ? listedUnit : metUnit,
    item(text, place) {
      const match = lookItem(text);
      if (match.by === "nothing") issues.push(issue("unknownItem", { item: text }, place));
      if (match.by === "name") issues.push(issue("codeRepaired", { text, value: match.code }, place));
      return match.by === "nothing" ? undefined : match.code;
    },
    argumentsOf: (item) => used.get(item),
    award: (text) => awards.find(({ name }) => meaningKey(name) === meaningKey(text))?.name ?? text,
    person(text) {
      const match = lookUnit(text);
      return match.by === "nothing" ? (met.get(codeKey(text))?.code ?? text) : match.code;
    },
    units: () => listed ?? [...met.values()],
  };
}

function argumentsByItem(nodes: RuleSet["nodes"]): ReadonlyMap<string, readonly ArgumentName[] | undefined> {
  const argumentsOf = (node: RuleNode) =>
    node.type === "item" ? kindNamed(node.kind)?.arguments.map(({ name }) => name) : undefined;
  return new Map(nodes.map((node) => [node.code, argumentsOf(node)]));
}
