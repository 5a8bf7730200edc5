import { byCodeUnits, canonicalText, plainText } from "../../rules/canonical";
import { fingerprint } from "../../rules/fingerprint";
import type { Award, ClassBand, LadderStep, RuleNode, RuleSet, Rung } from "../../rules/rule-set";
import type { Change, Part } from "./change";
import { changedFields, sameValue } from "./fields";
import { isReordered, pairByKey, pairRest, type Paired } from "./pair";

/**
 * Everything that is another rule in `after`, in the order of the agreement. Empty for two rule sets with one fingerprint and status, and
 * for no others; so what means nothing to the fingerprint (rows interleaved otherwise, white space) is no change here either.
 */
export function diffRuleSets(before: RuleSet, after: RuleSet): readonly Change[] {
  const status = changedFields({ part: "ruleSet" }, { status: before.status }, { status: after.status });
  if (fingerprint(before) === fingerprint(after)) return status;
  return [
    ...headChanges(before, after),
    ...status,
    ...changedFields({ part: "policy" }, plainPolicy(before), plainPolicy(after)),
    ...citationChanges(before, after),
    ...nodeChanges(before.nodes, after.nodes),
    ...classChanges(before.classes, after.classes),
    ...ladderChanges(before.ladder, after.ladder),
    ...awardChanges(before.awards ?? [], after.awards ?? []),
  ];
}

/** Members with a section of their own above. A new member of rule sets is compared with the head until it gets one. */
const APART = ["status", "policy", "citations", "nodes", "classes", "ladder", "awards"];

function headChanges(before: RuleSet, after: RuleSet): Change[] {
  return changedFields({ part: "ruleSet" }, before, after, APART);
}

/** The causes of ineligibility are a set: their order and a cause named twice mean nothing. */
function plainPolicy({ policy: { ineligible = [], ...policy } }: RuleSet): object {
  const causes = [...new Set(ineligible)].sort(byCodeUnits);
  return causes.length > 0 ? { ...policy, ineligible: causes } : policy;
}

function citationChanges(before: RuleSet, after: RuleSet): Change[] {
  const sorted = ({ citations }: RuleSet) => citations.map(plainText).sort(byCodeUnits);
  const { removed, added } = pairByKey(sorted(before).map(boxed), sorted(after).map(boxed), ({ text }) => text);
  return [
    ...removed.map(({ text }): Change => ({ what: "removed", of: { part: "citation", text } })),
    ...added.map(({ text }): Change => ({ what: "added", of: { part: "citation", text } })),
  ];
}

/** Two equal texts must stay two members. */
function boxed(text: string): { readonly text: string } {
  return { text };
}

function nodeChanges(before: readonly RuleNode[], after: readonly RuleNode[]): Change[] {
  const place = ({ parent, code }: RuleNode) => canonicalText([parent, code]);
  const code = (node: RuleNode) => plainText(node.code);
  const inPlace = pairByKey(before, after, place);
  const anywhere = pairByKey(inPlace.removed, inPlace.added, code);
  const known = pairRest({ ...anywhere, both: [...inPlace.both, ...anywhere.both] }, ({ text }) => plainText(text));
  const partner = new Map(known.both.map((pair) => [pair.after, pair.before]));
  const isMoved = movesAmong(known);
  return [
    ...known.removed.map((node): Change => ({ what: "removed", of: { part: "node", code: node.code }, node })),
    ...after.flatMap((node): Change[] => {
      const was = partner.get(node);
      return was
        ? oneNode(was, node, isMoved(was, node))
        : [{ what: "added", of: { part: "node", code: node.code }, node }];
    }),
    ...siblingOrder(
      before,
      after,
      known.both.filter((pair) => !isMoved(pair.before, pair.after)),
    ),
  ];
}

/** A group with a new code takes its criteria along: they have not moved. */
function movesAmong({ both }: Paired<RuleNode>): (before: RuleNode, after: RuleNode) => boolean {
  const renamed = new Map<string | null, string>();
  for (const { before, after } of both) if (before.code !== after.code) renamed.set(before.code, after.code);
  return (before, after) => !sameValue(renamed.get(before.parent) ?? before.parent, after.parent);
}

function oneNode(before: RuleNode, after: RuleNode, isMoved: boolean): Change[] {
  const { code } = after;
  const rungs = (node: RuleNode) => (node.type === "item" ? node.rungs : []);
  const fields = changedFields({ part: "node", code: before.code }, before, after, ["parent", "rungs"]);
  const moved: Change = { what: "moved", code, before: before.parent, after: after.parent };
  return [...(isMoved ? [moved] : []), ...fields, ...rungChanges(code, rungs(before), rungs(after))];
}

function siblingOrder(
  before: readonly RuleNode[],
  after: readonly RuleNode[],
  stayed: Paired<RuleNode>["both"],
): Change[] {
  const parents = [...new Set(stayed.map((pair) => pair.after.parent))];
  return parents.flatMap((parent): Change[] => {
    const family = stayed.filter((pair) => pair.after.parent === parent);
    const [was, is] = [family.map((pair) => pair.before), family.map((pair) => pair.after)];
    const [inOld, inNew] = [before.filter((node) => was.includes(node)), after.filter((node) => is.includes(node))];
    if (!isReordered(inOld, inNew, { both: family, removed: [], added: [] })) return [];
    return [{ what: "reordered", of: { list: "siblings", parent }, order: inNew.map(({ code }) => code) }];
  });
}

/** What one list with an order of its own has become. */
interface Section<Value extends object> {
  readonly keyOf: (value: Value) => string;
  /** Tells what a member has become although its key is another. */
  readonly restKeyOf?: (value: Value) => string;
  readonly partOf: (value: Value) => Part;
  readonly nameOf: (value: Value) => string;
  readonly reordered: Extract<Change, { what: "reordered" }>["of"];
}

function sectionChanges<Value extends object>(
  before: readonly Value[],
  after: readonly Value[],
  { keyOf, restKeyOf, partOf, nameOf, reordered }: Section<Value>,
): Change[] {
  const paired = pairByKey(before, after, keyOf);
  const known = restKeyOf ? pairRest(paired, restKeyOf) : paired;
  const inBoth = after.filter((value) => known.both.some((pair) => pair.after === value));
  return [
    ...known.removed.map((value): Change => ({ what: "removed", of: partOf(value) })),
    ...known.added.map((value): Change => ({ what: "added", of: partOf(value) })),
    ...known.both.flatMap((pair) => changedFields(partOf(pair.before), pair.before, pair.after)),
    ...(isReordered(before, after, known)
      ? [{ what: "reordered", of: reordered, order: inBoth.map(nameOf) } as const]
      : []),
  ];
}

/** A rung is known by its range, else by its wording. */
function rungChanges(code: string, before: readonly Rung[], after: readonly Rung[]): Change[] {
  return sectionChanges(before, after, {
    keyOf: ({ from, fromIncluded, to, toIncluded }) => canonicalText({ from, fromIncluded, to, toIncluded }),
    restKeyOf: ({ text }) => plainText(text),
    partOf: (rung) => ({ part: "rung", code, name: rungName(rung) }),
    nameOf: rungName,
    reordered: { list: "rungs", code },
  });
}

/** Its wording, else its range: "[1; 2]", "(10; ∞)". */
function rungName({ text, from, fromIncluded, to, toIncluded }: Rung): string {
  if (plainText(text) !== "") return plainText(text);
  const [low, high] = [from ? canonicalText(from) : "−∞", to ? canonicalText(to) : "∞"];
  return `${fromIncluded && from ? "[" : "("}${low}; ${high}${toIncluded && to ? "]" : ")"}`;
}

function classChanges(before: readonly ClassBand[], after: readonly ClassBand[]): Change[] {
  return sectionChanges(before, after, {
    keyOf: ({ name }) => plainText(name),
    partOf: ({ name }) => ({ part: "class", name }),
    nameOf: ({ name }) => name,
    reordered: { list: "classes" },
  });
}

function ladderChanges(before: readonly LadderStep[], after: readonly LadderStep[]): Change[] {
  return sectionChanges(before, after, {
    keyOf: ({ measure }) => canonicalText({ ...measure }),
    partOf: ({ measure }) => ({ part: "ladderStep", measure }),
    nameOf: ({ measure }) => (measure.of === "node" ? `node:${measure.node}` : measure.of),
    reordered: { list: "ladder" },
  });
}

function awardChanges(before: readonly Award[], after: readonly Award[]): Change[] {
  return sectionChanges(before, after, {
    keyOf: ({ name }) => plainText(name),
    partOf: ({ name }) => ({ part: "award", name }),
    nameOf: ({ name }) => name,
    reordered: { list: "awards" },
  });
}
