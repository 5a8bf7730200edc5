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

/** Which nodes can be used, and why the others cannot. */
export interface Links {
  /** By code, the first of duplicates. */
  readonly first: ReadonlyMap<string, Placed>;
  /** Codes with an unbroken way up to a root. */
  readonly attached: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Follows every node up to its root; never throws, whatever the parents say. */
export function linkNodes(ruleSet: RuleSet): Links {
  const faults: Fault[] = [];
  const first = new Map<string, Placed>();
  ruleSet.nodes.forEach((node, index) => {
    if (first.has(node.code)) {
      faults.push({ code: "duplicateCode", path: ["nodes", index, "code"], params: { code: node.code } });
    } else first.set(node.code, { node, index });
  });
  const known = new Map<string, boolean>();
  for (const placed of first.values()) climb(placed, first, known, faults);
  const attached = new Set([...known].filter(([, reaches]) => reaches).map(([code]) => code));
  return { first, attached, faults };
}

/** Walks up from one node until a root, a fault or a node already decided; then everything passed shares the answer. */
function climb(start: Placed, first: ReadonlyMap<string, Placed>, known: Map<string, boolean>, faults: Fault[]): void {
  const way: Placed[] = [];
  const passed = new Set<string>();
  let here: Placed | undefined = start;
  let reaches = true;
  while (here && !known.has(here.node.code)) {
    if (passed.has(here.node.code)) {
      faults.push(cycleFault(way, here));
      reaches = false;
      break;
    }
    passed.add(here.node.code);
    way.push(here);
    const fault = parentFault(here, first);
    if (fault) {
      faults.push(fault);
      reaches = false;
      break;
    }
    here = here.node.parent === null ? undefined : first.get(here.node.parent);
  }
  if (here && reaches) reaches = known.get(here.node.code) ?? true;
  for (const { node } of way) known.set(node.code, reaches);
}

function parentFault({ node, index }: Placed, first: ReadonlyMap<string, Placed>): Fault | undefined {
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
  const links = linkNodes(ruleSet);
  const below = new Map<string | null, Placed[]>();
  for (const placed of links.first.values()) {
    if (!links.attached.has(placed.node.code)) continue;
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
  return { content, pools, order, byCode, known: new Set(links.first.keys()) };
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
export function maxOfChildren(group: Group, children: readonly TreeNode[]): Decimal {
  return operationNamed(group.operation).most(children.map(({ node, max }) => ({ weight: node.weight, points: max })));
}
