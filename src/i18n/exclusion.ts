import type { Exclusion } from "../rules/outcome";
import type { Language } from "./language";
import { TERMS } from "./terms";
import { shorten } from "./text";

const OF_ITEM: Readonly<Record<Language, (cause: string, item: string, step: string) => string>> = {
  vi: (cause, item, step) => `${cause}${step === "" ? "" : ` “${step}”`} của tiêu chí ${item}`,
  en: (cause, item, step) => `${cause}${step === "" ? "" : ` “${step}”`} of criterion ${item}`,
};

/** Why a unit is not considered: people's own words for their own decision, else the rule that it meets. */
export function exclusionText(exclusion: Exclusion, reason: string, language: Language): string {
  const cause = TERMS[language].exclusion[exclusion.cause];
  switch (exclusion.cause) {
    case "adjustment":
      return reason;
    case "knockOut":
      return OF_ITEM[language](cause, exclusion.item, shorten(reason));
    default:
      return cause;
  }
}
