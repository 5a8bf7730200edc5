import { describe, expect, test } from "@jest/globals";
import { ISSUE_TEXTS, LANGUAGES, TERMS } from "../../src/i18n";
import { PHRASES as EN_PHRASES } from "../../src/i18n/en/explanation";
import { placeholders } from "../../src/i18n/text";
import { PHRASES as VI_PHRASES } from "../../src/i18n/vi/explanation";
import { STEPS } from "../../src/rules/explanation";
import { ISSUES, type IssueCode } from "../../src/workbook/issue";

const CODES = Object.keys(ISSUES) as IssueCode[];

/** Every word of the terms with its path, e.g. ["source.self", "tự chấm"]. */
function flatTerms(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) => flatTerms(child, [...path, key]));
}

describe.each(LANGUAGES)("issue texts in %s", (language) => {
  test.each(CODES)("%s uses exactly the params of its code", (code) => {
    const used = [...new Set(placeholders(ISSUE_TEXTS[language][code]))].sort();
    expect(used).toEqual([...ISSUES[code].params].sort());
  });

  test("no text for a code that does not exist", () => {
    expect(Object.keys(ISSUE_TEXTS[language]).sort()).toEqual([...CODES].sort());
  });

  test.each(CODES)("%s is a short text of whole sentences without a broken brace", (code) => {
    const text = ISSUE_TEXTS[language][code];
    expect(text).toMatch(/^[\p{Lu}“{].*\.$/u);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text.replaceAll(/\{\w+(?:\|[^|{}]*\|[^|{}]*)?\}/g, "")).not.toMatch(/[{}|]/);
    expect((text.match(/“/g) ?? []).length).toBe((text.match(/”/g) ?? []).length);
    expect(text).not.toMatch(/ {2}|["']\{/);
  });
});

describe("the two languages", () => {
  test.each(CODES)("%s is translated", (code) => {
    expect(ISSUE_TEXTS.vi[code]).not.toBe(ISSUE_TEXTS.en[code]);
  });

  test("have the same terms, all translated", () => {
    const vi = flatTerms(TERMS.vi);
    const en = new Map(flatTerms(TERMS.en));
    expect(vi.map(([path]) => path).sort()).toEqual([...en.keys()].sort());
    expect(vi.filter(([path, word]) => word === en.get(path))).toEqual([]);
  });

  test("have the same placeholders in every term", () => {
    const en = new Map(flatTerms(TERMS.en));
    for (const [path, word] of flatTerms(TERMS.vi))
      expect(placeholders(en.get(path) ?? "")).toEqual(placeholders(word));
  });

  test("have a phrase for every step and no other", () => {
    expect(Object.keys(VI_PHRASES.steps).sort()).toEqual([...STEPS].sort());
    expect(Object.keys(EN_PHRASES.steps).sort()).toEqual([...STEPS].sort());
  });

  test("are kept apart: only Vietnamese has Vietnamese letters, and it is composed Unicode", () => {
    const marked = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
    for (const [path, text] of [...Object.entries(ISSUE_TEXTS.vi), ...flatTerms(TERMS.vi)]) {
      expect([path, text]).toEqual([path, text.normalize("NFC")]);
    }
    expect([...Object.entries(ISSUE_TEXTS.en), ...flatTerms(TERMS.en)].filter(([, text]) => marked.test(text))).toEqual(
      [],
    );
    expect(Object.entries(ISSUE_TEXTS.vi).filter(([, text]) => !marked.test(text))).toEqual([]);
  });

  test("do not share one word between two choices of a drop-down", () => {
    for (const language of LANGUAGES) {
      for (const [group, words] of Object.entries({ ...TERMS[language] } as Record<string, object>)) {
        if (group === "kindArguments") continue;
        expect([group, new Set(Object.values(words)).size]).toEqual([group, Object.values(words).length]);
      }
    }
  });
});
