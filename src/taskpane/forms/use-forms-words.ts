import { COLLECTING_WORDS, type CollectingWords } from "../../i18n/collecting";
import { useLanguage } from "../language/use-language";

/** The words of this part; they are loaded with it, after the pane's own. */
export function useFormsWords(): CollectingWords {
  return COLLECTING_WORDS[useLanguage().language];
}
