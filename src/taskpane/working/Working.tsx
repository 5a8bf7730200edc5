import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";
import { useLanguage } from "../language/use-language";
import { useActionBarStyles } from "./action-bar.styles";
import { useIsLong } from "./use-is-long";
import type { Work } from "./work";

interface WorkingProps {
  readonly work: Work;
  /** Takes the focus from the button that stops the work, which goes with it. */
  readonly mainButton: RefObject<HTMLButtonElement | null>;
}

/** What is under way, how far it is, and a way to stop it. Work that is over at once shows nothing. */
export function Working({ work, mainButton }: WorkingProps): ReactElement | null {
  const styles = useActionBarStyles();
  const { words } = useLanguage();
  const isLong = useIsLong();
  const { text, progress, isUrgent = false, cancel } = work;
  if (!isLong && !isUrgent) return null;
  return (
    <>
      <div className={styles.working}>
        <div className={styles.said}>
          {text}
          {progress ? <div className={styles.step}>{progress.text}</div> : null}
        </div>
        <Button
          size="small"
          onClick={() => {
            cancel();
            mainButton.current?.focus();
          }}
        >
          {words.app.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={text}
        thickness="large"
        {...(progress ? { value: progress.done, max: progress.total } : {})}
      />
    </>
  );
}
