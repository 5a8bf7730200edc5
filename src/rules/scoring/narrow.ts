import type { Entries, ScoreEntry } from "../entries";
import { kindNamed } from "../kinds";
import type { Item, Policy, RuleNode } from "../rule-set";

/** What a question is about. */
export interface Wanted {
  readonly unit: string;
  /** Nodes asked about. */
  readonly asked: readonly RuleNode[];
  /** Items on which the word of every unit may be needed. */
  readonly compared: readonly Item[];
}

interface Logged {
  readonly unit: string;
  readonly item: string;
}

/** The rows that one question needs. */
export interface Narrowed {
  /** What was said about the unit on the items asked about. */
  readonly own: Entries;
  /** What every unit said on an item: scores alone. */
  readonly on: (item: Item) => Entries;
  /** What can rule out a unit by the policy, beside its scores on `items`. */
  readonly excluding: (policy: Policy, items: readonly Item[]) => Entries;
}

/**
 * Picks the rows for one question, in one pass over the scores: the first question about a large book waits for nothing else. Places in
 * the lists are lost, so faults cannot be reported from here on; they have been when the book was scored.
 */
export function narrow(entries: Entries, { unit, asked, compared }: Wanted): Narrowed {
  const codes = new Set(asked.map(({ code }) => code));
  const own: ScoreEntry[] = [];
  const others = new Map<string, ScoreEntry[]>(compared.map(({ code }) => [code, []]));
  const isComparing = compared.length > 0;
  for (const row of entries.scores) {
    if (row.unit === unit && codes.has(row.item)) own.push(row);
    if (isComparing) others.get(row.item)?.push(row);
  }
  const logs = new Set(asked.map((node) => (node.type === "item" ? kindNamed(node.kind)?.log : undefined)));
  const logged = <Row extends Logged>(log: "meetings" | "reports" | "peers", rows: readonly Row[]): readonly Row[] =>
    logs.has(log) ? rows.filter((row) => row.unit === unit && codes.has(row.item)) : [];
  const { units, meetings, reports, peers, adjustments } = entries;
  const scoresOn = ({ code }: Item) => others.get(code) ?? entries.scores.filter((row) => row.item === code);
  const nothing = { units, meetings: [], reports: [], peers: [], adjustments: [] };
  return {
    own: {
      units: units.filter(({ code }) => code === unit),
      scores: own,
      meetings: logged("meetings", meetings),
      reports: logged("reports", reports),
      peers: logged("peers", peers),
      adjustments: [],
    },
    on: (item) => ({ ...nothing, scores: scoresOn(item) }),
    excluding: ({ ineligible }, items) => ({
      ...nothing,
      scores: items.flatMap(scoresOn),
      meetings: ineligible?.includes("absentFromFinalMeeting") ? meetings : [],
      reports: ineligible?.includes("noReport") ? reports : [],
      adjustments: adjustments.filter(({ type }) => type === "exclusion"),
    }),
  };
}
