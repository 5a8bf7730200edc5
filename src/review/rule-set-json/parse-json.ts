import { decimal, decimalText, parseDecimal } from "../../rules/decimal";

/** Where a value begins in the text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type ParsedJson =
  | { readonly status: "parsed"; readonly value: unknown; readonly placeOf: ReadonlyMap<string, TextPlace> }
  | { readonly status: "broken"; readonly fault: JsonFault; readonly place: TextPlace };

/** `found` = what stands where something else should; blank at the end of the text. */
export type JsonFault =
  | { readonly what: "syntax"; readonly found: string }
  | { readonly what: "duplicateKey"; readonly key: string }
  | { readonly what: "tooDeep"; readonly limit: number }
  | { readonly what: "numberTooLarge"; readonly text: string; readonly pointer: string };

/** A rule set is five levels deep. */
const DEEPEST = 32;

class Broken extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly at: number,
  ) {
    super(fault.what);
  }
}

/** RFC 6901: "/nodes/3/max"; the document itself is "". */
export function pointerText(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * Reads JSON (RFC 8259) more strictly than `JSON.parse`: a key that stands twice is refused, where one of the two would silently win; a
 * number with more digits than a double holds comes back as its text, exact. Every value's place is kept by its JSON pointer.
 */
export function parseJson(text: string): ParsedJson {
  const reader = new JsonReader(text);
  try {
    const value = reader.document();
    const toPlace = placesIn(text);
    return { status: "parsed", value, placeOf: new Map([...reader.starts].map(([key, at]) => [key, toPlace(at)])) };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { status: "broken", fault: error.fault, place: placesIn(text)(error.at) };
  }
}

/** Turns offsets, asked in rising order or not, into lines and columns. */
function placesIn(text: string): (at: number) => TextPlace {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  return (at) => {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? Infinity) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (lineStarts[low] ?? 0) + 1 };
  };
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids raw control characters in strings, so they are named here
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

class JsonReader {
  readonly starts = new Map<string, number>();
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value([]);
    this.blanks();
    if (this.at < this.text.length) this.fail();
    return value;
  }

  private value(path: readonly (string | number)[]): unknown {
    this.blanks();
    if (path.length > DEEPEST) throw new Broken({ what: "tooDeep", limit: DEEPEST }, this.at);
    this.starts.set(pointerText(path), this.at);
    const next = this.text[this.at];
    if (next === "{") return this.object(path);
    if (next === "[") return this.array(path);
    if (next === '"') return this.string();
    return WORDS.some(([word]) => word.startsWith(next ?? "?")) ? this.word() : this.number(path);
  }

  private object(path: readonly (string | number)[]): unknown {
    const members = new Map<string, unknown>();
    this.at += 1;
    if (this.takes("}")) return {};
    do {
      this.blanks();
      const start = this.at;
      const key = this.string();
      if (members.has(key)) throw new Broken({ what: "duplicateKey", key }, start);
      this.needs(":");
      members.set(key, this.value([...path, key]));
    } while (this.takes(","));
    this.needs("}");
    return Object.fromEntries(members);
  }

  private array(path: readonly (string | number)[]): unknown {
    const values: unknown[] = [];
    this.at += 1;
    if (this.takes("]")) return values;
    do values.push(this.value([...path, values.length]));
    while (this.takes(","));
    this.needs("]");
    return values;
  }

  private string(): string {
    return JSON.parse(this.match(STRING) ?? this.fail()) as string;
  }

  private word(): boolean | null {
    const [word, value] = WORDS.find(([one]) => this.text.startsWith(one, this.at)) ?? this.fail();
    this.at += word.length;
    return value;
  }

  private number(path: readonly (string | number)[]): number | string {
    const start = this.at;
    const literal = this.match(NUMBER) ?? this.fail();
    const value = Number(literal);
    // the number that the text says, not the double next to it
    const exact = parseDecimal(literal);
    if (!exact || !Number.isFinite(value))
      throw new Broken({ what: "numberTooLarge", text: literal, pointer: pointerText(path) }, start);
    const digits = decimalText(exact);
    return decimalText(decimal(value)) === digits ? value : digits;
  }

  private blanks(): void {
    while (" \n\r\t".includes(this.text[this.at] ?? "x")) this.at += 1;
  }

  private takes(mark: string): boolean {
    this.blanks();
    const found = this.text[this.at] === mark;
    if (found) this.at += 1;
    return found;
  }

  private needs(mark: string): void {
    if (!this.takes(mark)) this.fail();
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(): never {
    throw new Broken({ what: "syntax", found: this.text.slice(this.at, this.at + 12) }, this.at);
  }
}
