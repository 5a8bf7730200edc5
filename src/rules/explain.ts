import { decimalText } from "./decimal";
import type { Entries, Origin, ScoreEntry } from "./entries";
import type { Explanation, Step } from "./explanation";
import { kindNamed } from "./kinds";
import type { NodeScore } from "./operations/operation";
import { recorderInto } from "./recorder";
import type { Group, Item, RuleSet } from "./rule-set";
import { below, type Context, prepare, type ScoreOptions } from "./scoring/context";
import type { UnitEntries } from "./scoring/entry-index";
import type { Indexed, ItemEntries } from "./scoring/item-rows";
import { scoreGroup } from "./scoring/score-group";
import { scoreNodes, scoreOneItem } from "./scoring/score-nodes";
import type { TreeNode } from "./tree";

/**
 * Why a unit has its points on a node: the same functions that scored it, run again for this unit and node alone with a recorder.
 * Data that were scored are not sorted again: that is remembered for the two objects, which nobody may change meanwhile.
 * Undefined where the unit or the node is none, or the node hangs on a broken part of the rule set.
 */
export function explain(
  ruleSet: RuleSet,
  entries: Entries,
  unit: string,
  node: string,
  options: ScoreOptions = {},
): Explanation | undefined {
  const context = prepare(ruleSet, entries, () => undefined, options, { unit, node });
  const place = context.tree.byCode.get(node);
  const said = context.index.get(unit);
  if (!place || !said) return undefined;
  return place.node.type === "group"
    ? explainGroup(context, said, place, place.node)
    : explainItem(context, said, place, place.node);
}

function explainGroup(context: Context, said: UnitEntries, place: TreeNode, group: Group): Explanation {
  const { nodes } = scoreNodes(context, said, below(place).slice(0, -1));
  const steps: Step[] = [];
  const score = scoreGroup(place, group, nodes, context.policy, recorderInto(steps));
  return {
    ...{ unit: said.unit.code, node: group, state: score.state, result: resultOf(score) },
    ...{ operation: group.operation, inputs: [], steps },
  };
}

function explainItem(context: Context, said: UnitEntries, place: TreeNode, item: Item): Explanation {
  const { score, steps, counted } = scoreOneItem(context, said, place, item, true);
  const { source } = score;
  const by = counted.flatMap(({ row }) => row.by ?? []);
  const reason = counted.flatMap(({ row }) => row.reason ?? []).join("; ");
  return {
    ...{ unit: said.unit.code, node: item, state: score.state, result: resultOf(score), kind: item.kind },
    ...(source ? { source } : {}),
    ...(by.length > 0 ? { by } : {}),
    inputs: source === "log" ? logInputs(said.items.get(item.code)) : entryInputs(item, counted, said),
    steps,
    ...(reason === "" ? {} : { reason }),
  };
}

type Input = Explanation["inputs"][number];

function input(name: string, value: string, origin: Origin | undefined): Input {
  return origin ? { name, value, origin } : { name, value };
}

/** Arguments in the order of the kind, then typed points and evidence; an argument taken over from the unit has the unit's origin. */
function entryInputs(item: Item, counted: readonly Indexed<ScoreEntry>[], said: UnitEntries): Input[] {
  const stated = said.items.get(item.code)?.self?.row;
  const names = kindNamed(item.kind)?.arguments.map(({ name }) => name) ?? [];
  return counted.flatMap(({ row }) => {
    const hasValues = Object.keys(row.values).length > 0;
    const values = names.flatMap((name) => {
      const own = row.values[name];
      const value = own ?? (hasValues ? stated?.values[name] : undefined);
      return value ? [input(name, decimalText(value), own ? row.origin : stated?.origin)] : [];
    });
    const points = row.points ? [input("points", decimalText(row.points), row.origin)] : [];
    const evidence = row.evidence === undefined ? [] : [input("evidence", row.evidence, row.origin)];
    return [...values, ...points, ...evidence];
  });
}

/** One input per log row: the meeting or report and what happened, the voter and the points. */
function logInputs({ meetings = [], reports = [], peers = new Map() }: ItemEntries = {}): Input[] {
  return [
    ...meetings.map(({ row }) => input(row.meeting, row.attendance, row.origin)),
    ...reports.map(({ row }) => input(row.report, String(row.daysLate), row.origin)),
    ...[...peers.values()].map(({ row }) => input(row.voter, decimalText(row.points), row.origin)),
  ];
}

function resultOf({ state, points, beforeRebase, max, applicableMax, source }: NodeScore): Explanation["result"] {
  return { state, points, beforeRebase, max, applicableMax, ...(source ? { source } : {}) };
}
