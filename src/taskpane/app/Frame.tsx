import { lazy, Suspense, useState, type ReactElement } from "react";
import { useSessionState } from "../session/use-session";
import { Settings } from "../settings/Settings";
import type { ThemeSetting } from "../theme/use-theme";
import { Welcome } from "../welcome/Welcome";
import { Announcer } from "../working/Announcer";
import { useFrameStyles } from "./frame.styles";
import { Header } from "./Header";
import { isTab, type Tab, type ViewName } from "./navigation";
import { Opening } from "./Opening";
import { Tabs } from "./Tabs";

/** It knows the kinds as the sections do, so it comes with them. */
const Help = lazy(() => import(/* webpackChunkName: "book" */ "../help/Help"));
const BookViews = lazy(() => import(/* webpackChunkName: "book" */ "./BookViews"));

interface FrameProps {
  readonly view: ViewName;
  readonly theme: ThemeSetting;
}

/** Header, sections, and the view that is shown; a book without anything of ours begins with the introduction. */
export function Frame({ view, theme }: FrameProps): ReactElement {
  const styles = useFrameStyles();
  const { snapshot } = useSessionState();
  const [isSkipped, setSkipped] = useState(false);
  const isNew = snapshot !== undefined && !snapshot.isOurs && snapshot.prepared.status === "unreadable";
  const shown = view === "overview" && isNew && !isSkipped ? "welcome" : view;
  const skip = () => {
    setSkipped(true);
  };
  return (
    <div className={styles.frame}>
      <Header />
      <main className={styles.main}>
        {shown === "welcome" ? <Welcome onLeave={skip} /> : null}
        {shown === "settings" ? <Settings theme={theme} /> : null}
        {shown === "help" ? (
          <Suspense fallback={null}>
            <Help />
          </Suspense>
        ) : null}
        {isTab(shown) ? <Section tab={shown} /> : null}
      </main>
      <Announcer />
    </div>
  );
}

function Section({ tab }: { readonly tab: Tab }): ReactElement {
  const { snapshot } = useSessionState();
  const issues = snapshot?.prepared.issues.filter(({ severity }) => severity !== "info") ?? [];
  const opening = <Opening tab={tab} />;
  return (
    <>
      <Tabs issueCount={issues.length} />
      {snapshot ? (
        <Suspense fallback={opening}>
          <BookViews tab={tab} snapshot={snapshot} />
        </Suspense>
      ) : (
        opening
      )}
    </>
  );
}
