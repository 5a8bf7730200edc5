import { compare, decimalText, isNegative } from "../decimal";
import type { Adjustment, Entries, MeetingEntry, PeerEntry, ReportEntry, ScoreEntry, Unit } from "../entries";
import { ByNode } from "../by-node";
import { kindNamed } from "../kinds";
import { isWithoutFigures } from "../kinds/kind";
import { voteMax } from "../kinds/peer";
import type { Item } from "../rule-set";
import type { Tree } from "../tree";
import type { Report } from "./report";

/** A row with its place in the input array. */
export interface Indexed<Row> {
  readonly row: Row;
  readonly index: number;
}

/** All that was said about one unit and item. */
export interface ItemEntries {
  self?: Indexed<ScoreEntry>;
  agreed?: Indexed<ScoreEntry>;
  /** This and what follows: absent where there is none, as for almost every item. */
  appraised?: Indexed<ScoreEntry>[];
  meetings?: Indexed<MeetingEntry>[];
  reports?: Indexed<ReportEntry>[];
  /** By voter. */
  peers?: Map<string, Indexed<PeerEntry>>;
}

export interface UnitEntries {
  readonly unit: Unit;
  readonly index: number;
  readonly items: ByNode<ItemEntries>;
  readonly adjustments: Indexed<Adjustment>[];
  /** True where the unit itself said anything about any item, whatever it is worth. */
  spoke: boolean;
}

/** By unit code, in the order of the units. */
export type EntryIndex = ReadonlyMap<string, UnitEntries>;

/**
 * Sorts the rows by unit and item in one pass, and leaves out, with a fault, what belongs to nobody or was said before. With
 * `only`, rows about that unit alone.
 */
export function indexEntries(tree: Tree, entries: Entries, report: Report, only?: string): EntryIndex {
  const units = indexUnits(tree, entries.units, report, only);
  const directory = { tree, units, report };
  eachRow(entries.scores, only, (row, index) => {
    if (saysNothing(row)) return;
    const scored = { row, index };
    const found = entriesFor(directory, scored, "scores");
    if (found) addScore(found.entries, scored, report);
  });
  for (const log of ["meetings", "reports"] as const) {
    eachRow<MeetingEntry | ReportEntry>(entries[log], only, (row, index) => {
      const logged = { row, index };
      const found = entriesFor(directory, logged, log);
      if (found) addLogRow(found.entries, log, logged, report);
    });
  }
  eachRow(entries.peers, only, (row, index) => {
    const found = entriesFor(directory, { row, index }, "peers");
    if (found) addVote(found, { row, index }, report);
  });
  eachRow(entries.adjustments, only, (row, index) => {
    const unit = units.get(row.unit);
    if (unit) unit.adjustments.push({ row, index });
    else report("unknownUnit", ["adjustments", index, "unit"], { unit: row.unit });
  });
  return units;
}

/** Every row with its place; those of one unit alone where `only` names it. A plain loop: `explain` waits for nothing else. */
function eachRow<Row extends { readonly unit: string }>(
  rows: readonly Row[],
  only: string | undefined,
  take: (row: Row, index: number) => void,
): void {
  let index = 0;
  for (const row of rows) {
    if (only === undefined || row.unit === only) take(row, index);
    index += 1;
  }
}

function indexUnits(tree: Tree, units: readonly Unit[], report: Report, only?: string): Map<string, UnitEntries> {
  const index = new Map<string, UnitEntries>();
  units.forEach((unit, place) => {
    if (only !== undefined && unit.code !== only) return;
    if (index.has(unit.code)) report("duplicateUnit", ["units", place, "code"], { code: unit.code });
    else index.set(unit.code, { unit, index: place, items: new ByNode(tree.byCode), adjustments: [], spoke: false });
  });
  return index;
}

/** A unit's own word, whatever it is worth. */
export function speaks(row: ScoreEntry, unit: string): boolean {
  return row.unit === unit && row.source === "self" && !saysNothing(row);
}

/** A row of the form that nobody filled in. */
function saysNothing(row: ScoreEntry): boolean {
  return row.points === undefined && row.notApplicable !== true && isWithoutFigures(row.values);
}

interface Directory {
  readonly tree: Tree;
  readonly units: ReadonlyMap<string, UnitEntries>;
  readonly report: Report;
}

/** Where a row belongs; undefined, with a fault, where its unit or item is none. */
function entriesFor(
  { tree, units, report }: Directory,
  { row, index }: Indexed<{ readonly unit: string; readonly item: string; readonly source?: string }>,
  list: "scores" | "meetings" | "reports" | "peers",
): { readonly item: Item; readonly entries: ItemEntries } | undefined {
  const unit = units.get(row.unit);
  if (!unit) {
    report("unknownUnit", [list, index, "unit"], { unit: row.unit });
    return undefined;
  }
  if (row.source === "self") unit.spoke = true;
  const place = tree.byCode.get(row.item);
  const node = place?.node;
  if (node?.type === "group") {
    report("groupScored", [list, index, "item"], { item: row.item });
    return undefined;
  }
  // a node that is left out of the tree has its fault already, from checkRuleSet
  if (!node && tree.known.has(row.item)) return undefined;
  if (!place || !node) {
    report("unknownItem", [list, index, "item"], { item: row.item });
    return undefined;
  }
  if (list !== "scores" && kindNamed(node.kind)?.log !== list) {
    report("logNotTaken", [list, index, "item"], { item: row.item });
    return undefined;
  }
  const before = unit.items.at(place);
  if (before) return { item: node, entries: before };
  const entries: ItemEntries = {};
  unit.items.put(place, entries);
  return { item: node, entries };
}

function addScore(entries: ItemEntries, scored: Indexed<ScoreEntry>, report: Report): void {
  const { row, index } = scored;
  const { unit, item, source } = row;
  if (source === "appraised" && row.by === unit) {
    report("appraisedOwnUnit", ["scores", index, "by"], { unit, item });
    return;
  }
  const before =
    source === "appraised"
      ? entries.appraised?.some((other) => other.row.by === row.by)
      : entries[source] !== undefined;
  if (before) report("duplicateEntry", ["scores", index], { unit, item });
  else if (source === "appraised") (entries.appraised ??= []).push(scored);
  else entries[source] = scored;
}

function addLogRow(
  entries: ItemEntries,
  log: "meetings" | "reports",
  { row, index }: Indexed<MeetingEntry | ReportEntry>,
  report: Report,
): void {
  const { unit, item } = row;
  if ("meeting" in row) {
    if (entries.meetings?.some((other) => other.row.meeting === row.meeting)) {
      report("duplicateEntry", [log, index], { unit, item });
    } else (entries.meetings ??= []).push({ row, index });
  } else if (entries.reports?.some((other) => other.row.report === row.report)) {
    report("duplicateEntry", [log, index], { unit, item });
  } else if (typeof row.daysLate === "number" && !Number.isFinite(row.daysLate)) {
    report("argumentMissing", [log, index, "daysLate"], { unit, item, argument: "daysLate" });
  } else (entries.reports ??= []).push({ row, index });
}

/** R18: nobody votes for itself, nobody votes twice, and a vote lies within what one voter can give. */
function addVote(
  { item, entries }: { readonly item: Item; readonly entries: ItemEntries },
  vote: Indexed<PeerEntry>,
  report: Report,
): void {
  const { row, index } = vote;
  const about = { unit: row.unit, item: row.item };
  const value = decimalText(row.points);
  const most = voteMax(item);
  if (row.voter === row.unit) report("peerOwnUnit", ["peers", index, "voter"], about);
  else if (entries.peers?.has(row.voter)) report("duplicateEntry", ["peers", index], about);
  else if (isNegative(row.points)) report("scoreNegative", ["peers", index, "points"], { ...about, value });
  else if (compare(row.points, most) > 0) {
    report("scoreOverMax", ["peers", index, "points"], { ...about, value, max: decimalText(most) });
  } else entries.peers = (entries.peers ?? new Map<string, Indexed<PeerEntry>>()).set(row.voter, vote);
}
