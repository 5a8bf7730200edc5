import { decimal, ONE, ZERO } from "../../src/rules/decimal";
import type { Explanation, Step, StepName } from "../../src/rules/explanation";
import type { RuleNode } from "../../src/rules/rule-set";

export const ITEM: RuleNode = {
  ...{ type: "item", code: "7.2", parent: "7", text: "Gửi báo cáo", weight: ONE, max: decimal(4) },
  ...{ kind: "manual", parameters: {}, rungs: [], scorer: "unit", evidenceRequired: false },
};

export const GROUP: RuleNode = {
  type: "group",
  code: "7",
  parent: null,
  text: "Hoạt động",
  weight: ONE,
  operation: "sum",
};

export function step(what: StepName, numbers: Record<string, number | string> = {}, words: Step["words"] = {}): Step {
  return {
    what,
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, decimal(value)])),
    words,
  };
}

/** A scored item with 3.5 of 4 points; `change` says what is different. */
export function explanation(change: Partial<Explanation> = {}): Explanation {
  const points = decimal("3.5");
  return {
    ...{ unit: "DV3", node: ITEM, state: "scored", inputs: [], steps: [] },
    result: { state: "scored", points, beforeRebase: points, max: decimal(4), applicableMax: decimal(4) },
    ...change,
  };
}

export function result(
  points: number,
  max: number,
  more: Partial<Record<"beforeRebase" | "applicableMax", number>> = {},
) {
  return {
    state: "scored",
    points: decimal(points),
    beforeRebase: decimal(more.beforeRebase ?? points),
    max: decimal(max),
    applicableMax: decimal(more.applicableMax ?? max),
  } as const;
}

export const NOTHING = { points: ZERO, beforeRebase: ZERO, max: decimal(4), applicableMax: decimal(4) } as const;
