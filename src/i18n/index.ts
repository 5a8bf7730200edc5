export { DEFAULT_LANGUAGE, LANGUAGES, isLanguage, type Language } from "./language";
export { ISSUE_TEXTS, issueText } from "./issue-text";
export { exclusionText } from "./exclusion";
export { explanationText } from "./explanation";
export { placesText, placeText } from "./place";
export { formatBytes, formatNumber, formatPercent, isCanonicalNumber, type Decimals } from "./numbers";
export { formatDate } from "./dates";
export { argumentTerm, measureText, term, TERMS, type KindArguments, type TermKey, type Terms } from "./terms";
export { capitalise, formatList, shorten, uncapitalise } from "./text";
