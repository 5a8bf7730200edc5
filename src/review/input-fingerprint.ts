import { decimalText, type Decimal } from "../rules/decimal";
import type { Json } from "../rules/canonical";
import { fingerprintOf } from "../rules/fingerprint";
import type { Review } from "./review";

/** Covers the data of the year: units, scores, logs, peer scores, adjustments, ballots; not where they stand, and not the rule set. */
export function inputFingerprint({ entries, units }: Pick<Review, "entries" | "units">): string {
  return fingerprintOf({
    units: units.map(({ code, name, shortName, role, ranked }) => ({ code, name, shortName, role, ranked })),
    scores: entries.scores.map((entry) => plain(entry)),
    meetings: entries.meetings.map((entry) => plain(entry)),
    reports: entries.reports.map((entry) => plain(entry)),
    ...(entries.peers.length > 0 ? { peers: entries.peers.map((entry) => plain(entry)) } : {}),
    adjustments: entries.adjustments.map((entry) => plain(entry)),
    ...(entries.ballots ? { ballots: entries.ballots.map((entry) => plain(entry)) } : {}),
  });
}

function isDecimal(value: object): value is Decimal {
  return "coefficient" in value && "scale" in value;
}

/** The entry without its origin, decimals as canonical text. */
function plain(value: object): Json {
  const kept = Object.entries(value).filter(([key, part]) => key !== "origin" && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, plainValue(part)]));
}

function plainValue(value: unknown): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object") throw new TypeError(`not part of an entry: ${typeof value}`);
  return isDecimal(value) ? decimalText(value) : plain(value);
}
