const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;

export const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isQuote = (code: number): boolean => code === 34 || code === 39;

/** Where the name that begins at `at` ends. */
export function nameEnd(source: string, at: number): number {
  let end = at;
  for (;;) {
    const code = source.charCodeAt(end);
    // NaN is the end of the part, and the only code that differs from itself
    if (isBlank(code) || code === SLASH || code === GREATER || code === EQUALS || code !== code) return end;
    end += 1;
  }
}

/**
 * The attributes of the tag that was read last, as places in the source: a sheet has millions of them and most are never asked
 * for, so none becomes an object.
 */
export class Attributes {
  /** Four numbers for each: where its name begins and ends, where its value begins and ends. */
  private readonly places: number[] = [];
  private count = 0;
  /** Where the value that {@link find} found stands. */
  start = 0;
  end = 0;

  private source = "";

  /** Reads on from behind a tag's name and gives the place behind its ">"; undefined where the tag is not finished. */
  read(source: string, from: number): number | undefined {
    const { places } = this;
    this.source = source;
    let at = from;
    this.count = 0;
    for (;;) {
      let code = source.charCodeAt(at);
      while (isBlank(code) || code === SLASH) code = source.charCodeAt((at += 1));
      if (code === GREATER) return at + 1;
      const stop = nameEnd(source, at);
      let value = stop;
      code = source.charCodeAt(value);
      while (isBlank(code) || code === EQUALS) code = source.charCodeAt((value += 1));
      if (stop === at || !isQuote(code)) return undefined;
      const close = source.indexOf(code === 34 ? '"' : "'", value + 1);
      if (close < 0) return undefined;
      places[this.count] = at;
      places[this.count + 1] = stop;
      places[this.count + 2] = value + 1;
      places[this.count + 3] = close;
      this.count += 4;
      at = close + 1;
    }
  }

  /** Looks for an attribute by its name without prefix; one that is written without goes before one with. */
  find(name: string): boolean {
    return this.findWritten(name) || this.findPrefixed(name);
  }

  private findWritten(name: string): boolean {
    for (let at = 0; at < this.count; at += 4) {
      const start = this.place(at);
      if (this.place(at + 1) - start === name.length && this.source.startsWith(name, start)) return this.found(at);
    }
    return false;
  }

  private findPrefixed(name: string): boolean {
    for (let at = 0; at < this.count; at += 4) {
      const start = this.place(at + 1) - name.length;
      const before = this.place(at);
      if (start - 1 <= before || this.source.charCodeAt(start - 1) !== COLON) continue;
      if (this.source.startsWith(name, start) && !this.source.startsWith("xmlns:", before)) return this.found(at);
    }
    return false;
  }

  private found(at: number): true {
    this.start = this.place(at + 2);
    this.end = this.place(at + 3);
    return true;
  }

  private place(at: number): number {
    return this.places[at] ?? 0;
  }
}
