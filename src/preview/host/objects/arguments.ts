import { HostError } from "../protocol/errors";
import { isHostObject, type Argument } from "../protocol/host-object";
import type { Wire } from "../protocol/wire";
import { RangeTarget } from "./range-target";

/** Reads the arguments that came over the wire; a wrong kind is InvalidArgument, as in Excel. */
export function textArg(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function numberArg(args: readonly Argument[], index: number, fallback?: number): number {
  const value = args[index] ?? fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

export function rangeArg(value: Argument | undefined): RangeTarget {
  if (isHostObject(value) && value.target instanceof RangeTarget) return value.target;
  throw new HostError("InvalidArgument");
}

export function isRangeArg(value: Argument | undefined): boolean {
  return isHostObject(value) && value.target instanceof RangeTarget;
}

/** The value of a property that is one plain text. */
export function textValue(value: Wire): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function booleanValue(value: Wire): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function numberValue(value: Wire): number {
  if (typeof value !== "number") throw new HostError("InvalidArgument");
  return value;
}

export type WireRecord = Readonly<Record<string, Wire>>;

export function recordValue(value: Argument | undefined): WireRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) {
    throw new HostError("InvalidArgument");
  }
  return value as WireRecord;
}

/** Any CSS-like colour Excel takes; kept as `#RRGGBB`. */
export function colorValue(value: Wire): string {
  const text = textValue(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[a-z]+$/i.test(text)) return text;
  throw new HostError("InvalidArgument");
}
