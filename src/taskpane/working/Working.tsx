import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fill } from "../../i18n/text";
import { useLanguage } from "../language/use-language";
import type { Activity } from "../session/session-state";
import { useSession } from "../session/use-session";
import { useActionBarStyles } from "./action-bar.styles";
import { useIsLong } from "./use-is-long";

/** What is under way, how far it is, and a way to stop it. Work that is over at once shows nothing. */
export function Working({ activity }: { readonly activity: Activity }): ReactElement | null {
  const styles = useActionBarStyles();
  const session = useSession();
  const { words } = useLanguage();
  const isLong = useIsLong();
  const { task, isWaiting, progress } = activity;
  if (!isLong && !isWaiting) return null;
  return (
    <>
      <div className={styles.working}>
        <div className={styles.said}>
          {isWaiting ? words.progress.waiting : words.progress[task]}
          {progress && !isWaiting ? (
            <div className={styles.step}>
              {fill(words.progress.steps, { done: String(progress.done), total: String(progress.total) })}
            </div>
          ) : null}
        </div>
        <Button size="small" onClick={session.cancel}>
          {words.app.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={words.progress[task]}
        thickness="large"
        {...(progress ? { value: progress.done, max: progress.total } : {})}
      />
    </>
  );
}
