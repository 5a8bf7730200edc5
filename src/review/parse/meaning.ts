import { remembered } from "../../workbook/remembered";

/**
 * Text as a person means it: composed or decomposed Unicode, capitals, line breaks, stray blanks, tone marks and punctuation make
 * no difference. "Điểm tự\nchấm (*)" and "diem tu cham" have the same key.
 */
export const meaningKey: (text: string) => string = remembered((text) => keyByLetters(text) ?? keyAtOnce(text));

function keyAtOnce(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

const withoutMarks = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "");

const [BLANK, NOTHING, UNMET, OTHERWISE] = [32, 0, -1, -2];
/** By code unit, filled as letters are met: what is left of it, a blank where it parts words. Latin, Greek, Cyrillic and their punctuation. */
const LETTERS = new Int32Array(0x2100).fill(UNMET);
/** Longer texts are hardly words that anybody looks for. */
const LONGEST = 1000;
const room = new Uint16Array(LONGEST);

/** The same in a third of the time; undefined where a letter comes to several, is none of the table's, or hangs on those around it. */
function keyByLetters(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  let length = 0;
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === OTHERWISE) return undefined;
    if (letter === BLANK) isApart = length > 0;
    else if (letter !== NOTHING) {
      if (isApart) room[length++] = BLANK;
      room[length++] = letter;
      isApart = false;
    }
  }
  // any list of numbers will do; spread, each would be taken out by itself
  return String.fromCharCode.apply(null, room.subarray(0, length) as unknown as number[]);
}

function letterOf(code: number): number {
  const known = LETTERS[code] ?? OTHERWISE;
  if (known !== UNMET) return known;
  const one = String.fromCharCode(code);
  const [bare, key] = [withoutMarks(one), keyAtOnce(one)];
  // the small sigma at the end of a word is another one
  const isPlain = bare.length <= 1 && key.length <= 1 && bare !== "Σ";
  const letter = !isPlain ? OTHERWISE : bare === "" ? NOTHING : key === "" ? BLANK : key.charCodeAt(0);
  LETTERS[code] = letter;
  return letter;
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
