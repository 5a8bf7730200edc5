import type { Language } from "./language";

const AND: Readonly<Record<Language, string>> = { vi: " và ", en: " and " };

/** ["A", "B", "C"] → "A, B và C". */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : items.slice(0, -1).join(", ") + AND[language] + last;
}

/** The word with a capital at the front: for headings and the first word of a sentence. */
export function capitalise(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The same text with a small first letter, unless the word is an abbreviation ("MTTQ", "BC", "I", "R1"). */
export function uncapitalise(text: string): string {
  const [first = "", second = ""] = text;
  const abbreviation = second === "" || /[\s\d]/u.test(second) || second !== second.toLowerCase();
  return abbreviation ? text : first.toLowerCase() + text.slice(first.length);
}

const LONGEST = 120;

/** People's text as it is, cut with "…" where it would flood the sentence (a cell may hold 32,767 characters). */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  // Half a surrogate pair is no letter.
  const kept = text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept}…`;
}

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Names of the placeholders of a template. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/**
 * Fills a template: `{name}` becomes the value; `{name|row|rows}` becomes the first word where the value is "1", else the
 * second (English needs it; Vietnamese words do not change). A value that is absent shows as "…".
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (one !== undefined && many !== undefined) return value === "1" ? one : many;
    return value ?? "…";
  });
}
