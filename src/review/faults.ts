import type { Fault, FaultCode } from "../rules/fault";
import { issue, type Issue, type IssueCode, type Place } from "../workbook/issue";
import type { Review } from "./review";

/** Every fault of the rules is an issue of the book with the same name; a code that is not makes this line a type error. */
const issueCode = (code: FaultCode): IssueCode => code;

/** Faults with the cell they are about. */
export function faultIssues(faults: readonly Fault[], review: Review): readonly Issue[] {
  return faults.map((fault) => issue(issueCode(fault.code), fault.params, placeOf(fault, review)));
}

function placeOf({ path }: Fault, { places, units, entries }: Review): Place {
  const [part, position] = path;
  if (typeof position !== "number") return {};
  const origins: Readonly<Record<string, readonly { readonly origin?: Place }[]>> = {
    scores: entries.scores,
    meetings: entries.meetings,
    reports: entries.reports,
    peers: entries.peers,
    adjustments: entries.adjustments,
    ballots: entries.ballots ?? [],
  };
  switch (part) {
    case "nodes":
      return places.nodes[position] ?? {};
    case "classes":
      return places.classes[position] ?? {};
    case "ladder":
      return places.ladder[position] ?? {};
    case "awards":
      return places.awards[position] ?? {};
    case "units":
      return units[position]?.place ?? {};
    default:
      return origins[String(part)]?.[position]?.origin ?? {};
  }
}
