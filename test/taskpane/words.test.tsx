import { expect, test } from "@jest/globals";
import { COLLECTING_WORDS } from "../../src/i18n/collecting";
import { PANE_WORDS } from "../../src/i18n/pane";
import { placeholders } from "../../src/i18n/text";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
}

/** Everything the pane can say; the part about the forms is loaded on its own and walked with the rest. */
const textsOf = (language: "vi" | "en") =>
  new Map(leaves(asTree({ ...PANE_WORDS[language], forms: COLLECTING_WORDS[language] })));

const texts = { vi: textsOf("vi"), en: textsOf("en") };

function asTree(words: object): Tree {
  return words as Tree;
}

test("both languages fill the same places", () => {
  const names = (text: string) => [...new Set(placeholders(text))].sort();
  for (const [path, text] of texts.vi) {
    expect([path, names(texts.en.get(path) ?? "")]).toEqual([path, names(text)]);
  }
  expect(texts.vi.size).toBeGreaterThan(100);
});

test("no text is empty, and none was left untranslated", () => {
  // names, and the language that each switch leads to
  const same = new Set(["app.name", "settings.language", "overview.scoresGiven"]);
  for (const [path, text] of texts.vi) {
    expect([path, text.trim()]).not.toEqual([path, ""]);
    if (!same.has(path)) expect([path, texts.en.get(path)]).not.toEqual([path, text]);
  }
});
