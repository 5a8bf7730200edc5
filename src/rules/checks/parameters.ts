import { compare, type Decimal, decimalText } from "../decimal";
import type { Fault } from "../fault";
import { kindNamed } from "../kinds";
import type { ParameterDeclaration } from "../kinds/kind";
import type { Item } from "../rule-set";

/** The item's parameters against what its kind declares. */
export function checkParameters(item: Item, index: number): Fault[] {
  const kind = kindNamed(item.kind);
  const path = ["nodes", index];
  if (!kind) {
    return [{ code: "parameterMissing", path: [...path, "kind"], params: { code: item.code, parameter: "kind" } }];
  }
  return kind.parameters.flatMap((declared): Fault[] => {
    const value = item.parameters[declared.name];
    const at = [...path, "parameters", declared.name];
    const params = { code: item.code, parameter: declared.name };
    if (!value) return declared.required ? [{ code: "parameterMissing", path: at, params }] : [];
    if (isInRange(declared, item, value)) return [];
    return [{ code: "parameterOutOfRange", path: at, params: { ...params, value: decimalText(value) } }];
  });
}

function isInRange(
  { min, above, max, below, atMostItemMax, whole }: ParameterDeclaration,
  item: Item,
  value: Decimal,
): boolean {
  if (min && compare(value, min) < 0) return false;
  if (above && compare(value, above) <= 0) return false;
  if (max && compare(value, max) > 0) return false;
  if (below && compare(value, below) >= 0) return false;
  if (whole && value.scale > 0) return false;
  return atMostItemMax !== true || compare(value, item.max) <= 0;
}
