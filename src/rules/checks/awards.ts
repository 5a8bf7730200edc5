import { compare, type Decimal, decimal, decimalText, isNegative, ZERO } from "../decimal";
import type { Fault } from "../fault";
import type { Award, RuleSet } from "../rule-set";
import { plainText } from "../canonical";

const HUNDRED = decimal(100);

/** R23: names that are one award, classes and criteria that exist, numbers that can be meant, quotas that are not impossible. */
export function checkAwards({ awards = [], classes }: RuleSet, isKnown: (node: string) => boolean): Fault[] {
  const seen = new Set<string>();
  return awards.flatMap((award, place): Fault[] => {
    const path = ["awards", place];
    const name = plainText(award.name);
    const again = seen.has(name);
    seen.add(name);
    const { class: needed } = award.hurdle;
    const hasClass = needed === undefined || classes.some((band) => band.name === needed);
    return [
      ...(again ? [fault("awardTwice", [...path, "name"], award, {})] : []),
      ...(name === "" ? [fault("textMissing", [...path, "name"], award, { code: `#${place + 1}` })] : []),
      ...(hasClass ? [] : [fault("awardClassUnknown", [...path, "hurdle", "class"], award, { class: needed })]),
      ...award.vetoes.flatMap((veto, index) => checkVeto(award, veto, [...path, "vetoes", index], isKnown)),
      ...checkNumbers(award, path),
    ];
  });
}

function fault(
  code: Fault["code"],
  path: Fault["path"],
  { name }: Award,
  params: Readonly<Record<string, string>>,
): Fault {
  return { code, path, params: code === "textMissing" ? params : { name, ...params } };
}

function checkVeto(
  award: Award,
  veto: Award["vetoes"][number],
  path: Fault["path"],
  isKnown: (node: string) => boolean,
): Fault[] {
  const [least, key] = veto.of === "node" ? [veto.atLeast, "atLeast"] : [veto.atMost, "atMost"];
  return [
    ...(veto.of === "node" && !isKnown(veto.node)
      ? [fault("awardNodeUnknown", [...path, "node"], award, { code: veto.node })]
      : []),
    ...(isNegative(least) ? [outOfRange(award, "veto", decimalText(least), [...path, key])] : []),
  ];
}

function outOfRange(award: Award, parameter: string, value: string, path: Fault["path"]): Fault {
  return fault("awardOutOfRange", path, award, { parameter, value });
}

type Wrong = (value: Decimal) => boolean;

function checkNumbers(award: Award, path: Fault["path"]): Fault[] {
  const { hurdle, quota, votePercent } = award;
  const faults: Fault[] = [];
  const check = (value: Decimal | undefined, isWrong: Wrong, parameter: string, at: readonly string[]): void => {
    if (value && isWrong(value)) faults.push(outOfRange(award, parameter, decimalText(value), [...path, ...at]));
  };
  check(hurdle.points, isNegative, "hurdle", ["hurdle", "points"]);
  check(hurdle.percent, isNegative, "hurdle", ["hurdle", "percent"]);
  check(quota?.percent, isNoShare, "quotaPercent", ["quota", "percent"]);
  check(votePercent, isNoShare, "votePercent", ["votePercent"]);
  const { number } = quota ?? {};
  if (number !== undefined && !(Number.isSafeInteger(number) && number > 0)) {
    faults.push(outOfRange(award, "quota", String(number), [...path, "quota", "number"]));
  }
  return faults;
}

/** A share is above 0 and at most 100. */
function isNoShare(value: Decimal): boolean {
  return compare(value, ZERO) <= 0 || compare(value, HUNDRED) > 0;
}
