import { compare, decimalText, isNegative } from "../decimal";
import type { Fault } from "../fault";
import type { RuleSet } from "../rule-set";
import { isDigits } from "../scoring/context";

/** R22: thresholds fall from the best class to the last, and only the last may have none. */
export function checkClasses({ classes }: RuleSet): Fault[] {
  return classes.flatMap((band, place): Fault[] => {
    const before = classes[place - 1];
    const isBelow = !before || (before.from && (!band.from || compare(band.from, before.from) < 0));
    return isBelow ? [] : [{ code: "classOrder", path: ["classes", place], params: { name: band.name } }];
  });
}

/** Numbers of the policy that cannot be meant; the engine then neither rounds nor cuts. `code` is blank: no node is at fault. */
export function checkPolicy({ policy }: RuleSet): Fault[] {
  const faults: Fault[] = [];
  const outOfRange = (path: readonly string[], value: string): void => {
    const params = { code: "", parameter: path.join("."), value };
    faults.push({ code: "parameterOutOfRange", path: ["policy", ...path], params });
  };
  for (const [name, digits] of Object.entries(policy.rounding)) {
    if (!isDigits(digits)) outOfRange(["rounding", name], String(digits));
  }
  if (policy.bonusCap && isNegative(policy.bonusCap)) outOfRange(["bonusCap"], decimalText(policy.bonusCap));
  return faults;
}
