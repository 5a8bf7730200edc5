import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byCodeUnits, canonicalText, type Json, plainText } from "./canonical";
import type { Award, Policy, RuleNode, RuleSet } from "./rule-set";

/** Names the canonical form below; another form would need another name. */
export const SCHEME = "bx1:";

/** `bx1:` + SHA-256 in hex of the canonical text of any value. */
export function fingerprintOf(value: Json): string {
  return SCHEME + bytesToHex(sha256(utf8ToBytes(canonicalText(value))));
}

/**
 * The fingerprint of an agreement: the same for the same rules however their rows are spaced or interleaved. The order among
 * siblings, rungs, classes, ladder steps, awards and sources that count matters; that of citations and of what makes ineligible
 * does not. The status is left
 * out: what is printed on the draft must still be true of the signed text.
 */
export function fingerprint(ruleSet: RuleSet): string {
  const { name, cluster, year, version, classes, ladder, awards = [] } = ruleSet;
  const citations = ruleSet.citations.map(plainText).sort(byCodeUnits);
  return fingerprintOf({
    ...{ name, cluster, year, version, citations, nodes: families(ruleSet.nodes) },
    classes: classes.map((band) => ({ ...band })),
    ladder: ladder.map(({ measure, prefer }) => ({ measure: { ...measure }, prefer })),
    policy: policyJson(ruleSet.policy),
    // left out where there is none, so that an agreement without awards keeps the fingerprint that was printed on it
    ...(awards.length > 0 ? { awards: awards.map(awardJson) } : {}),
  });
}

function policyJson({ ineligible = [], ...policy }: Policy): Json {
  const causes = [...new Set(ineligible)].sort(byCodeUnits);
  return { ...policy, rounding: { ...policy.rounding }, ...(causes.length > 0 ? { ineligible: causes } : {}) };
}

/** What holds where nothing is said is left out, so that saying it is the same agreement. */
function awardJson({ hurdle, vetoes, quota, voteOf, ...award }: Award): Json {
  return {
    ...award,
    ...(voteOf === undefined || voteOf === "issued" ? {} : { voteOf }),
    hurdle: { ...hurdle },
    vetoes: vetoes.map((veto): Json => ({ ...veto })),
    ...(quota ? { quota: { ...quota, of: quota.of === "ranked" ? quota.of : undefined } } : {}),
  };
}

/** Eight characters for print, from either fingerprint. */
export function shortFingerprint(full: string): string {
  return full.slice(SCHEME.length, SCHEME.length + 8).toUpperCase();
}

/** The nodes under each parent in their order; also for a rule set whose tree is broken. */
function families(nodes: readonly RuleNode[]): Json {
  const under = new Map<string | null, Json[]>();
  for (const node of nodes) {
    const siblings = under.get(node.parent) ?? [];
    siblings.push(nodeJson(node));
    under.set(node.parent, siblings);
  }
  return [...under]
    .map(([parent, children]) => ({ parent, children }))
    .sort((one, other) => byCodeUnits(canonicalText(one.parent), canonicalText(other.parent)));
}

function nodeJson(node: RuleNode): Json {
  if (node.type === "group") return { ...node };
  return { ...node, parameters: { ...node.parameters }, rungs: node.rungs.map((rung) => ({ ...rung })) };
}
