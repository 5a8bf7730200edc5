import type { Decimal } from "./decimal";
import type { Fault } from "./fault";
import { operationNamed } from "./operations";
import type { Group, RuleNode, RuleSet } from "./rule-set";

/** A node in its place. */
export interface TreeNode {
  readonly node: RuleNode;
  /** Where it stands in `ruleSet.nodes`. */
  readonly index: number;
  /** Where it stands in {@link Tree.order}. */
  readonly place: number;
  /** Those whose points make this group's points, in the order of the agreement. */
  readonly children: readonly TreeNode[];
  /** The most it can give by the agreement: declared, else what follows from the children. */
  readonly max: Decimal;
}

/** The part of a rule set that hangs together; what is broken is left out and named by the faults of {@link linkNodes}. */
export interface Tree {
  /** Roots that are not pools: they add up to the content points. */
  readonly content: readonly TreeNode[];
  /** Bonus pools: at the root, or under a content group, whose points they stay out of (R12). A pool within a pool is part of it. */
  readonly pools: readonly TreeNode[];
  /** Every node after all of its children. */
  readonly order: readonly TreeNode[];
  readonly byCode: ReadonlyMap<string, TreeNode>;
  /** Every code of the rule set, also of nodes left out. */
  readonly known: ReadonlySet<string>;
}

interface Placed {
  readonly node: RuleNode;
  readonly index: number;
}

/** Which nodes there are, and why some of them have no way up to a root. */
export interface Links {
  /** By code, the first of duplicates. */
  readonly first: Places;
  readonly faults: readonly Fault[];
}

/** Asked with a parent: the parent of a root is none. */
type Places = ReadonlyMap<string | null, Placed>;

/** Follows every node up to its root; never throws, whatever the parents say. */
export function linkNodes(ruleSet: RuleSet): Links {
  const faults: Fault[] = [];
  const first = new Map<string | null, Placed>();
  ruleSet.nodes.forEach((node, index) => {
    if (first.has(node.code)) {
      faults.push({ code: "duplicateCode", path: ["nodes", index, "code"], params: { code: node.code } });
    } else first.set(node.code, { node, index });
  });
  const passed = new Map<Placed, Placed>();
  return { first, faults: [...faults, ...[...first.values()].flatMap((start) => climb(start, first, passed) ?? [])] };
}

/** Walks up from one node to a root, a fault, or a node that was passed before: by an earlier walk, which has said all, or by this one. */
function climb(start: Placed, first: Places, passed: Map<Placed, Placed>): Fault | undefined {
  const way: Placed[] = [];
  for (let here: Placed | undefined = start; here; here = first.get(here.node.parent)) {
    const before = passed.get(here);
    if (before) return before === start ? cycleFault(way, here) : undefined;
    passed.set(here, start);
    way.push(here);
    const fault = parentFault(here, first);
    if (fault) return fault;
  }
  return undefined;
}

function parentFault({ node, index }: Placed, first: Places): Fault | undefined {
  if (node.parent === null) return undefined;
  const parent = first.get(node.parent);
  const code = !parent ? "unknownParent" : parent.node.type === "item" ? "parentIsItem" : undefined;
  return code && { code, path: ["nodes", index, "parent"], params: { code: node.code, parent: node.parent } };
}

function cycleFault(way: readonly Placed[], again: Placed): Fault {
  const ring = way.slice(way.indexOf(again));
  return {
    code: "parentCycle",
    path: ["nodes", again.index, "parent"],
    params: { codes: ring.map(({ node }) => node.code).join(", ") },
  };
}

/** A thousand forms are checked by one rule set, which never changes, as its type says. */
const trees = new WeakMap<RuleSet, Tree>();

/** The usable part of the rule set in the order of the agreement. */
export function buildTree(ruleSet: RuleSet): Tree {
  const tree = trees.get(ruleSet) ?? makeTree(ruleSet);
  trees.set(ruleSet, tree);
  return tree;
}

function makeTree(ruleSet: RuleSet): Tree {
  const { first } = linkNodes(ruleSet);
  const below = new Map<string | null, Placed[]>();
  for (const placed of first.values()) {
    // whatever else is broken hangs on nothing that is reached from a root
    if (first.get(placed.node.parent)?.node.type === "item") continue;
    const siblings = below.get(placed.node.parent) ?? [];
    siblings.push(placed);
    below.set(placed.node.parent, siblings);
  }
  const byCode = new Map<string, TreeNode>();
  const outside = new Set<string>();
  const sequence = childrenFirst(below, outside);
  for (const placed of sequence) {
    const children = (below.get(placed.node.code) ?? []).flatMap((child) =>
      outside.has(child.node.code) ? [] : (byCode.get(child.node.code) ?? []),
    );
    byCode.set(placed.node.code, { ...placed, place: byCode.size, children, max: maximum(placed.node, children) });
  }
  const order = [...byCode.values()];
  const pools = order.filter(({ node }) => outside.has(node.code));
  const content = (below.get(null) ?? []).flatMap(({ node }) =>
    outside.has(node.code) ? [] : (byCode.get(node.code) ?? []),
  );
  return { content, pools, order, byCode, known: new Set(ruleSet.nodes.map(({ code }) => code)) };
}

/** Every node after its children, without recursion: depth has no limit. Adds the outermost pools to `outside`. */
function childrenFirst(below: ReadonlyMap<string | null, readonly Placed[]>, outside: Set<string>): Placed[] {
  const parentsFirst: Placed[] = [];
  const stack = (below.get(null) ?? []).map((placed) => ({ placed, inPool: false }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { placed, inPool } = next;
    parentsFirst.push(placed);
    const isPool = placed.node.type === "group" && placed.node.operation === "pool";
    if (isPool && !inPool) outside.add(placed.node.code);
    for (const child of below.get(placed.node.code) ?? []) stack.push({ placed: child, inPool: inPool || isPool });
  }
  return parentsFirst.reverse();
}

function maximum(node: RuleNode, children: readonly TreeNode[]): Decimal {
  if (node.type === "item") return node.max;
  return node.max ?? maxOfChildren(node, children);
}

/** The maximum that follows from the children by the group's operation. */
function maxOfChildren(group: Group, children: readonly TreeNode[]): Decimal {
  return operationNamed(group.operation).most(children.map(({ node, max }) => ({ weight: node.weight, points: max })));
}
