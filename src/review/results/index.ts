import type { Action, Plan } from "../../workbook/plan";
import { UNFINISHED_NOTICE } from "../create-book";
import { layOutCharts } from "./charts";
import { controlCoding } from "./control-code";
import { layOutEligibility } from "./eligibility";
import { layOutGaps } from "./gaps";
import { layOutRanking } from "./ranking";
import { languageOf, type Results } from "./results";
import { layOutTotals } from "./totals";

export { RESULT_KEYS, type Results } from "./results";

/** The plan of every result sheet and chart, a sheet a step; each sheet closes with a control code of what it says. */
export function* planningResults(results: Results, radarUnits: readonly string[]): Generator<undefined, Plan> {
  const sheets: readonly (() => readonly (Action | undefined)[])[] = [
    () => [layOutRanking(results)],
    () => [layOutTotals(results)],
    () => [layOutGaps(results)],
    () => [layOutEligibility(results)],
    () => layOutCharts(results, radarUnits),
  ];
  const actions: Action[] = [];
  for (const layOut of sheets) {
    const laidOut = layOut();
    yield;
    for (const action of laidOut) {
      if (action) actions.push(action.verb === "replaceOwnedSheet" ? yield* controlCoding(action, results) : action);
    }
  }
  return { schema: 1, unfinishedNotice: UNFINISHED_NOTICE[languageOf(results)], actions };
}
