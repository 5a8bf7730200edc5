import { ONE } from "../../rules/decimal";
import { KIND_NAMES, PARAMETER_NAMES } from "../../rules/kinds/names";
import type { Group, Item, RuleNode, Rung } from "../../rules/rule-set";
import { byDefault, type Field, type Fields, list, optional, orNull, record, required, union } from "./compounds";
import { kindSchemas } from "./kind-schemas";
import { code, flag, number, text, word } from "./scalars";
import { type Shape, spelled } from "./shape";

/** True, or left out: `false` would be a second way of saying the same. */
const onlyTrue: Shape<true> = {
  schema: { const: true },
  read(json, path, report) {
    if (json === true) return json;
    report("wordUnknown", path, { text: spelled(json), allowed: "true" });
    return undefined;
  },
  write: (value) => value,
};

const rung = record<Rung>({
  from: optional(number, "Lower end; absent = open to infinity."),
  fromIncluded: byDefault(flag, true),
  to: optional(number, "Upper end; absent = open to infinity."),
  toIncluded: byDefault(flag, true),
  points: required(number, "What it gives; in a scale of deductions what it takes off, as a positive amount."),
  knockOut: optional(onlyTrue, "Whoever falls on this step is not considered. Only in a scale of deductions."),
  text: byDefault(text, "", "Its wording."),
});

type Parameters = Item["parameters"];

/** Every parameter that any kind has; which of them this item's kind takes is for the schema and the checks to say. */
const parameters = record<Parameters>(
  Object.fromEntries(
    PARAMETER_NAMES.map((name): [string, Field<unknown>] => [name, optional(number)]),
  ) as Fields<Parameters>,
);

const shared = {
  code: required(code, "Unique in the rule set, e.g. TC7.2."),
  parent: byDefault(orNull(code), null, "Code of the group above; null for a root."),
  text: required(text, "Wording of the criterion."),
  weight: byDefault(number, ONE, "Used by a parent that weighs."),
};

const group = record<Group>({
  type: required(word(["group"])),
  ...shared,
  operation: required(
    word(["sum", "weightedSum", "weightedMean", "pool"]),
    "Σ p · Σ w·p · Σ w·p / Σ w · bonus outside the base, cut off at the maximum.",
  ),
  max: optional(number, "Declared maximum; absent = it follows from the children."),
  notApplicable: optional(
    word(["rebase", "reduce"]),
    "What a child that is not applicable does; absent = as the policy says.",
  ),
});

const itemRecord = record<Item>({
  type: required(word(["item"])),
  ...shared,
  max: required(number),
  kind: required(word(KIND_NAMES), "How points come from what is entered; docs/kinds.md tells each."),
  parameters: byDefault(parameters, {}),
  rungs: byDefault(list(rung), [], "Bands, ladder rungs or steps, in the order they are read."),
  scorer: byDefault(word(["unit", "head", "log", "body"]), "unit", "Who enters the score."),
  evidenceRequired: byDefault(flag, false),
});

const item: Shape<Item> = { ...itemRecord, schema: { ...itemRecord.schema, allOf: kindSchemas() } };

/** A criterion or a group of them. */
export const node: Shape<RuleNode> = union<RuleNode>("type", { group, item });
