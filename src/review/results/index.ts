import type { Plan } from "../../workbook/plan";
import { UNFINISHED_NOTICE } from "../create-book";
import { layOutCharts } from "./charts";
import { withControlCode } from "./control-code";
import { layOutEligibility } from "./eligibility";
import { layOutGaps } from "./gaps";
import { layOutRanking } from "./ranking";
import { languageOf, type Results } from "./results";
import { layOutTotals } from "./totals";

export { RESULT_KEYS, type Results } from "./results";

/** The plan of every result sheet and chart; each sheet closes with a control code of what it says. */
export function planResults(results: Results, radarUnits: readonly string[] = []): Plan {
  const actions = [
    layOutRanking(results),
    layOutTotals(results),
    layOutGaps(results),
    ...[layOutEligibility(results)].filter((sheet) => sheet !== undefined),
    ...layOutCharts(results, radarUnits),
  ];
  return {
    schema: 1,
    unfinishedNotice: UNFINISHED_NOTICE[languageOf(results)],
    actions: actions.map((action) => (action.verb === "replaceOwnedSheet" ? withControlCode(action, results) : action)),
  };
}
