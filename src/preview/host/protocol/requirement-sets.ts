import sets from "../api-sets.json";
import { HostError } from "./errors";
import type { HostObject } from "./host-object";
import type { Gate } from "./query";

const NEEDED: Readonly<Record<string, string>> = sets;

/** "1.14" is above "1.9". */
export function isAbove(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}

/**
 * office.js itself lets every call through (seen by running it), so the host refuses what is above its ExcelApi. The table is made
 * from the comments of @types/office-js by scripts/api-sets.mjs; a member without a row belongs to ExcelApi 1.1.
 */
export function requirementGate(supported: () => string): Gate {
  return (object: HostObject, member: string) => {
    const needed = NEEDED[`${object.type}.${member}`];
    if (needed === undefined) return;
    // other sets (ExcelApiOnline, ExcelApiDesktop) are never there in the stand-in
    if (needed.includes(" ") || isAbove(needed, supported())) throw new HostError("ApiNotFound");
  };
}
