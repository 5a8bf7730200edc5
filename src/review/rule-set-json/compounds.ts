import { nearestWord } from "./nearest-word";
import { type JsonSchema, type JsonValue, type Path, type Report, reportWanted, type Shape } from "./shape";

/** A list whose broken members are reported and left out. */
export function list<Value>(of: Shape<Value>, least = 0): Shape<readonly Value[]> {
  return {
    schema: { type: "array", items: of.schema, ...(least > 0 ? { minItems: least } : {}) },
    read(json, path, report) {
      if (!Array.isArray(json)) {
        reportWanted(report, path, "list", json);
        return undefined;
      }
      if (json.length < least) report("jsonBlank", path, { key: String(path.at(-1) ?? "") });
      return json.flatMap((one: unknown, place) => {
        const read = of.read(one, [...path, place], report);
        return read === undefined ? [] : [read];
      });
    },
    write: (values) => values.map((value) => of.write(value)),
  };
}

/** Either the shape or JSON's null. */
export function orNull<Value>(of: Shape<Value>): Shape<Value | null> {
  return {
    schema: { anyOf: [of.schema, { type: "null" }] },
    read: (json, path, report) => (json === null ? null : of.read(json, path, report)),
    write: (value) => (value === null ? null : of.write(value)),
  };
}

/** One member of an object. `about` is the description in the published schema. */
export interface Field<Value> {
  readonly shape: Shape<Value>;
  readonly presence: "required" | "optional" | "default";
  readonly fallback?: Value;
  readonly about?: string;
}

export function required<Value>(shape: Shape<Value>, about?: string): Field<Value> {
  return { shape, presence: "required", ...(about === undefined ? {} : { about }) };
}

export function optional<Value>(shape: Shape<Value>, about?: string): Field<Value> {
  return { shape, presence: "optional", ...(about === undefined ? {} : { about }) };
}

/** May be left out; then `fallback` holds. Always written. */
export function byDefault<Value>(shape: Shape<Value>, fallback: Value, about?: string): Field<Value> {
  return { shape, presence: "default", fallback, ...(about === undefined ? {} : { about }) };
}

/** Every member of the type, so that one that is added there and forgotten here does not compile. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Field<Exclude<Value[Key], undefined>> };

/** Any object, for looking into it safely: only its own members count. */
export function membersOf(json: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  return new Map(Object.entries(json));
}

/** An object of exactly these members; `ignored` names members that are read by somebody else. */
export function record<Value extends object>(
  fields: Fields<Value>,
  ignored: Readonly<Record<string, JsonSchema>> = {},
): Shape<Value> {
  const all = Object.entries(fields) as [string & keyof Value, Field<unknown>][];
  return {
    schema: recordSchema(all, ignored),
    read(json, path, report) {
      const members = membersOf(json);
      if (!members) {
        reportWanted(report, path, "object", json);
        return undefined;
      }
      reportUnknown(members, [...all.map(([key]) => key), ...Object.keys(ignored)], path, report);
      const read = all.map(([key, field]) => [key, readField(field, members, [...path, key], report)] as const);
      if (read.some(([, value]) => value === "broken")) return undefined;
      // Every member has been read by the field that the type of `fields` demands for it.
      return Object.fromEntries(
        read.flatMap(([key, value]) => (value === "broken" ? [] : value.map((one) => [key, one]))),
      ) as Value;
    },
    write: (value) =>
      Object.fromEntries(
        all.flatMap(([key, { shape }]) => (value[key] === undefined ? [] : [[key, shape.write(value[key])]])),
      ),
  };
}

/** No value, one value, or broken. */
function readField(
  { shape, presence, fallback }: Field<unknown>,
  members: ReadonlyMap<string, unknown>,
  path: Path,
  report: Report,
): readonly unknown[] | "broken" {
  const key = String(path.at(-1) ?? "");
  if (members.has(key)) {
    const value = shape.read(members.get(key), path, report);
    return value === undefined ? "broken" : [value];
  }
  if (presence === "default") return [fallback];
  if (presence === "optional") return [];
  report("jsonMissing", path.slice(0, -1), { key });
  return "broken";
}

function reportUnknown(members: ReadonlyMap<string, unknown>, known: readonly string[], path: Path, report: Report) {
  for (const key of members.keys()) {
    if (known.includes(key)) continue;
    report("jsonUnknownKey", [...path, key], { key, known: nearestWord(key, known) ?? known.join(", ") });
  }
}

function recordSchema(
  fields: readonly (readonly [string, Field<unknown>])[],
  ignored: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const needed = fields.filter(([, { presence }]) => presence === "required").map(([key]) => key);
  return {
    type: "object",
    properties: { ...ignored, ...Object.fromEntries(fields.map(([key, field]) => [key, fieldSchema(field)])) },
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}

function fieldSchema({ shape, presence, fallback, about }: Field<unknown>): JsonSchema {
  return {
    ...(about === undefined ? {} : { description: about }),
    ...shape.schema,
    ...(presence === "default" ? { default: shape.write(fallback) } : {}),
  };
}

/** One of several objects, told apart by the word in one of their members. */
export function union<Value extends object>(
  tag: string & keyof Value,
  variants: Readonly<Record<string, Shape<Value>>>,
): Shape<Value> {
  const words = Object.keys(variants);
  const variantOf = (value: unknown): Shape<Value> | undefined =>
    typeof value === "string" && Object.hasOwn(variants, value) ? variants[value] : undefined;
  return {
    schema: { type: "object", oneOf: Object.values(variants).map(({ schema }) => schema) },
    read(json, path, report) {
      const members = membersOf(json);
      if (!members) {
        reportWanted(report, path, "object", json);
        return undefined;
      }
      const variant = variantOf(members.get(tag));
      if (variant) return variant.read(json, path, report);
      if (!members.has(tag)) report("jsonMissing", path, { key: tag });
      else report("wordUnknown", [...path, tag], { text: String(members.get(tag)), allowed: words.join("; ") });
      return undefined;
    },
    write(value): JsonValue {
      const variant = variantOf(value[tag]);
      if (!variant) throw new RangeError(`no such ${tag}: ${String(value[tag])}`);
      return variant.write(value);
    },
  };
}
