import { expect, test } from "@jest/globals";
import { decimal, decimalText, explain, score } from "../../src/rules";
import type { Outcome, RuleSet } from "../../src/rules";
import { entries, item, ruleSet, unit, vote } from "../rules/build";
import { type CsvRow, describeOutside, numberOf, outsideCsv } from "../support/outside-data";

/**
 * Eurovision: every country gives 12, 10, 8, 7 … 1 points, 58 in all, to ten others and never to itself. A peer matrix that is
 * added up, with a budget per voter; a vote not given is worth nothing.
 */
const POINTS_PER_VOTER = 58;
const MOST_PER_VOTE = 12;

interface Contest {
  readonly rows: readonly CsvRow[];
  readonly voters: readonly string[];
  readonly rules: RuleSet;
  readonly given: ReturnType<typeof entries>;
  readonly outcome: Outcome;
}

function contest(file: string): Contest {
  const rows = outsideCsv(file);
  const voters = Object.keys(rows[0] ?? {}).filter((heading) => !["contestant", "total_published"].includes(heading));
  const parameters = { addUp: 1, voterBudget: POINTS_PER_VOTER, voteMax: MOST_PER_VOTE };
  const rules = ruleSet([item("P", null, MOST_PER_VOTE * voters.length, { kind: "peer", parameters })]);
  const names = rows.map((row) => row["contestant"] ?? "");
  const peers = rows.flatMap((row) =>
    voters
      .filter((voter) => (row[voter] ?? "") !== "")
      .map((voter) => vote(voter, row["contestant"] ?? "", "P", numberOf(row, voter))),
  );
  const given = entries({ units: names.map((name) => unit(name)), peers });
  return { rows, voters, rules, given, outcome: score(rules, given) };
}

/** Differences from the published totals, by contestant. */
function wrongTotals({ rows, outcome }: Contest): string[] {
  const ours = new Map(outcome.units.map((one) => [one.unit, one]));
  return rows.flatMap((row) => {
    const name = row["contestant"] ?? "";
    const one = ours.get(name);
    const points = one?.nodes.get("P");
    // who got no vote at all is missing to the engine, and 0 in the table
    const total = points?.state === "scored" ? decimalText(points.points) : "0";
    return total === String(numberOf(row, "total_published")) ? [] : [`${name} ${total}`];
  });
}

function ballotFaults({ outcome }: Contest): string[] {
  return outcome.faults
    .filter(({ code }) => code.startsWith("peer"))
    .map(({ code, params }) => [code, params["voter"], params["given"], params["expected"]].join(" "));
}

describeOutside("Eurovision, peers that score each other", () => {
  test("2010: every published total, and every ballot adds up", () => {
    const of = contest("eurovision_2010.csv");
    expect(of.rows.length).toBeGreaterThan(20);
    expect(wrongTotals(of)).toEqual([]);
    expect(ballotFaults(of)).toEqual([]);
    expect(of.outcome.units[0]?.unit).toBe("Germany");
  });

  test("2015: the real input error is found and named: two ballots of 59, each a point too much for Spain", () => {
    const of = contest("eurovision_2015.csv");
    console.info(`Eurovision 2015: ${ballotFaults(of).join("; ")}; totals: ${wrongTotals(of).join("; ")}`);
    expect(ballotFaults(of)).toEqual(["peerBudget United Kingdom 59 58", "peerBudget Netherlands 59 58"]);
    expect(wrongTotals(of)).toEqual(["Spain 17"]); // published: 15
    expect(of.outcome.units[0]?.unit).toBe("Sweden");
  });

  test("an own vote, a point too many and a ballot that was lost are found in real data", () => {
    const { rules, given } = contest("eurovision_2010.csv");
    const [first] = given.peers;
    if (!first) throw new Error("no votes");
    const faultsOf = (peers: typeof given.peers) =>
      score(rules, { ...given, peers }).faults.filter(({ code }) => code.startsWith("peer"));
    expect(faultsOf([...given.peers, vote("Germany", "Germany", "P", 12)]).map(({ code }) => code)).toEqual([
      "peerOwnUnit",
    ]);
    const more = given.peers.map((one) =>
      one === first ? { ...one, points: decimal(Number(decimalText(one.points)) + 1) } : one,
    );
    expect(faultsOf(more).map(({ params }) => [params["voter"], params["given"]])).toEqual([[first.voter, "59"]]);
    const lost = given.peers.filter(({ voter }) => voter !== "Germany");
    expect(faultsOf(lost).map(({ params }) => [params["voter"], params["given"]])).toEqual([["Germany", "0"]]);
  });

  test("the winner's points are explained by every vote", () => {
    const { rules, given } = contest("eurovision_2015.csv");
    const why = explain(rules, given, "Sweden", "P");
    expect(why?.inputs.reduce((sum, { value }) => sum + Number(value), 0)).toBe(365);
    expect(why?.steps.map(({ what }) => what)).toEqual(["peer.votes", "peer.sum"]);
  });
});
