import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { useNavigation, type FormsPart, type Tab } from "../app/navigation";
import { PANEL_ID, tabId } from "../app/Tabs";
import { Notices } from "../notices/Notices";
import { useViewStyles } from "./view.styles";

export interface ViewProps {
  readonly title: string;
  /** The tab that this is the panel of; absent for views beside the tabs. */
  readonly tab?: Tab | FormsPart;
  readonly children?: ReactNode;
  /** Nothing to be seen yet. */
  readonly isBusy?: boolean;
  /** The bar with the view's main action. */
  readonly actions?: ReactNode;
}

/** One view: its heading, what happened last, its content in the only scroller, its main action always in sight below. */
export function View({ title, tab, children, isBusy = false, actions }: ViewProps): ReactElement {
  const styles = useViewStyles();
  const content = (
    <>
      <ViewTitle>{title}</ViewTitle>
      <Notices />
      {children}
    </>
  );
  return (
    <>
      {tab ? (
        <div
          className={styles.body}
          role="tabpanel"
          aria-busy={isBusy}
          id={PANEL_ID}
          aria-labelledby={tabId(tab)}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so that the keyboard has to reach it
          tabIndex={0}
        >
          {content}
        </div>
      ) : (
        <div className={styles.body}>{content}</div>
      )}
      {actions}
    </>
  );
}

/** Takes the focus where an action led to this view. */
function ViewTitle({ children }: { readonly children: string }): ReactElement {
  const styles = useViewStyles();
  const { arrival } = useNavigation().place;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival > 0) heading.current?.focus();
  }, [arrival]);
  return (
    <h2 className={styles.title} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
