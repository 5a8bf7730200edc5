import { compare, type Decimal, decimal, divide, isZero, multiply, sum, toNumber, ZERO } from "../decimal";
import type { Item } from "../rule-set";
import { declareKind, type Kind, missing, parameter, points, refused } from "./kind";

const HALF = decimal(50);
const HUNDRED = decimal(100);

/**
 * R18: the members' points for each other; a unit's own vote is never among them. The votes are averaged, or added up where
 * `addUp` is 1. Before that, `trimCount` votes and `trimPercent` of the votes (rounded down to whole votes) are left out at
 * each end, the more of the two; where that leaves none, the item is missing. Each vote is 0 to `voteMax` (the item's maximum
 * where nothing is said). With `voterBudget` every voter must give exactly that many points over all units: a checksum of the
 * ballots, checked over all units beside this file. Votes stand in their own list of entries and count as the source "log".
 */
const declaration = declareKind({
  name: "peer",
  parameters: [
    { name: "addUp", unit: "yesNo", required: false, min: ZERO, max: decimal(1), whole: true, default: ZERO },
    { name: "trimCount", unit: "times", required: false, min: ZERO, whole: true, default: ZERO },
    { name: "trimPercent", unit: "percent", required: false, min: ZERO, below: HALF, default: ZERO },
    { name: "voteMax", unit: "points", required: false, above: ZERO, atMostItemMax: true },
    { name: "voterBudget", unit: "points", required: false, above: ZERO },
  ],
  arguments: [],
  rungs: "none",
  log: "peers",
});

export const peer: Kind = {
  ...declaration,
  typedPoints: "expected",
  fromValues: () => missing,
  fromLog(item, { peers }, record) {
    const given = peers.map((vote) => vote.points).sort(compare);
    const cut = trimmedEachEnd(item, given.length);
    const kept = given.slice(cut, given.length - cut);
    record("peer.votes", { count: decimal(given.length) });
    if (cut > 0) record("peer.trimmed", { count: decimal(cut), left: decimal(kept.length) });
    if (kept.length === 0) return refused("peerTrimmedAll", undefined, { count: String(given.length) });
    const total = sum(kept);
    const count = decimal(kept.length);
    const result = addsUp(item) ? total : divide(total, count);
    record(addsUp(item) ? "peer.sum" : "peer.mean", { count, points: result });
    return points(result);
  },
};

/** True where votes are added up, so that a vote that was not given is worth nothing rather than a gap. */
export function addsUp(item: Item): boolean {
  return !isZero(parameter(item, declaration, "addUp") ?? ZERO);
}

/** The most one voter can give one unit. */
export function voteMax(item: Item): Decimal {
  return item.parameters.voteMax ?? item.max;
}

function trimmedEachEnd(item: Item, votes: number): number {
  const count = parameter(item, declaration, "trimCount") ?? ZERO;
  const percent = parameter(item, declaration, "trimPercent") ?? ZERO;
  const share = Math.floor(toNumber(divide(multiply(percent, decimal(votes)), HUNDRED)));
  return Math.min(Math.max(Math.floor(toNumber(count)), share, 0), votes);
}
