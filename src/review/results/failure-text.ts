import { formatNumber, formatPercent } from "../../i18n/numbers";
import { fill } from "../../i18n/text";
import { TERMS } from "../../i18n/terms";
import { decimal, decimalText, divide, isZero, multiply, round, type Decimal } from "../../rules/decimal";
import { voteBase } from "../../rules/eligibility/ballots";
import type { Failure, Vote } from "../../rules/eligibility/board";
import type { UnitOutcome } from "../../rules/outcome";
import type { Award } from "../../rules/rule-set";
import { standingNote } from "./ranking";
import { languageOf, wordsOf, type Results } from "./results";

/** A number as the results show it: rounded for display, without trailing zeros. */
export function shown(results: Results, value: Decimal): string {
  const { display } = results.review.conventions.policy.rounding;
  return formatNumber(decimalText(round(value, display)), languageOf(results));
}

export function shownPercent(results: Results, value: Decimal): string {
  return formatPercent(decimalText(value), languageOf(results));
}

/** The first reason for which a unit is not proposed, in one sentence. */
export function failureText(results: Results, failure: Failure, unit: UnitOutcome, award: Award): string {
  const { failure: words } = wordsOf(results).eligibility;
  const number = (value: Decimal) => shown(results, value);
  switch (failure.stage) {
    case "standing":
      return standingNote(results, unit) ?? "";
    case "higherAward":
      return fill(words.higherAward, { award: failure.award });
    case "hurdle":
      return hurdleText(results, failure);
    case "veto": {
      const values = { needed: number(failure.needed), found: number(failure.found) };
      return failure.of === "node"
        ? fill(words.node, { ...values, node: failure.node })
        : fill(words.deductions, values);
    }
    case "vote": {
      return fill(words.vote, {
        needed: shownPercent(results, failure.needed),
        ...voteValues(results, failure, award),
      });
    }
    case "quota": {
      const places = formatNumber(failure.places, languageOf(results));
      return fill(failure.isTied ? words.tied : words.quota, { places });
    }
  }
}

/** Numerator, denominator, what that is, and the share. */
function voteValues(results: Results, { votes, ballots }: Pick<Vote, "votes" | "ballots">, award: Award) {
  return {
    votes: shown(results, votes),
    ballots: shown(results, ballots),
    of: TERMS[languageOf(results)].ballotCount[voteBase(award)],
    share: shownPercent(results, divide(multiply(votes, decimal(100)), ballots)),
  };
}

/** How the vote went for a unit that it did not stop. */
export function voteText(results: Results, vote: Vote, award: Award): string {
  const words = wordsOf(results).eligibility;
  if (isZero(vote.ballots)) return fill(words.votedPlain, { votes: shown(results, vote.votes) });
  return fill(words.voted, voteValues(results, vote, award));
}

function hurdleText(results: Results, failure: Extract<Failure, { readonly stage: "hurdle" }>): string {
  const { failure: words, none } = wordsOf(results).eligibility;
  if (failure.of === "class") {
    return fill(words.class, {
      needed: failure.needed,
      found: failure.found === undefined ? none : `“${failure.found}”`,
    });
  }
  const say = (value: Decimal) => (failure.of === "percent" ? shownPercent(results, value) : shown(results, value));
  const found = failure.found ? say(failure.found) : none;
  return fill(words[failure.of], { needed: say(failure.needed), found });
}
