import { compare, type Decimal, decimal, decimalText, larger, smaller, sum, ZERO } from "../decimal";
import type { ReportEntry } from "../entries";
import type { StepRecorder } from "../recorder";
import type { Item } from "../rule-set";
import { declareKind, type Kind, type KindResult, missing, parameter, points, refused } from "./kind";
import { wholes } from "./quick";
import { rungFinder, rungOf } from "./rungs";

/**
 * R6: a ladder of days late, applied to every report that was asked for; the points of the reports add up to at most the
 * item's maximum. On time or early is 0 days; a report that never came gives `missingPoints`; an exempt one is not asked, and
 * where all are exempt the item does not apply. Without a log, `quantity` is the days late of the one report.
 */
const declaration = declareKind({
  name: "lateness",
  parameters: [
    { name: "missingPoints", unit: "points", required: false, min: ZERO, atMostItemMax: true, default: ZERO },
  ],
  arguments: [{ name: "quantity", unit: "days", required: true, mayBeNegative: true }],
  rungs: "days",
  log: "reports",
});

export const lateness: Kind = {
  ...declaration,
  typedPoints: "tolerated",
  quick: {
    of({ max, rungs }, { first }) {
      const { scale, numbers } = wholes(rungs.map(({ points }) => smaller(points, max)));
      const placeOf = rungFinder(rungs, first, 0);
      return { scale, pointsOf: (days) => numbers[placeOf(days, 1)] ?? Number.NaN };
    },
  },
  fromValues(item, { quantity }, record) {
    if (!quantity) return missing;
    const days = larger(quantity, ZERO);
    const rung = rungOf(item.rungs, days);
    if (!rung) return outside("quantity", days);
    record("lateness.quantity", { days, points: rung.points });
    return points(capped(item, rung.points, record));
  },
  fromLog(item, { reports }, record) {
    const asked = reports.filter((report) => report.daysLate !== "exempt");
    const each: Decimal[] = [];
    for (const report of reports) {
      if (report.daysLate === "exempt") {
        record("lateness.exempt", {}, { report: report.report });
        continue;
      }
      const given = reportPoints(item, report, record);
      if ("status" in given) return given;
      each.push(given);
    }
    if (asked.length === 0) return { status: "notApplicable" };
    return points(capped(item, sum(each), record), factsOf(asked));
  },
};

function daysOf(report: ReportEntry): Decimal | undefined {
  return typeof report.daysLate === "number" ? larger(decimal(report.daysLate), ZERO) : undefined;
}

/** A refusal where the days fall on no rung. */
function reportPoints(item: Item, report: ReportEntry, record: StepRecorder): Decimal | KindResult {
  const words = { report: report.report };
  const days = daysOf(report);
  if (!days) {
    const given = parameter(item, declaration, "missingPoints") ?? ZERO;
    record("lateness.missing", { points: given }, words);
    return given;
  }
  const rung = rungOf(item.rungs, days);
  if (!rung) return outside(undefined, days);
  record("lateness.report", { days, points: rung.points }, words);
  return rung.points;
}

function outside(argument: "quantity" | undefined, days: Decimal): KindResult {
  return refused("quantityOutsideBands", argument, { value: decimalText(days) });
}

function capped(item: Item, total: Decimal, record: StepRecorder): Decimal {
  if (compare(total, item.max) > 0) record("lateness.capped", { points: total, max: item.max });
  return smaller(total, item.max);
}

/** Only a single report that came can be held against the one number of days that a unit enters. */
function factsOf(asked: readonly ReportEntry[]): { readonly quantity: Decimal } | undefined {
  const [only, more] = asked;
  const days = only && !more ? daysOf(only) : undefined;
  return days ? { quantity: days } : undefined;
}
