import {
  type Award,
  type ClassBand,
  DEFAULT_POLICY,
  type LadderStep,
  type Measure,
  type Policy,
  type RuleSet,
  type Veto,
} from "../../rules/rule-set";
import { byDefault, list, optional, record, required, union } from "./compounds";
import { node } from "./node-shapes";
import { code, number, text, wholeNumber, word } from "./scalars";
import type { JsonSchema, Shape } from "./shape";

const classBand = record<ClassBand>({
  name: required(code),
  from: optional(number, "Reached from here on, included; absent = the class of all others."),
});

type SimpleMeasure = Exclude<Measure, { readonly of: "node" }>;
type NodeMeasure = Extract<Measure, { readonly of: "node" }>;

const simpleMeasure = (of: SimpleMeasure["of"]): Shape<Measure> => record<SimpleMeasure>({ of: required(word([of])) });

const measure: Shape<Measure> = union<Measure>("of", {
  total: simpleMeasure("total"),
  content: simpleMeasure("content"),
  bonus: simpleMeasure("bonus"),
  deductions: simpleMeasure("deductions"),
  node: record<NodeMeasure>({ of: required(word(["node"])), node: required(code) }),
});

const ladderStep = record<LadderStep>({
  measure: required(measure),
  prefer: byDefault(word(["higher", "lower"]), "higher"),
});

const digits = wholeNumber(0, 12);

const rounding = record<Policy["rounding"]>({
  item: optional(digits, "Digits of every item's points; absent = not rounded."),
  total: optional(digits, "Digits of the total before ranking; absent = not rounded."),
  display: byDefault(digits, DEFAULT_POLICY.rounding.display, "Digits shown; never changes a number."),
});

const policy = record<Policy>({
  counts: byDefault(
    list(word(["agreed", "appraised", "self", "log"]), 1),
    DEFAULT_POLICY.counts,
    "Which score counts: the first of these that is there.",
  ),
  appraisers: byDefault(word(["mean", "lowest", "highest"]), DEFAULT_POLICY.appraisers),
  notApplicable: byDefault(word(["rebase", "reduce"]), DEFAULT_POLICY.notApplicable),
  unsubmitted: byDefault(word(["unranked", "last"]), DEFAULT_POLICY.unsubmitted),
  rankBy: byDefault(word(["total", "ladder"]), DEFAULT_POLICY.rankBy),
  tieMethod: byDefault(word(["competition", "dense"]), DEFAULT_POLICY.tieMethod, "1-2-2-4 or 1-2-2-3."),
  classBasis: byDefault(word(["percent", "points"]), DEFAULT_POLICY.classBasis),
  rounding: byDefault(rounding, DEFAULT_POLICY.rounding),
  bonusCap: optional(number, "Cut-off of all bonus points together."),
  ineligible: optional(
    list(word(["noSelfScore", "noReport", "absentFromFinalMeeting"])),
    "What makes a unit ineligible besides an exclusion and a knock-out.",
  ),
});

const veto: Shape<Veto> = union<Veto>("of", {
  node: record<Extract<Veto, { readonly of: "node" }>>({
    of: required(word(["node"])),
    node: required(code),
    atLeast: required(number),
  }),
  deductions: record<Extract<Veto, { readonly of: "deductions" }>>({
    of: required(word(["deductions"])),
    atMost: required(number),
  }),
});

const award = record<Award>({
  name: required(code),
  hurdle: byDefault(
    record<Award["hurdle"]>({
      class: optional(code, "This class or a better one."),
      points: optional(number, "Total points, included."),
      percent: optional(number, "Total in % of the applicable maximum, included."),
    }),
    {},
    "What must be reached; all that is named here.",
  ),
  vetoes: byDefault(list(veto), [], "What rules a unit out even above the hurdle."),
  quota: optional(
    record<NonNullable<Award["quota"]>>({
      number: optional(wholeNumber(0, 1_000_000)),
      percent: optional(number, "Share of the units in %."),
      of: optional(word(["all", "ranked"]), "Which units the share is of; absent = all of the cluster."),
      rounding: byDefault(word(["down", "nearest", "up"]), "down"),
    }),
    "At most this many units; where both are named, the smaller.",
  ),
  edge: byDefault(word(["all", "none", "vote"]), "vote", "Where the quota ends among units of one rank."),
  votePercent: optional(number, "Least share of the ballots in %; absent = no vote is asked."),
  voteOf: optional(word(["issued", "returned", "valid"]), "Which ballots that is a share of; absent = issued."),
  citation: optional(text),
});

/** Members of the file that are not part of the agreement: its format, for editors, and its fingerprint, for people. */
const HEAD: Readonly<Record<"$schema" | "format" | "fingerprint", JsonSchema>> = {
  $schema: { type: "string", description: "Where an editor finds this schema." },
  format: { const: "binhxet-rules/1", description: "Version of this layout." },
  fingerprint: {
    type: "string",
    pattern: "^bx1:[0-9a-f]{64}$",
    description: "Of the rules as they were exported. One that no longer fits is a warning: the file was edited since.",
  },
};

export const ruleSetShape = record<RuleSet>(
  {
    name: required(text),
    cluster: byDefault(text, ""),
    year: required(wholeNumber(0, 9999)),
    version: byDefault(text, ""),
    status: byDefault(word(["draft", "signed"]), "draft"),
    nodes: required(list(node), "The tree, in the order of the agreement."),
    classes: byDefault(list(classBand), [], "Best first."),
    ladder: byDefault(list(ladderStep), [], "What separates equal totals, first step first."),
    policy: byDefault(policy, DEFAULT_POLICY),
    awards: optional(list(award), "Titles to propose, highest first."),
    citations: byDefault(list(text), [], "Legal texts that the agreement rests on."),
  },
  HEAD,
);
