/** Languages the add-in speaks; Vietnamese is the default everywhere. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = "vi";

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
