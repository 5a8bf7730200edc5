/**
 * Text as a person means it: composed or decomposed Unicode, capitals, line breaks, stray blanks, tone marks and punctuation make
 * no difference. "Điểm tự\nchấm (*)" and "diem tu cham" have the same key.
 */
export function meaningKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = makeKey(text);
  if (text.length > LONGEST_KEPT) return key;
  if (keys.size >= MOST_KEPT) keys.clear();
  keys.set(text, key);
  return key;
}

/** A thousand forms say the same headings and criteria again and again; what texts of people fill up is forgotten. */
const keys = new Map<string, string>();
const MOST_KEPT = 5000;
const LONGEST_KEPT = 2000;

function makeKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** A blank that is not one single space between words, or anything that NFC may compose. */
const UNTIDY = /^ | $| {2}|[^\x20-\x7e\u00c0-\u02af\u1ea0-\u1ef9“”‘’–—…≥≤]/u;

/** Words as they stand, without stray blanks and line breaks, in composed Unicode. What a person wrote is otherwise kept. */
export function tidyText(text: string): string {
  // most texts are tidy: ASCII and Vietnamese letters are below U+1EFF, marks of their own begin at U+0300
  if (!UNTIDY.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, " ")
    .trim();
}

/** Codes are compared without blanks, case and composition: " tc1.1 " is TC1.1. Punctuation counts: 1.1 is not 11. */
export function codeKey(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, "")
    .toUpperCase();
}
