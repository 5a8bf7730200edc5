import { compare, decimal, multiply, round, subtract, toNumber, type Decimal } from "../decimal";
import type { UnitOutcome } from "../outcome";
import type { Award } from "../rule-set";
import type { AwardBoard, Candidate, Vote } from "./board";

/** Multiplied, not divided: a share just below a whole number must not be rounded up to it. */
const HUNDREDTH = decimal("0.01");

/** How many units an award can take, of a cluster that has and ranks so many; undefined = no limit. Never below 0. */
export function placesOf(
  { quota }: Award,
  cluster: { readonly all: number; readonly ranked: number },
): number | undefined {
  if (!quota) return undefined;
  const units = cluster[quota.of ?? "all"];
  const { number, percent } = quota;
  const limits = [
    ...(number === undefined || !Number.isFinite(number) ? [] : [Math.max(0, Math.floor(number))]),
    ...(percent ? [Math.max(0, share(percent, units, quota.rounding))] : []),
  ];
  return limits.length === 0 ? undefined : Math.min(...limits);
}

function share(percent: Decimal, units: number, rounding: "down" | "nearest" | "up"): number {
  const exact = multiply(multiply(percent, decimal(units)), HUNDREDTH);
  const nearest = round(exact, 0);
  if (rounding === "nearest") return toNumber(nearest);
  const over = toNumber(subtract(nearest, exact));
  const whole = toNumber(nearest);
  if (rounding === "down") return over > 0 ? whole - 1 : whole;
  return over < 0 ? whole + 1 : whole;
}

/** What comes of the candidates that are still in, by unit. */
interface Filled {
  readonly proposed: ReadonlySet<string>;
  /** Between whom the vote is to decide, beside any that are proposed already. */
  readonly toVote: ReadonlySet<string>;
  /** Equals at the edge that were not taken. */
  readonly tied: ReadonlySet<string>;
}

/**
 * Fills the places by rank. Where they end among units of one rank, `edge` says: all of them, none of them, or whoever has more
 * votes; equal votes, or no count yet, leave it open.
 */
export function fillPlaces(
  award: Award,
  judged: readonly Candidate[],
  units: readonly UnitOutcome[],
  votes: readonly Vote[],
): AwardBoard {
  const places = placesOf(award, {
    all: units.length,
    ranked: units.filter(({ standing }) => standing === "ranked").length,
  });
  const ranks = new Map(units.map(({ unit, rank }) => [unit, rank ?? Infinity]));
  const runs = byRank(
    judged.filter(({ status }) => status === "proposed").map(({ unit }) => unit),
    ranks,
  );
  const filled = fill(award, runs, places, votes);
  const candidates = judged.map((one) => (one.status === "proposed" ? settled(one, filled, places) : one));
  const only = (status: Candidate["status"]) =>
    candidates.filter((one) => one.status === status).map(({ unit }) => unit);
  return {
    ...{ award, places, candidates, proposed: only("proposed"), toVote: only("toVote") },
    nextInLine: nextInLine(candidates, ranks),
  };
}

/** Units of one rank together. They come as the outcome has them, best rank first. */
function byRank(units: readonly string[], ranks: ReadonlyMap<string, number>): string[][] {
  const runs = new Map<number, string[]>();
  for (const unit of units) {
    const rank = ranks.get(unit) ?? Infinity;
    runs.set(rank, [...(runs.get(rank) ?? []), unit]);
  }
  return [...runs.values()];
}

function fill(award: Award, runs: readonly string[][], places: number | undefined, votes: readonly Vote[]): Filled {
  const proposed = new Set<string>();
  let left = places ?? Infinity;
  for (const run of runs) {
    if (left <= 0) break;
    if (run.length > left) {
      const edge = atEdge(award, run, left, votes);
      for (const unit of edge.taken) proposed.add(unit);
      return { proposed, toVote: new Set(edge.open), tied: new Set(run) };
    }
    for (const unit of run) proposed.add(unit);
    left -= run.length;
  }
  return { proposed, toVote: new Set(), tied: new Set() };
}

interface Edge {
  readonly taken: readonly string[];
  readonly open: readonly string[];
}

function atEdge({ edge }: Award, run: readonly string[], left: number, votes: readonly Vote[]): Edge {
  if (edge === "all") return { taken: run, open: [] };
  if (edge === "none") return { taken: [], open: [] };
  const counted = new Map(votes.map((vote) => [vote.unit, vote.votes]));
  const of = (unit: string) => counted.get(unit);
  if (run.some((unit) => of(unit) === undefined)) return { taken: [], open: run };
  const isAhead = (one: string, other: string) => compare(of(one) ?? decimal(0), of(other) ?? decimal(0)) > 0;
  const ahead = (unit: string) => run.filter((other) => isAhead(other, unit)).length;
  const level = (unit: string) => run.filter((other) => !isAhead(other, unit) && !isAhead(unit, other)).length;
  const taken = run.filter((unit) => ahead(unit) + level(unit) <= left);
  const open = run.filter((unit) => ahead(unit) < left);
  return { taken, open };
}

function settled(one: Candidate, { proposed, toVote, tied }: Filled, places: number | undefined): Candidate {
  const { unit, stages } = one;
  if (proposed.has(unit)) {
    return { ...one, stages: { ...stages, quota: places === undefined ? "notAsked" : "passed" } };
  }
  if (toVote.has(unit)) return { ...one, status: "toVote", stages: { ...stages, quota: "open" } };
  const failure = { stage: "quota", places: places ?? 0, isTied: tied.has(unit) } as const;
  return { ...one, status: "notProposed", stages: { ...stages, quota: "failed" }, failure };
}

/** The best rank that only the quota stopped; units between which the vote decides stand before it. */
function nextInLine(candidates: readonly Candidate[], ranks: ReadonlyMap<string, number>): string[] {
  const stopped = candidates.filter(({ failure }) => failure?.stage === "quota").map(({ unit }) => unit);
  return byRank(stopped, ranks)[0] ?? [];
}
