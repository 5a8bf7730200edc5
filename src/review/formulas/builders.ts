import {
  type Decimal,
  decimal,
  divide,
  isZero,
  larger,
  multiply,
  smaller,
  subtract,
  toNumber,
  ZERO,
} from "../../rules/decimal";
import { KINDS } from "../../rules/kinds";
import { parameter } from "../../rules/kinds/kind";
import type { KindName, ParameterName } from "../../rules/kinds/names";
import type { Item } from "../../rules/rule-set";
import type { FormulaCells } from "./cells";
import { above, call, literal, REFUSED } from "./expression";
import { belowAll, type Ratio, rungChoice } from "./rungs";

/** The points of an item as English Excel writes them, without "="; undefined where the cells or parameters it needs are not there. */
export type Builder = (item: Item, cells: FormulaCells) => string | undefined;

/** As agreed, else as the kind has it. */
function given(item: Item, name: ParameterName): Decimal | undefined {
  return parameter(item, KINDS[item.kind], name);
}

const HUNDRED = decimal(100);

/** Points beyond the scale are refused, as the engine refuses them. */
const manual: Builder = ({ max }, { points }) =>
  points && call("IF", call("AND", `${points}>=0`, `${points}<=${literal(max)}`), points, REFUSED);

const achieved: Builder = ({ max }, { quantity }) =>
  quantity && call("IF", `${quantity}=1`, literal(max), call("IF", `${quantity}=0`, "0", REFUSED));

/** In percent: the quantity itself, or against the target. */
function percentage({ quantity, target }: FormulaCells): Ratio | undefined {
  if (quantity === undefined) return undefined;
  return target === undefined ? { numerator: quantity } : { numerator: `100*${quantity}`, denominator: target };
}

const bands: Builder = ({ rungs }, cells) => {
  const value = percentage(cells);
  return value && rungChoice(rungs, value, ({ points }) => literal(points), REFUSED);
};

const lateness: Builder = ({ rungs, max }, { quantity }) => {
  if (quantity === undefined) return undefined;
  const days = { numerator: call("MAX", quantity, "0") };
  return rungChoice(rungs, days, ({ points }) => literal(smaller(points, max)), REFUSED);
};

const proportional: Builder = (item, { quantity, target }) => {
  if (quantity === undefined || target === undefined) return undefined;
  const max = literal(item.max);
  const reward = larger(given(item, "rewardMax") ?? ZERO, ZERO);
  const rewarded = `${max}+${call("MIN", `${max}*(${quantity}-${target})/${target}`, literal(reward))}`;
  const share = call("IF", `${quantity}<${target}`, `${max}*${quantity}/${target}`, rewarded);
  const floor = given(item, "floorPercent");
  if (!floor) return share;
  return call("IF", `${above(`100*${quantity}`, `${literal(floor)}*${target}`)}<0`, "0", share);
};

/** Over one divisor, like the engine: p·M + (1 − p)·M·(A/T − 1)/(L/T_L − 1). */
const relative: Builder = (item, cells) => {
  const { quantity, target, leader, greatest } = cells;
  if (quantity === undefined) return undefined;
  const max = literal(item.max);
  if (target === undefined) {
    return greatest && call("IF", `${greatest}=0`, "0", call("MIN", max, `${max}*${quantity}/${greatest}`));
  }
  if (!leader) return undefined;
  const share = given(item, "targetPercent") ?? HUNDRED;
  const lead = `(${leader.quantity}-${leader.target})`;
  const more = `${literal(subtract(HUNDRED, share))}*(${quantity}-${target})*${leader.target}`;
  const beyond = `${max}*(${literal(share)}*${target}*${lead}+${more})/(100*${target}*${lead})`;
  const aboveTarget = call("IF", `${lead}>0`, call("MIN", max, beyond), max);
  const upToTarget = `${max}*${literal(share)}*${quantity}/(100*${target})`;
  return call("IF", `${quantity}>${target}`, aboveTarget, upToTarget);
};

const stepped: Builder = ({ max, rungs }, cells) => {
  const value = percentage(cells);
  if (!value) return undefined;
  const left = (taken: Decimal) => literal(larger(subtract(max, taken), ZERO));
  const step = rungChoice(rungs, value, ({ points, knockOut }) => (knockOut ? "0" : left(points)), REFUSED);
  return call("IF", belowAll(rungs, value), literal(max), step);
};

const count: Builder = ({ max, parameters: { pointsEach } }, { quantity }) =>
  quantity && pointsEach && call("MIN", `${quantity}*${literal(pointsEach)}`, literal(max));

const balance: Builder = (item, { quantity, count: penalties }) => {
  const { pointsEach, penaltyEach } = item.parameters;
  if (quantity === undefined || !pointsEach || !penaltyEach) return undefined;
  const lost = penalties === undefined ? "" : `-${penalties}*${literal(penaltyEach)}`;
  const left = call("MIN", `${quantity}*${literal(pointsEach)}${lost}`, literal(item.max));
  return call("MAX", left, literal(smaller(given(item, "floor") ?? ZERO, item.max)));
};

const attendance: Builder = (item, { quantity, count: wrong }) => {
  const { perAbsence } = item.parameters;
  if (quantity === undefined || !perAbsence) return undefined;
  const perWrong = literal(given(item, "perWrongComposition") ?? ZERO);
  const lost = wrong === undefined ? "" : `-${wrong}*${perWrong}`;
  const left = `${literal(item.max)}-${quantity}*${literal(perAbsence)}${lost}`;
  return call("MAX", left, literal(given(item, "floor") ?? ZERO));
};

/** What is left out at each end is taken off the sum: TRIMMEAN counts both ends together, and knows no sum. */
const peer: Builder = (item, { votes }) => {
  if (!votes) return undefined;
  const cut = leftOut(item, votes.count);
  const kept = votes.count - 2 * cut;
  if (kept <= 0) return REFUSED;
  const ends = Array.from({ length: cut }, (_, place) => String(place + 1)).flatMap((place) => [
    call("LARGE", votes.range, place),
    call("SMALL", votes.range, place),
  ]);
  const total = [call("SUM", votes.range), ...ends].join("-");
  return isZero(given(item, "addUp") ?? ZERO) ? `(${total})/${String(kept)}` : total;
};

/** Whole votes at each end: as many as agreed, or the share of all votes rounded down, the more of the two. */
function leftOut(item: Item, votes: number): number {
  const share = divide(multiply(given(item, "trimPercent") ?? ZERO, decimal(votes)), HUNDRED);
  const most = larger(given(item, "trimCount") ?? ZERO, share);
  return Math.min(Math.floor(toNumber(most)), votes);
}

export const BUILDERS: Readonly<Record<KindName, Builder>> = {
  manual,
  achieved,
  bands,
  lateness,
  proportional,
  relative,
  stepped,
  count,
  balance,
  attendance,
  peer,
};
