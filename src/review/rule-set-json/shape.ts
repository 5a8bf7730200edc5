import type { IssueCode, IssueParams } from "../../workbook/issue";

/** Text, numbers, lists and objects as JSON has them. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, JsonValue>>;

/** Steps from the document down to a value. */
export type Path = readonly (string | number)[];

export type Report = (code: IssueCode, path: Path, params: IssueParams) => void;

/**
 * What one part of a document looks like: reading, writing and the published schema come from the same declaration. Reading never
 * throws; what it cannot use it reports and gives back as `undefined`. Whatever the schema accepts, `read` accepts.
 */
export interface Shape<Value> {
  readonly schema: JsonSchema;
  read(json: unknown, path: Path, report: Report): Value | undefined;
  write(value: Value): JsonValue;
}

/** The value as it stands in a message: short, and in JSON's own spelling. */
export function spelled(json: unknown): string {
  if (Array.isArray(json)) return "[…]";
  if (typeof json === "object" && json !== null) return "{…}";
  const text = JSON.stringify(json) as string | undefined;
  return text ?? typeof json;
}

/** What a message says was wanted; the words are in i18n. */
export type Wanted = "text" | "number" | "wholeNumber" | "flag" | "list" | "object";

export function reportWanted(report: Report, path: Path, wanted: Wanted, json: unknown): void {
  report("jsonWrongType", path, { wanted, found: spelled(json) });
}
