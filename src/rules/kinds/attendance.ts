import { compare, type Decimal, decimal, larger, multiply, subtract, ZERO } from "../decimal";
import type { MeetingEntry } from "../entries";
import type { StepRecorder } from "../recorder";
import type { Item } from "../rule-set";
import { declareKind, type Kind, type KindResult, missing, parameter, points } from "./kind";
import { type QuickPoints, type Scales, wholeAt } from "./quick";
import { exactly } from "../doubles";

/**
 * R15: the full points, less `perAbsence` for each absence and `perWrongComposition` for each meeting attended with the wrong
 * composition, never below `floor`. An excused absence counts as attended: the agreement asks for attendance or leave.
 * From the log of meetings; without one, `quantity` = absences and `count` = wrong compositions.
 */
const declaration = declareKind({
  name: "attendance",
  parameters: [
    { name: "perAbsence", unit: "points", required: true, min: ZERO },
    { name: "perWrongComposition", unit: "points", required: false, min: ZERO, default: ZERO },
    { name: "floor", unit: "points", required: false, min: ZERO, atMostItemMax: true, default: ZERO },
  ],
  arguments: [
    { name: "quantity", unit: "times", required: true },
    { name: "count", unit: "times", required: false },
  ],
  rungs: "none",
  log: "meetings",
});

export const attendance: Kind = {
  ...declaration,
  typedPoints: "tolerated",
  quick: { second: "count", of: quickly },
  fromValues(item, { quantity, count }, record) {
    return quantity ? lessDeductions(item, quantity, count ?? ZERO, record) : missing;
  },
  fromLog(item, { meetings }, record) {
    const absences = times(meetings, "absent");
    const wrong = times(meetings, "wrongComposition");
    const result = lessDeductions(item, absences, wrong, record);
    return result.status === "points" ? points(result.points, { quantity: absences, count: wrong }) : result;
  },
};

function times(meetings: readonly MeetingEntry[], attended: MeetingEntry["attendance"]): Decimal {
  return decimal(meetings.filter((meeting) => meeting.attendance === attended).length);
}

function quickly(item: Item, { first, second }: Scales): QuickPoints | undefined {
  const { perAbsence } = item.parameters;
  if (!perAbsence) return undefined;
  const perWrong = parameter(item, declaration, "perWrongComposition") ?? ZERO;
  const floor = parameter(item, declaration, "floor") ?? ZERO;
  const scale = Math.max(first + perAbsence.scale, second + perWrong.scale, item.max.scale, floor.scale);
  const [each, eachWrong] = [wholeAt(perAbsence, scale - first), wholeAt(perWrong, scale - second)];
  const [full, least] = [wholeAt(item.max, scale), wholeAt(floor, scale)];
  const pointsOf = (absences: number, wrong: number) => {
    const forComposition = Number.isNaN(wrong) ? 0 : exactly(wrong * eachWrong);
    return Math.max(full - exactly(absences * each) - forComposition, least);
  };
  return { scale, pointsOf };
}

function lessDeductions(item: Item, absences: Decimal, wrong: Decimal, record: StepRecorder): KindResult {
  const perAbsence = item.parameters.perAbsence;
  if (!perAbsence) return missing;
  const perWrongComposition = parameter(item, declaration, "perWrongComposition") ?? ZERO;
  const floor = parameter(item, declaration, "floor") ?? ZERO;
  const forAbsences = multiply(absences, perAbsence);
  const forComposition = multiply(wrong, perWrongComposition);
  const left = subtract(subtract(item.max, forAbsences), forComposition);
  record("attendance.start", { points: item.max });
  record("attendance.absences", { absences, perAbsence, points: forAbsences });
  record("attendance.wrongComposition", { count: wrong, perWrongComposition, points: forComposition });
  if (compare(left, floor) < 0) record("attendance.floor", { floor });
  return points(larger(left, floor));
}
