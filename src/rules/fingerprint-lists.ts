import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { byCodeUnits, canonicalText, type Json } from "./canonical";
import { SCHEME } from "./fingerprint";

/** Entries between two steps. */
const AT_ONCE = 5_000;

/** A fingerprint that texts are added to. */
class Fingerprinting {
  private readonly hash = sha256.create();

  add(text: string): void {
    this.hash.update(utf8ToBytes(text));
  }

  *addList<Entry>(entries: readonly Entry[], json: (entry: Entry) => Json): Generator<undefined> {
    this.add("[");
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const texts = entries.slice(from, from + AT_ONCE).map((entry) => canonicalText(json(entry)));
      this.add(`${from > 0 ? "," : ""}${texts.join(",")}`);
      yield;
    }
    this.add("]");
  }

  end(): string {
    return SCHEME + bytesToHex(this.hash.digest());
  }
}

/**
 * What `fingerprintOf` gives of a list, in steps: tens of thousands of entries take longer than a page may be kept from answering.
 * @param json what stands for an entry
 */
export function* fingerprintingList<Entry>(
  entries: readonly Entry[],
  json: (entry: Entry) => Json,
): Generator<undefined, string> {
  const made = new Fingerprinting();
  yield* made.addList(entries, json);
  return made.end();
}

/** The same of an object of lists. */
export function* fingerprintingLists<Entry>(
  lists: Readonly<Record<string, readonly Entry[]>>,
  json: (entry: Entry) => Json,
): Generator<undefined, string> {
  const made = new Fingerprinting();
  made.add("{");
  for (const [at, [name, entries]] of Object.entries(lists)
    .sort(([one], [other]) => byCodeUnits(one, other))
    .entries()) {
    made.add(`${at > 0 ? "," : ""}${JSON.stringify(name)}:`);
    yield* made.addList(entries, json);
  }
  made.add("}");
  return made.end();
}
