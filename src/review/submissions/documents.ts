import { meaningKey } from "../parse/meaning";

/** One document that a piece of evidence names. */
export interface DocumentKey {
  readonly key: string;
  /** Bears the sign of who issued it, or an address: the same key means the same document also between two units. */
  readonly isUnique: boolean;
}

/** The number and sign of an official paper, "12/QĐ-HHDN", "30/2020/NĐ-CP" (Decree 30/2020): number, year, kind, issuer. */
const SIGN = /(\d+[a-z]?)\s*\/\s*((?:\d{4}\s*\/\s*)?\p{L}[\p{L}\d&.]*(?:\s*[-–]\s*[\p{L}\d&.]+)+)/giu;
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/giu;
const FILE = /[^\s\\/:;*?"<>|“”][^\\/:;*?"<>|“”\n]*\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)\b/giu;
/** Words without a sign tell a document only where they are many and hold a number. */
const LEAST_LETTERS = 12;

/**
 * The documents that an evidence text names, so that one claimed twice is found however it was spaced or spelt. Several stand apart by
 * semicolons or lines. "Có", "báo cáo năm" name none.
 */
export function documentKeys(evidence: string): readonly DocumentKey[] {
  const keys = evidence
    .normalize("NFC")
    .split(/[;\n\r]+/u)
    .flatMap(keysOfPart);
  return [...new Map(keys.map((one) => [one.key, one])).values()];
}

function keysOfPart(part: string): readonly DocumentKey[] {
  const addresses = [...part.matchAll(ADDRESS)].map(([address]) => address.toLowerCase().replace(/[/.,)]+$/u, ""));
  const rest = part.replace(ADDRESS, " ");
  const signs = [...rest.matchAll(SIGN)].map(([, number = "", sign = ""]) =>
    `${number}/${meaningKey(sign)}`.toLowerCase(),
  );
  const files = [...rest.matchAll(FILE)].map(([file]) => meaningKey(file));
  const unique = [...addresses, ...signs, ...files].map((key) => ({ key, isUnique: true }));
  if (unique.length > 0) return unique;
  const words = meaningKey(part);
  return words.length >= LEAST_LETTERS && /\d/u.test(words.replace(/\b(?:19|20)\d\d\b/gu, ""))
    ? [{ key: words, isUnique: false }]
    : [];
}
