import { remembered } from "../../workbook/remembered";

/**
 * Text as a person means it: composed or decomposed Unicode, capitals, line breaks, stray blanks, tone marks and punctuation make
 * no difference. "Điểm tự\nchấm (*)" and "diem tu cham" have the same key.
 */
export const meaningKey: (text: string) => string = remembered(makeKey);

function makeKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** A blank that is not one single space between words, or anything that NFC may compose. By code units: three times as fast as by letters. */
const UNTIDY = /^ | $| {2}|[^\x20-\x7e\u00c0-\u02af\u1ea0-\u1ef9“”‘’–—…≥≤]/;

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
export const codeKey: (text: string) => string = remembered((text) =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, "")
    .toUpperCase(),
);
