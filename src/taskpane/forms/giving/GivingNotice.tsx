import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { issueText } from "../../../i18n/issue-text";
import type { CollectingWords } from "../../../i18n/collecting";
import type { Language } from "../../../i18n/language";
import { fill } from "../../../i18n/text";
import type { UnitRow } from "../../../review/sheets/units";
import { useLanguage } from "../../language/use-language";
import { useFormsWords } from "../use-forms-words";
import type { Giving, GivingEnded } from "./use-giving";

interface GivingNoticeProps {
  readonly giving: Giving;
  readonly units: readonly UnitRow[];
}

/** How the last making of forms ended. */
export function GivingNotice({ giving: { ended }, units }: GivingNoticeProps): ReactElement | null {
  const { language } = useLanguage();
  const words = useFormsWords();
  if (!ended) return null;
  const isDone = ended.how === "downloaded" || ended.how === "opened";
  const intent = isDone ? "success" : ended.how === "cancelled" ? "info" : "error";
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        {ended.how === "cancelled" ? null : (
          <MessageBarTitle>{isDone ? words.give.madeTitle : words.give.failedTitle}</MessageBarTitle>
        )}{" "}
        {endedText(ended, words, units, language)}
      </MessageBarBody>
    </MessageBar>
  );
}

function endedText(
  ended: GivingEnded,
  { give, failure }: CollectingWords,
  units: readonly UnitRow[],
  language: Language,
): string {
  switch (ended.how) {
    case "downloaded":
      return fill(give.downloaded, { file: ended.file, count: String(ended.count) });
    case "opened": {
      const unit = units.find(({ code }) => code === ended.unit)?.name;
      return [unit === undefined ? give.openedBlank : fill(give.opened, { unit }), give.save].join(" ");
    }
    case "cancelled":
      return give.cancelled;
    case "timedOut":
      return fill(failure.timedOut, { seconds: String(ended.seconds) });
    case "failed":
      return fill(failure.failed, { reason: ended.reason });
    case "refused":
      return ended.issues.map((one) => issueText(one, language)).join(" ");
  }
}
