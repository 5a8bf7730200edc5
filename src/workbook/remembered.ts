/** Longer texts are people's own and seldom come again. */
const LONGEST_KEPT = 2000;
const MOST_KEPT = 5000;

/**
 * The same function of a text, which remembers: a thousand forms say the same headings and criteria again and again. What texts of people
 * fill up is forgotten. `make` must be pure, and what it gives may not be changed.
 */
export function remembered<Result>(
  make: (text: string) => Result,
  { longest = LONGEST_KEPT, most = MOST_KEPT } = {},
): (text: string) => Result {
  const kept = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known.result;
    if (text.length > longest) return make(text);
    const own = copied(text);
    const result = make(own);
    if (kept.size >= most) kept.clear();
    kept.set(own, { result });
    return result;
  };
}

/** A text that was cut out of a file may hold on to the whole of it, as long as anybody remembers the text. */
const copied = (text: string): string => ` ${text}`.slice(1);
