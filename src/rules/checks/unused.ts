import type { Fault } from "../fault";
import { kindNamed } from "../kinds";
import type { Item } from "../rule-set";

/** What the agreement writes down and the item's kind never looks at: most often a number in the column beside the one that was meant. */
export function checkUnused(item: Item, index: number): Fault[] {
  const kind = kindNamed(item.kind);
  if (!kind) return [];
  const { code } = item;
  const path = ["nodes", index];
  const declared = kind.parameters.map(({ name }): string => name);
  const unused = Object.entries(item.parameters).filter(([name]) => !declared.includes(name));
  return [
    ...unused.map(([name]): Fault => {
      return { code: "parameterUnused", path: [...path, "parameters", name], params: { code, parameter: name } };
    }),
    ...(kind.rungs === "none" && item.rungs.length > 0
      ? [{ code: "rungsUnused", path: [...path, "rungs"], params: { code } } as const]
      : []),
  ];
}
