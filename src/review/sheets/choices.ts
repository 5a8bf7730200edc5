import { capitalise } from "../../i18n/text";
import { TERMS } from "../../i18n/terms";
import type { Choice } from "./column";

type TermGroup = Exclude<keyof (typeof TERMS)["vi"], "kindArguments">;
type Keys<Group extends TermGroup> = keyof (typeof TERMS)["vi"][Group] & string;

/** The drop-down of a group of terms: its keys with their words in both languages, with a capital. */
export function termChoices<Group extends TermGroup>(
  group: Group,
  synonyms?: Readonly<Partial<Record<Keys<Group>, readonly string[]>>>,
): readonly Choice<Keys<Group>>[] {
  const words: Readonly<Record<Keys<Group>, { readonly vi: string; readonly en: string }>> = bilingual(group);
  return (Object.keys(words) as Keys<Group>[]).map((value) => {
    const others = synonyms?.[value];
    return { value, words: words[value], ...(others ? { synonyms: others } : {}) };
  });
}

function bilingual<Group extends TermGroup>(group: Group) {
  const { vi, en } = { vi: TERMS.vi[group], en: TERMS.en[group] } as Readonly<
    Record<"vi" | "en", Readonly<Record<Keys<Group>, string>>>
  >;
  const keys = Object.keys(vi) as Keys<Group>[];
  return Object.fromEntries(keys.map((key) => [key, { vi: capitalise(vi[key]), en: capitalise(en[key]) }])) as Readonly<
    Record<Keys<Group>, { readonly vi: string; readonly en: string }>
  >;
}
