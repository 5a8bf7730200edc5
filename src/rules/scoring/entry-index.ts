import { compare, decimalText, isNegative } from "../decimal";
import type { Adjustment, Entries, MeetingEntry, PeerEntry, ReportEntry, ScoreEntry, Unit } from "../entries";
import { isWithoutFigures } from "../kinds/kind";
import { voteMax } from "../kinds/peer";
import type { Item } from "../rule-set";
import type { Tree } from "../tree";
import type { Figures } from "./columns/figures";
import { Directory, type RowList } from "./directory";
import { type Indexed, type ItemEntries, ItemRows, RowTable } from "./item-rows";
import type { Report } from "./report";

export interface UnitEntries {
  readonly unit: Unit;
  readonly index: number;
  readonly items: ItemRows;
  readonly adjustments: Indexed<Adjustment>[];
  /** True where the unit itself said anything about any item, whatever it is worth. */
  spoke: boolean;
}

/** By unit code, in the order of the units. */
export type EntryIndex = ReadonlyMap<string, UnitEntries>;

/**
 * Sorts the rows by unit and item in one pass, and leaves out, with a fault, what belongs to nobody or was said before. With
 * `only`, rows about that unit alone; with `figures`, these are filled.
 */
export function indexEntries(
  tree: Tree,
  entries: Entries,
  report: Report,
  { only, figures }: { readonly only?: string | undefined; readonly figures?: Figures } = {},
): EntryIndex {
  const table = new RowTable(tree, entries.scores, only === undefined ? entries.units.length : 1, figures);
  const units = indexUnits(table, entries.units, report, only);
  const directory = new Directory(tree, units, report, figures);
  indexScores(entries.scores, directory, report, only);
  for (const log of ["meetings", "reports"] as const) {
    eachRow<MeetingEntry | ReportEntry>(entries[log], only, (row, index) => {
      const found = entriesFor(directory, row, log, index);
      if (found) addLogRow(found.entries, log, { row, index }, report);
    });
  }
  eachRow(entries.peers, only, (row, index) => {
    const found = entriesFor(directory, row, "peers", index);
    if (found) addVote(found, { row, index }, report);
  });
  eachRow(entries.adjustments, only, (row, index) => {
    directory.unitOf(row.unit, "adjustments", index)?.adjustments.push({ row, index });
  });
  return units;
}

/**
 * The list that can hold a row for every unit and item, perhaps a million: nothing is made of a row that is the only one, each of its fields is
 * read once, and the unit of the row before and the item after that of the row before are tried first.
 */
function indexScores(scores: readonly ScoreEntry[], directory: Directory, report: Report, only?: string): void {
  const { items, codes } = directory;
  let unit: UnitEntries | undefined;
  let unitCode: string | undefined;
  let last = -1;
  for (let index = 0; index < scores.length; index += 1) {
    const row = scores[index];
    if (!row || (only !== undefined && row.unit !== only)) continue;
    const { points, values, notApplicable } = row;
    const { quantity, target, count } = values;
    const isFigured = quantity !== undefined || target !== undefined || count !== undefined;
    if (points === undefined && !isFigured && notApplicable !== true) continue;
    if (!unit || unitCode !== row.unit) {
      unit = directory.unitOf(row.unit, "scores", index);
      unitCode = row.unit;
    }
    if (!unit) continue;
    const isOwn = row.source === "self";
    if (isOwn) unit.spoke = true;
    const number = codes[last + 1] === row.item ? last + 1 : directory.numberOf(row.item, "scores", index);
    const found = items[number];
    if (!found) continue;
    last = number;
    if (!isOwn || !unit.items.putAlone(found.at, index)) {
      addScore(unit.items.open(found.place), { row, index }, report);
    } else if (found.figures && notApplicable !== true) {
      found.figures.take(unit.items.unit, row, points, quantity, target, count);
    }
  }
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

function indexUnits(
  table: RowTable,
  units: readonly Unit[],
  report: Report,
  only: string | undefined,
): Map<string, UnitEntries> {
  const index = new Map<string, UnitEntries>();
  units.forEach((unit, place) => {
    if (only !== undefined && unit.code !== only) return;
    if (index.has(unit.code)) report("duplicateUnit", ["units", place, "code"], { code: unit.code });
    else {
      const items = new ItemRows(table, index.size);
      index.set(unit.code, { unit, index: place, items, adjustments: [], spoke: false });
    }
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

/** Where a row of a log belongs; undefined, with a fault, where its unit or item is none. */
function entriesFor(
  directory: Directory,
  row: { readonly unit: string; readonly item: string },
  list: RowList,
  index: number,
): { readonly item: Item; readonly entries: ItemEntries } | undefined {
  const unit = directory.unitOf(row.unit, list, index);
  const found = unit && directory.itemOf(row.item, list, index);
  return found && { item: found.item, entries: unit.items.open(found.place) };
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
