import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { planNewBook } from "../../src/review/create-book";
import { ruleSetToBook } from "../../src/review/rule-set-book";
import { changeText, diffRuleSets } from "../../src/review/rule-set-diff";
import { ruleSetFromText, ruleSetToText } from "../../src/review/rule-set-json";
import { ruleSetOfBook } from "../../src/review/rule-set-of-book";
import { COUNTS } from "../../src/review/sheets/conventions";
import { LANGUAGES } from "../../src/i18n";
import { fingerprint, type RuleSet } from "../../src/rules";
import { newFile } from "../../src/xlsx";
import { anyRuleSet, shortNumbers } from "../support/rule-set-arbitrary";

/** What a book can hold: numbers of fifteen digits, the five ways in which scores count, each award and class once, no empty quota or citation. */
const forBook: fc.Arbitrary<RuleSet> = fc
  .tuple(anyRuleSet(shortNumbers), fc.constantFrom(...Object.values(COUNTS)))
  .map(([ruleSet, counts]) => {
    const { awards = [], classes, policy, ...rest } = ruleSet;
    const kept = onceEach(awards).map(({ quota, citation = "", ...award }) => ({
      ...award,
      ...(quota && (quota.number !== undefined || quota.percent) ? { quota } : {}),
      ...(citation.trim() === "" ? {} : { citation }),
    }));
    return {
      ...rest,
      classes: onceEach(classes),
      policy: { ...policy, counts },
      citations: ruleSet.citations.filter((text) => text.trim() !== ""),
      ...(kept.length > 0 ? { awards: kept } : {}),
    };
  });

function onceEach<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return all.filter(({ name }, place) => all.findIndex((one) => one.name === name) === place);
}

async function throughBook(ruleSet: RuleSet, language: (typeof LANGUAGES)[number]): Promise<RuleSet> {
  const book = newFile();
  const applied = await book.apply(planNewBook(ruleSetToBook(ruleSet, language), language));
  if (applied.status === "refused") throw new Error(JSON.stringify(applied.issues));
  const read = ruleSetOfBook(await book.read());
  if (read.status === "unreadable") throw new Error(JSON.stringify(read.issues));
  return read.ruleSet;
}

test("export, import and export again: the sheet and JSON have one fingerprint", async () => {
  await fc.assert(
    fc.asyncProperty(forBook, fc.constantFrom(...LANGUAGES), async (ruleSet, language) => {
      const book = await throughBook(ruleSet, language);
      expect(diffRuleSets(ruleSet, book).map((change) => changeText(change, "en"))).toEqual([]);
      const read = ruleSetFromText(ruleSetToText(book));
      expect(read.status === "read" && fingerprint(read.ruleSet)).toBe(fingerprint(ruleSet));
    }),
    { numRuns: 40 },
  );
});
