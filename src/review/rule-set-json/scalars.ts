import { plainText } from "../../rules/canonical";
import { decimal, type Decimal, decimalText, parseDecimal } from "../../rules/decimal";
import { type JsonSchema, reportWanted, type Shape, spelled, type Wanted } from "./shape";

/** A value that JSON has a type for. */
function plain<Value extends string | boolean>(
  type: string,
  wanted: Wanted,
  is: (json: unknown) => json is Value,
): Shape<Value> {
  return {
    schema: { type },
    read(json, path, report) {
      if (is(json)) return json;
      reportWanted(report, path, wanted, json);
      return undefined;
    },
    write: (value) => value,
  };
}

export const text = plain("string", "text", (json) => typeof json === "string");
export const flag = plain("boolean", "flag", (json) => typeof json === "boolean");

/** A text that names something: not blank; stray white space is no part of it, as in the book. */
export const code: Shape<string> = {
  schema: { type: "string", pattern: "\\S" },
  read(json, path, report) {
    const read = text.read(json, path, report);
    if (read === undefined || /\S/u.test(read)) return read === undefined ? undefined : plainText(read);
    report("jsonBlank", path, { key: String(path.at(-1) ?? "") });
    return undefined;
  },
  write: (value) => value,
};

const DIGITS = "^-?\\d{1,40}(\\.\\d{1,40})?$";
const IS_DIGITS = new RegExp(DIGITS);

/** Parts of the published schema that others refer to. */
export const DEFINITIONS: JsonSchema = {
  number: {
    description: "A number, or its digits as text where a double would not hold them all.",
    type: ["number", "string"],
    pattern: DIGITS,
  },
};

/** An exact decimal number: a JSON number, or its digits as text where a double would not hold them all. */
export const number: Shape<Decimal> = {
  schema: { $ref: "#/$defs/number" },
  read(json, path, report) {
    if (typeof json === "number" && Number.isFinite(json)) return decimal(json);
    if (typeof json === "string") {
      const read = IS_DIGITS.test(json) ? parseDecimal(json) : undefined;
      if (!read) report("jsonNumber", path, { text: json });
      return read;
    }
    reportWanted(report, path, "number", json);
    return undefined;
  },
  write(value) {
    const digits = decimalText(value);
    const nearest = Number(digits);
    return Number.isFinite(nearest) && decimalText(decimal(nearest)) === digits ? nearest : digits;
  },
};

/** The same shape with the bounds that the schema can show; what lies outside them is for the checks of the rule set to say. */
export function numberWithin(bounds: JsonSchema): JsonSchema {
  return { ...number.schema, ...bounds };
}

export function wholeNumber(from: number, to: number): Shape<number> {
  return {
    schema: { type: "integer", minimum: from, maximum: to },
    read(json, path, report) {
      if (typeof json !== "number" || !Number.isSafeInteger(json)) {
        reportWanted(report, path, "wholeNumber", json);
        return undefined;
      }
      if (json >= from && json <= to) return json;
      report("jsonOutOfRange", path, { value: json, from, to });
      return undefined;
    },
    write: (value) => value,
  };
}

/** One of a few words. */
export function word<Word extends string>(words: readonly Word[]): Shape<Word> {
  return {
    schema: { enum: words },
    read(json, path, report) {
      const found = words.find((one) => one === json);
      if (found === undefined) {
        report("wordUnknown", path, {
          text: typeof json === "string" ? json : spelled(json),
          allowed: words.join("; "),
        });
      }
      return found;
    },
    write: (value) => value,
  };
}
