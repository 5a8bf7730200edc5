import { compare, type Decimal, decimalText, sum } from "../decimal";
import { kindNamed } from "../kinds";
import { addsUp } from "../kinds/peer";
import type { UnitOutcome } from "../outcome";
import type { Item } from "../rule-set";
import type { Context } from "./context";
import type { Report } from "./report";

/** One voter's ballot for an item: what it gave to whom. */
interface Ballot {
  readonly voter: string;
  readonly given: Map<string, Decimal>;
  /** Where it is said: the first vote, else the voter's own row. */
  readonly path: readonly (string | number)[];
}

/**
 * R18, over all units: each voter gives exactly the budget where there is one, and votes for everybody but itself where votes
 * are averaged. In a sum a vote not given is worth nothing, so there only a member that gave nothing at all is named. Members
 * for whom the item does not apply vote all the same. Nothing is said before anybody has voted.
 */
export function checkBallots({ tree, index, report }: Context, units: readonly UnitOutcome[]): void {
  const outcomes = new Map(units.map((unit) => [unit.unit, unit]));
  for (const { node } of tree.order) {
    if (node.type === "group" || kindNamed(node.kind)?.log !== "peers") continue;
    const ballots = ballotsFor(node, index);
    const receivers = [...index.keys()].filter(
      (unit) => outcomes.get(unit)?.nodes.get(node.code)?.state !== "notApplicable",
    );
    for (const ballot of ballots) checkBallot(node, ballot, receivers, report);
  }
}

/** The ballots of all members in their order, then of others who voted; none where nobody did. */
function ballotsFor({ code }: Item, index: Context["index"]): readonly Ballot[] {
  const ballots = new Map<string, Ballot>();
  for (const [voter, entries] of index) ballots.set(voter, { voter, given: new Map(), path: ["units", entries.index] });
  let hasVotes = false;
  for (const [unit, { items }] of index) {
    for (const [voter, { row, index: place }] of items.get(code)?.peers ?? []) {
      const before = ballots.get(voter);
      const isFirst = before === undefined || before.given.size === 0;
      const ballot = isFirst ? { voter, given: new Map<string, Decimal>(), path: ["peers", place] } : before;
      ballot.given.set(unit, row.points);
      ballots.set(voter, ballot);
      hasVotes = true;
    }
  }
  return hasVotes ? [...ballots.values()] : [];
}

function checkBallot(item: Item, { voter, given, path }: Ballot, receivers: readonly string[], report: Report): void {
  const others = receivers.filter((unit) => unit !== voter);
  if (others.length === 0) return;
  const budget = item.parameters.voterBudget;
  const total = sum(given.values());
  if (budget && compare(total, budget) !== 0) {
    const params = { voter, item: item.code, given: decimalText(total), expected: decimalText(budget) };
    report("peerBudget", path, params);
  }
  const missing = others.filter((unit) => !given.has(unit));
  const isSilent = given.size === 0;
  const isGap = addsUp(item) ? isSilent && !budget : missing.length > 0;
  if (isGap) report("peerVotesMissing", path, { voter, item: item.code, units: missing.join(", ") });
}
