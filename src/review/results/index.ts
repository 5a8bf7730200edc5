import type { Plan } from "../../workbook/plan";
import { UNFINISHED_NOTICE } from "../create-book";
import { layOutCharts } from "./charts";
import { layOutGaps } from "./gaps";
import { layOutRanking } from "./ranking";
import { languageOf, type Results } from "./results";
import { layOutTotals } from "./totals";

export { RESULT_KEYS, type Results } from "./results";

/** The plan of every result sheet and chart. */
export function planResults(results: Results, radarUnits: readonly string[] = []): Plan {
  return {
    schema: 1,
    unfinishedNotice: UNFINISHED_NOTICE[languageOf(results)],
    actions: [layOutRanking(results), layOutTotals(results), layOutGaps(results), ...layOutCharts(results, radarUnits)],
  };
}
