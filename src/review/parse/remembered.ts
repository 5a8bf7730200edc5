/** Longer texts are people's own and seldom come again. */
const LONGEST_KEPT = 2000;
const MOST_KEPT = 5000;

/**
 * The same function of a text, which remembers: a thousand forms say the same headings and criteria again and again. What texts of people
 * fill up is forgotten. `make` must be pure, and what it gives may not be changed.
 */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known.result;
    const result = make(text);
    if (text.length > LONGEST_KEPT) return result;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, { result });
    return result;
  };
}
