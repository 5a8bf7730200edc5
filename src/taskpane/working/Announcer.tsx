import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { issueText } from "../../i18n/issue-text";
import { fill } from "../../i18n/text";
import { useLanguage } from "../language/use-language";
import { useSessionState } from "../session/use-session";
import type { SessionState } from "../session/session-state";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to a screen reader what is under way and how it ended; never takes the focus. */
export function Announcer(): ReactElement {
  const styles = useStyles();
  const state = useSessionState();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {useSaid(state)}
    </div>
  );
}

function useSaid({ activity, ended, pending, changedMeanwhile }: SessionState): string {
  const { words, language } = useLanguage();
  if (activity) return activity.isWaiting ? words.progress.waiting : words.progress[activity.task];
  if (changedMeanwhile) return words.changes.changedMeanwhile;
  if (pending && !ended) return words.changes.title;
  switch (ended?.how) {
    case undefined:
      return "";
    case "written":
      return words.ended.writtenTitle;
    case "incomplete":
      return words.ended.incompleteTitle;
    case "imported":
      return `${words.ended.importedTitle}. ${fill(words.ended.importedCount, { count: String(ended.count) })}`;
    case "withdrawn":
      return words.ended.withdrawnTitle;
    case "made":
      return words.ended.madeTitle;
    case "cancelled":
      return words.ended.cancelledTitle;
    case "refused":
      return [words.ended.refusedTitle, ...ended.issues.slice(0, 1).map((one) => issueText(one, language))].join(". ");
    case "notFound":
      return fill(words.ended.notFound, { sheet: ended.sheet });
  }
}
