import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../../i18n/language";
import { PANE_WORDS, type PaneWords } from "../../i18n/pane";
import { recall, remember } from "../remembered";

export interface LanguageChoice {
  readonly language: Language;
  readonly words: PaneWords;
  readonly choose: (language: Language) => void;
}

/** What was chosen here before, else Excel's own language, else Vietnamese. */
export function startLanguage(hostLanguage: string): Language {
  const chosen = recall("language");
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  const [host = ""] = hostLanguage.toLowerCase().split("-");
  return isLanguage(host) ? host : DEFAULT_LANGUAGE;
}

export function useLanguageChoice(hostLanguage: string): LanguageChoice {
  const [language, setLanguage] = useState(() => startLanguage(hostLanguage));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    remember("language", next);
    setLanguage(next);
  }, []);
  return useMemo(() => ({ language, words: PANE_WORDS[language], choose }), [language, choose]);
}

const LanguageContext = createContext<LanguageChoice>({
  language: DEFAULT_LANGUAGE,
  words: PANE_WORDS[DEFAULT_LANGUAGE],
  choose: () => {
    throw new Error("LanguageProvider is missing.");
  },
});
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
