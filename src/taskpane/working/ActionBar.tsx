import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useSessionState } from "../session/use-session";
import { useActionBarStyles } from "./action-bar.styles";
import { Working } from "./Working";

export interface BarAction {
  readonly label: string;
  readonly onClick: () => void;
}

export interface ActionBarProps {
  readonly main: BarAction;
  readonly other?: BarAction;
}

/** The main action of a view and at most one beside it. While something is under way both wait, without losing the focus. */
export function ActionBar({ main, other }: ActionBarProps): ReactElement {
  const styles = useActionBarStyles();
  const { activity } = useSessionState();
  const isBusy = activity !== undefined;
  return (
    <div className={styles.bar}>
      {activity ? <Working key={activity.task} activity={activity} /> : null}
      <div className={styles.buttons}>
        <Button appearance="primary" className={styles.main} disabledFocusable={isBusy} onClick={main.onClick}>
          {main.label}
        </Button>
        {other ? (
          <Button className={styles.other} disabledFocusable={isBusy} onClick={other.onClick}>
            {other.label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
