import { issue, type Issue } from "../../workbook/issue";

export type DecodedText =
  { readonly status: "read"; readonly text: string } | { readonly status: "refused"; readonly issue: Issue };

/**
 * The letters of a text file, by explicit rules: a byte order mark decides; without one, a zero as first or second byte is UTF-16 (every
 * file of ours begins with an ASCII letter or sign); everything else must be sound UTF-8. No other encoding is guessed: what is not
 * readable is refused with the name of the encoding it was taken for.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === "UTF-32") return refused(encoding);
  try {
    // removes the byte order mark
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? refused(encoding.toUpperCase()) : { status: "read", text };
  } catch {
    // a fatal decoder throws for bytes that are no letters, and for nothing else
    return refused(encoding.toUpperCase());
  }
}

function refused(encoding: string): DecodedText {
  return { status: "refused", issue: issue("textEncoding", { encoding }) };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "UTF-32" {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32" : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second === 0) return "UTF-32";
  if (first === 0) return "utf-16be";
  return second === 0 ? "utf-16le" : "utf-8";
}
