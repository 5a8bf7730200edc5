import { add, compare, type Decimal, decimalText, isNegative, isZero, smaller, ZERO } from "../decimal";
import type { BallotEntry } from "../entries";
import type { Outcome } from "../outcome";
import type { Award, RuleSet, VoteBase } from "../rule-set";
import type { Report } from "../scoring/report";
import type { Tally, Vote } from "./board";

/** What is counted for a title as a whole, in the order of a tellers' record. */
export const BALLOT_COUNTS = ["issued", "returned", "valid", "invalid"] as const;

/** A count with the place of its line. */
export interface Counted {
  readonly vote: Vote;
  readonly index: number;
}

export interface BallotCount {
  readonly votes: readonly Counted[];
  readonly tallies: ReadonlyMap<string, Tally>;
}

interface Placed {
  readonly row: BallotEntry;
  readonly index: number;
}

interface OfUnit extends Placed {
  readonly unit: string;
}

/** What share a vote is of, where an award says nothing. */
export function voteBase({ voteOf }: Award): VoteBase {
  return voteOf ?? "issued";
}

/**
 * Puts the lines of the count together, title by title. Left out with a fault: what belongs to no award or unit, votes for nobody, what is said twice, what
 * is no whole number from 0, and votes without ballots to be a share of, or more than these.
 */
export function countBallots(
  ruleSet: RuleSet,
  outcome: Outcome,
  ballots: readonly BallotEntry[],
  report: Report,
): BallotCount {
  const awards = ruleSet.awards ?? [];
  const units = new Set(outcome.units.map(({ unit }) => unit));
  const placed = ballots.map((row, index) => ({ row, index }));
  for (const { row, index } of placed) {
    if (!awards.some(({ name }) => name === row.award)) {
      report("ballotAwardUnknown", ["ballots", index, "award"], { award: row.award });
    }
    if (row.unit !== undefined && !units.has(row.unit)) {
      report("unknownUnit", ["ballots", index, "unit"], { unit: row.unit });
    } else if (row.unit === undefined && row.votes) {
      report("unknownUnit", ["ballots", index, "unit"], { unit: "" });
    }
  }
  const tallies = new Map<string, Tally>();
  const votes: Counted[] = [];
  for (const award of new Map(awards.map((one) => [one.name, one])).values()) {
    const lines = placed.filter(({ row }) => row.award === award.name);
    const [first] = lines;
    if (!first) continue;
    if (!award.votePercent && award.edge !== "vote") {
      report("ballotNotAsked", ["ballots", first.index, "award"], { award: award.name });
    }
    const tally = tallyOf(award, lines, report);
    tallies.set(award.name, tally);
    const ofUnits = lines.flatMap((line) => {
      const { unit } = line.row;
      return unit !== undefined && units.has(unit) ? [{ ...line, unit }] : [];
    });
    votes.push(...votesOf(award, ofUnits, tally, report));
  }
  return { votes, tallies };
}

/** A whole number of ballots, or a fault. */
function countIn({ row, index }: Placed, key: "votes" | keyof Tally, report: Report): Decimal | undefined {
  const value = row[key];
  if (!value) return undefined;
  if (value.scale === 0 && !isNegative(value)) return value;
  report("ballotNumber", ["ballots", index, key], { award: row.award, value: decimalText(value) });
  return undefined;
}

function tallyOf({ name }: Award, lines: readonly Placed[], report: Report): Tally {
  const tally: Partial<Record<keyof Tally, Decimal>> = {};
  for (const line of lines) {
    for (const key of BALLOT_COUNTS) {
      const value = countIn(line, key, report);
      const before = tally[key];
      if (value && before && compare(value, before) !== 0) {
        const params = { award: name, counted: key, first: decimalText(before), second: decimalText(value) };
        report("ballotCountTwice", ["ballots", line.index, key], params);
      }
      if (value && !before) tally[key] = value;
    }
  }
  checkTally(name, tally, lines, report);
  return tally;
}

/** returned ≤ issued, valid ≤ returned (else ≤ issued), valid + invalid = returned. */
function checkTally(award: string, tally: Tally, lines: readonly Placed[], report: Report): void {
  const { issued, returned, valid, invalid } = tally;
  const isOver = (part: Decimal | undefined, whole: Decimal | undefined) =>
    part !== undefined && whole !== undefined && compare(part, whole) > 0;
  const isSumOff = valid && invalid && returned && compare(add(valid, invalid), returned) !== 0;
  const isOff = isOver(returned, issued) || isOver(valid, returned ?? issued) || isOver(invalid, returned ?? issued);
  if (!isOff && !isSumOff) return;
  const index = lines.find(({ row }) => BALLOT_COUNTS.some((key) => row[key]))?.index ?? 0;
  const said = Object.fromEntries(BALLOT_COUNTS.map((key) => [key, tally[key] ? decimalText(tally[key]) : "–"]));
  report("ballotCountsDisagree", ["ballots", index], { award, ...said });
}

function votesOf(award: Award, lines: readonly OfUnit[], tally: Tally, report: Report): readonly Counted[] {
  const { name } = award;
  const base = voteBase(award);
  const ballots = tally[base];
  const seen = new Set<string>();
  const counted: Counted[] = [];
  const unmeasured: Placed[] = [];
  for (const line of lines) {
    const votes = countIn(line, "votes", report);
    const { unit } = line;
    if (!votes) continue;
    if (seen.has(unit)) report("ballotTwice", ["ballots", line.index], { award: name, unit });
    else if (award.votePercent && (!ballots || isZero(ballots))) unmeasured.push(line);
    else if (isMoreThanAny(votes, tally)) {
      const params = { award: name, unit, votes: decimalText(votes), ballots: decimalText(fewest(tally) ?? ZERO) };
      report("ballotVotesOver", ["ballots", line.index, "votes"], params);
    } else counted.push({ vote: { award: name, unit, votes, ballots: ballots ?? ZERO }, index: line.index });
    seen.add(unit);
  }
  const [first] = unmeasured;
  if (first) report("ballotCountMissing", ["ballots", first.index, base], { award: name, counted: base });
  return counted;
}

/** No unit has more votes than there are ballots of any sort that could carry one. */
function isMoreThanAny(votes: Decimal, tally: Tally): boolean {
  const least = fewest(tally);
  return least !== undefined && compare(votes, least) > 0;
}

function fewest({ issued, returned, valid }: Tally): Decimal | undefined {
  const [first, ...others] = [issued, returned, valid].flatMap((count) => count ?? []);
  return first && others.reduce(smaller, first);
}
