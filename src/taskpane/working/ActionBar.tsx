import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { useActionBarStyles } from "./action-bar.styles";
import { useSessionWork } from "./use-session-work";
import type { Work } from "./work";
import { Working } from "./Working";

export interface BarAction {
  readonly label: string;
  readonly onClick: () => void;
  /** There is nothing to do it with; the reason stands in the view. */
  readonly isOff?: boolean;
}

export interface ActionBarProps {
  readonly main: BarAction;
  readonly other?: BarAction;
  /** What the view itself is busy with; without it what the session is busy with. */
  readonly work?: Work | undefined;
}

/** The main action of a view and at most one beside it. While something is under way both wait, without losing the focus. */
export function ActionBar({ main, other, work }: ActionBarProps): ReactElement {
  const styles = useActionBarStyles();
  const sessionWork = useSessionWork();
  const shown = work ?? sessionWork;
  const isBusy = shown !== undefined;
  const mainButton = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.bar}>
      {shown ? <Working key={shown.key} work={shown} mainButton={mainButton} /> : null}
      <div className={styles.buttons}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            mainButton.current = element;
          }}
          appearance="primary"
          className={styles.main}
          disabledFocusable={isBusy || main.isOff === true}
          onClick={main.onClick}
        >
          {main.label}
        </Button>
        {other ? (
          <Button className={styles.other} disabledFocusable={isBusy || other.isOff === true} onClick={other.onClick}>
            {other.label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
