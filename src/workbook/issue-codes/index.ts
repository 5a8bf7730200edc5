import { OF_BOOK } from "./of-book";
import { OF_ENTRIES } from "./of-entries";
import { OF_FILES } from "./of-files";
import { OF_FORMS } from "./of-forms";
import { OF_RULE_SET } from "./of-rule-set";
import { OF_TEXT } from "./of-text";
import { OF_WRITING } from "./of-writing";

export { OF_BOOK, OF_ENTRIES, OF_FILES, OF_FORMS, OF_RULE_SET, OF_TEXT, OF_WRITING };

/** All of them, for the test that no code is in two. */
export const LISTS = [OF_FILES, OF_TEXT, OF_BOOK, OF_RULE_SET, OF_ENTRIES, OF_FORMS, OF_WRITING] as const;
