import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { parseReview } from "../../src/review/parse/parse-review";
import type { Review } from "../../src/review/review";
import { collect, collectState, type Collection } from "../../src/review/submissions/collection";
import type { Decision } from "../../src/review/submissions/decision";
import type { FileReading, Submission, SubmittedItem } from "../../src/review/submissions/submission";
import { decimal, sum } from "../../src/rules/decimal";
import type { Book } from "../../src/workbook/book";
import type { Grids } from "../../src/workbook/grids";

/** What a unit says of an item: points, "KAD", or more. */
export type SaidItem = number | "KAD" | Omit<SubmittedItem, "item" | "cell">;

export interface FormParts extends Partial<Omit<Submission, "items">> {
  readonly file: string;
  readonly items: Readonly<Record<string, SaidItem>>;
}

/** 64 hex digits that follow from the name. */
export function shaOf(name: string): string {
  return bytesToHex(sha256(utf8ToBytes(name)));
}

/** A form as reading would give it; scores stand in column F from row 10 on. */
export function formOf({ file, items, ...more }: FormParts): Submission {
  const said = Object.entries(items).map(([item, value], index) => saidOf(item, value, `F${String(10 + index)}`));
  return {
    file,
    sha256: shaOf(file),
    sheet: "Phiếu tự chấm",
    rules: "same",
    items: said,
    missing: [],
    total: { recomputed: sum(said.flatMap(({ points }) => points ?? [])) },
    control: { state: "matches", stated: "K1", computed: "K1" },
    issues: [],
    ...more,
  };
}

function saidOf(item: string, value: SaidItem, cell: string): SubmittedItem {
  if (value === "KAD") return { item, notApplicable: true, values: {}, cell };
  return typeof value === "number" ? { item, points: decimal(value), values: {}, cell } : { item, cell, ...value };
}

export function readingOf(...submissions: readonly [Submission, ...Submission[]]): FileReading {
  const [{ file, sha256 }] = submissions;
  return { status: "read", file, sha256, submissions, issues: [] };
}

export function reviewIn(grids: Grids): Review {
  const parsed = parseReview(grids);
  if (parsed.status === "unreadable") throw new Error(JSON.stringify(parsed.issues));
  return parsed.review;
}

/** One file per form, put together against the book as it is now. */
export async function collectInto(
  book: Book,
  forms: readonly Submission[],
  decisions: readonly Decision[] = [],
): Promise<Collection> {
  const review = reviewIn(await book.read());
  return collect(
    forms.map((form) => readingOf(form)),
    review,
    collectState(review),
    decisions,
  );
}
