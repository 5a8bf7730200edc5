import { multiply, sum, toNumber, type Decimal } from "../../rules/decimal";
import type { UnitOutcome } from "../../rules/outcome";
import type { Group, Policy } from "../../rules/rule-set";
import type { Tree, TreeNode } from "../../rules/tree";

/** One line of Tổng hợp điểm: a node of the agreement, or one of the totals below it. */
export type TotalLine =
  { readonly of: "node"; readonly place: TreeNode; readonly depth: number } | { readonly of: Summary };

export type Summary = "content" | "pools" | "awards" | "bonus" | "deductions" | "total";

/** Nodes in the order of the agreement, each below its parent; then the totals that the rule set has. */
export function totalLines(tree: Tree, hasBonus: boolean): readonly TotalLine[] {
  const lines: TotalLine[] = [];
  // A stack, not recursion: nobody limits how deep an agreement goes.
  const stack = [...tree.content, ...tree.pools].map((place) => ({ place, depth: 0 })).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { place, depth } = next;
    lines.push({ of: "node", place, depth });
    for (const child of [...place.children].reverse()) stack.push({ place: child, depth: depth + 1 });
  }
  const bonus: TotalLine[] = hasBonus ? [{ of: "pools" }, { of: "awards" }, { of: "bonus" }] : [];
  return [...lines, { of: "content" }, ...bonus, { of: "deductions" }, { of: "total" }];
}

/** The engine's own value of a line. Undefined where there is none: missing or not applicable. */
export function engineValue(line: TotalLine, unit: UnitOutcome, tree: Tree): Decimal | undefined {
  if (line.of === "node") {
    const result = unit.nodes.get(line.place.node.code);
    return result?.state === "scored" ? result.points : undefined;
  }
  if (line.of !== "pools") return unit[line.of];
  return sum(tree.pools.flatMap(({ node }) => unit.nodes.get(node.code)?.points ?? []));
}

/** True for lines that follow from others and so are live formulas. */
export function isLive(line: TotalLine): boolean {
  if (line.of === "node") return line.place.node.type === "group";
  return line.of !== "awards" && line.of !== "deductions";
}

/** Where the cells of one unit's lines stand, by node code or summary. */
export interface Cells {
  readonly node: (code: string) => string | undefined;
  readonly summary: (of: Summary) => string | undefined;
}

/** The English Excel formula of a live line for one unit, from the cells of the lines it follows from. */
export function lineFormula(
  line: TotalLine,
  unit: UnitOutcome,
  tree: Tree,
  cells: Cells,
  policy: Policy,
): string | undefined {
  const roots = (places: readonly TreeNode[]) => addUp(places.flatMap(({ node }) => cells.node(node.code) ?? []));
  switch (line.of) {
    case "node":
      return line.place.node.type === "group"
        ? groupFormula(line.place, line.place.node, unit, cells, policy)
        : undefined;
    case "content":
      return roots(tree.content);
    case "pools":
      return roots(tree.pools);
    case "bonus": {
      const both = addUp([cells.summary("pools"), cells.summary("awards")].filter((cell) => cell !== undefined));
      return policy.bonusCap ? `MIN(${both},${literal(policy.bonusCap)})` : both;
    }
    case "total": {
      const plus = addUp([cells.summary("content"), cells.summary("bonus")].filter((cell) => cell !== undefined));
      const total = `${plus}-N(${cells.summary("deductions") ?? "0"})`;
      return policy.rounding.total === undefined ? total : `ROUND(${total},${String(policy.rounding.total)})`;
    }
    case "awards":
    case "deductions":
      return undefined;
  }
}

/** Excel refuses a file in which a function has more. */
const MOST_ARGUMENTS = 255;

/** Words like "KAD" stand in cells that give nothing: SUM passes over them, N makes them zero. */
function addUp(cells: readonly string[]): string {
  if (cells.length <= MOST_ARGUMENTS) return cells.length === 0 ? "0" : `SUM(${cells.join(",")})`;
  return `(${addUp(cells.slice(0, MOST_ARGUMENTS))}+${addUp(cells.slice(MOST_ARGUMENTS))})`;
}

function literal(value: Decimal): string {
  return String(toNumber(value));
}

interface Child {
  readonly cell: string;
  readonly weight: Decimal;
  readonly max: Decimal;
}

function groupFormula(
  place: TreeNode,
  group: Group,
  unit: UnitOutcome,
  cells: Cells,
  policy: Policy,
): string | undefined {
  const all = place.children;
  const applicable = all.filter(({ node }) => unit.nodes.get(node.code)?.state !== "notApplicable");
  const children: readonly Child[] = applicable.flatMap(({ node, max }) => {
    const cell = cells.node(node.code);
    return cell === undefined ? [] : [{ cell, weight: node.weight, max }];
  });
  if (children.length === 0) return undefined;
  const rule = group.notApplicable ?? (group.operation === "pool" ? "reduce" : policy.notApplicable);
  const rebased = rule === "rebase" && applicable.length < all.length;
  const weighted = children.map(({ cell, weight }) => `N(${cell})*${literal(weight)}`).join("+");
  switch (group.operation) {
    case "weightedMean":
      return `(${weighted})/${literal(sum(children.map(({ weight }) => weight)))}`;
    case "weightedSum": {
      const base = sum(children.map(({ weight, max }) => multiply(weight, max)));
      return rebased ? `(${weighted})*${literal(place.max)}/${literal(base)}` : weighted;
    }
    case "sum":
    case "pool": {
      const added = addUp(children.map(({ cell }) => cell));
      const base = sum(children.map(({ max }) => max));
      const points = rebased ? `${added}*${literal(place.max)}/${literal(base)}` : added;
      return group.operation === "pool" ? `MIN(${points},${literal(place.max)})` : points;
    }
  }
}
