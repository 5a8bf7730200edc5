import type { HostObject } from "./host-object";
import { notImplemented } from "./errors";
import { memberName, wireName, type Wire, type WireQuery } from "./wire";

/** Told of each member that is used, so that it can refuse those above the host's requirement set. */
export type Gate = (object: HostObject, member: string) => void;

type Answered = Record<string, Wire>;
type Selection = readonly string[];

const EVERYTHING: Selection = ["*"];

/** Answers one `load`: Pascal-case properties, collections as `_Items`. */
export function answerQuery(object: HostObject, query: WireQuery, gate: Gate): Answered {
  const selected = query.Select?.length ? query.Select.map((path) => path.split("/").map(selectedName)) : [EVERYTHING];
  return answerObject(object, selected, query, gate);
}

export function identity(object: HostObject): Answered {
  const answer: Answered = {};
  if (object.reference !== undefined) answer["_ReferenceId"] = object.reference;
  const id = object.id();
  if (id !== undefined) answer["Id"] = id;
  return answer;
}

function selectedName(part: string): string {
  return part === "*" ? part : memberName(part);
}

function answerObject(object: HostObject, paths: readonly Selection[], query: WireQuery, gate: Gate): Answered {
  const items = object.items();
  return items ? answerCollection(object, items, paths, query, gate) : answerProperties(object, paths, gate);
}

function answerCollection(
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly Selection[],
  query: WireQuery,
  gate: Gate,
): Answered {
  const answer = identity(object);
  const own = paths.filter((path) => path.length === 1 && path[0] === "count");
  if (own.length > 0) answer["Count"] = items.length;
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0] === "items" ? path.slice(1) : path));
  if (ofItems.length === 0) return answer;
  const skip = query.Skip ?? 0;
  const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  answer["_Items"] = page.map((item, index) => ({ _Index: skip + index, ...answerObject(item, ofItems, {}, gate) }));
  return answer;
}

function answerProperties(object: HostObject, paths: readonly Selection[], gate: Gate): Answered {
  const answer = identity(object);
  const links = new Map<string, Selection[]>();
  for (const [first = "*", ...rest] of paths) {
    if (first === "*") {
      for (const member of object.scalars()) answer[wireName(member)] = object.read(member);
    } else if (rest.length === 0 && object.has("read", first)) {
      gate(object, first);
      answer[wireName(first)] = object.read(first);
    } else if (object.has("link", first)) {
      links.set(first, [...(links.get(first) ?? []), rest.length ? rest : EVERYTHING]);
    } else {
      throw notImplemented(`load ${object.type}.${first}`);
    }
  }
  for (const [member, inner] of links) {
    gate(object, member);
    const linked = object.link(member);
    answer[wireName(member)] = linked && answerObject(linked, inner, {}, gate);
  }
  return answer;
}
