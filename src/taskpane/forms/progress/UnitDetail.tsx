import { Button, Textarea } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactElement } from "react";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import type { UnitLateness } from "../../../review/submissions/lateness";
import { reminderText } from "../../../review/submissions/reminder";
import { useServices } from "../../app/services-context";
import { useLanguage } from "../../language/use-language";
import { useSessionState } from "../../session/use-session";
import { useFormsWords } from "../use-forms-words";
import { useProgressStyles } from "./progress.styles";
import { useWithdraw } from "./use-withdraw";

interface UnitDetailProps {
  readonly row: UnitLateness;
  readonly prepared: PreparedReview;
}

/** What to write to a unit, to be copied or marked by hand; and taking its form back. */
export function UnitDetail({ row, prepared }: UnitDetailProps): ReactElement {
  const styles = useProgressStyles();
  const { language } = useLanguage();
  const say = useFormsWords().progress;
  const [copied, setCopied] = useState<"yes" | "refused">();
  const { now } = useServices();
  const text = reminderText(row, prepared.review, { language, now: now() });
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      // a frame may be kept from the clipboard: the text below can be marked and copied by hand
      setCopied("refused");
    }
  };
  return (
    <div className={styles.detail}>
      {text === undefined ? (
        <p className={styles.text}>{say.nothingToRemind}</p>
      ) : (
        <Textarea
          readOnly
          rows={8}
          aria-label={fill(say.reminderFor, { unit: row.name })}
          value={text}
          onFocus={({ target }) => {
            target.select();
            // the browser shows no more of it than the caret
            target.scrollIntoView({ block: "nearest" });
          }}
        />
      )}
      <div className={styles.buttons}>
        {text === undefined ? null : (
          <Button size="small" onClick={() => void copy(text)}>
            {say.copy}
          </Button>
        )}
        {row.state === "submitted" ? <Withdraw row={row} prepared={prepared} /> : null}
      </div>
      <p className={styles.text} aria-live="polite">
        {copied === "yes" ? say.copied : copied === "refused" ? say.copyRefused : ""}
      </p>
    </div>
  );
}

/** Asked twice: the scores leave the book. */
function Withdraw({ row, prepared }: UnitDetailProps): ReactElement {
  const styles = useProgressStyles();
  const say = useFormsWords().progress;
  const { activity } = useSessionState();
  const [isAsking, setIsAsking] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  const [groupId, questionId] = [useId(), useId()];
  const withdraw = useWithdraw(prepared);
  return (
    <>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          asking.current = element;
        }}
        size="small"
        aria-expanded={isAsking}
        aria-controls={isAsking ? groupId : undefined}
        onClick={() => {
          setIsAsking(!isAsking);
        }}
      >
        {say.withdraw}
      </Button>
      {isAsking ? (
        <div className={styles.detail} id={groupId} role="group" aria-label={say.withdraw}>
          <p className={styles.text} id={questionId}>
            {fill(say.withdrawQuestion, { unit: row.name })}
          </p>
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-describedby={questionId}
              disabledFocusable={activity !== undefined}
              onClick={() => {
                withdraw(row.unit, row.name);
              }}
            >
              {say.withdrawYes}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setIsAsking(false);
                asking.current?.focus();
              }}
            >
              {say.withdrawNo}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
