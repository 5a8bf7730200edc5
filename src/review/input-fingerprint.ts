import { decimalText, type Decimal } from "../rules/decimal";
import type { Json } from "../rules/canonical";
import { fingerprintingLists } from "../rules/fingerprint-lists";
import type { Review } from "./review";
import { atOnce } from "./at-once";

/** Covers the data of the year: units, scores, logs, peer scores, adjustments, ballots; not where they stand, and not the rule set. */
export function inputFingerprint(data: Pick<Review, "entries" | "units">): string {
  return atOnce(fingerprintingInputs(data));
}

/** The same in steps, for a page that has to answer meanwhile. */
export function fingerprintingInputs({
  entries,
  units,
}: Pick<Review, "entries" | "units">): Generator<undefined, string> {
  const { scores, meetings, reports, peers, adjustments, ballots } = entries;
  const lists: Readonly<Record<string, readonly object[]>> = {
    units: units.map(({ code, name, shortName, role, ranked }) => ({ code, name, shortName, role, ranked })),
    ...{ scores, meetings, reports, adjustments },
    ...(peers.length > 0 ? { peers } : {}),
    ...(ballots ? { ballots } : {}),
  };
  return fingerprintingLists(lists, plain);
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
