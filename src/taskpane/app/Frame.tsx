import { lazy, Suspense, useState, type ReactElement } from "react";
import { useSessionState } from "../session/use-session";
import { Settings } from "../settings/Settings";
import type { ThemeSetting } from "../theme/use-theme";
import { Welcome } from "../welcome/Welcome";
import { Announcer } from "../working/Announcer";
import { useFrameStyles } from "./frame.styles";
import { FormsTabs } from "./FormsTabs";
import { Header } from "./Header";
import { isFormsPart, isTab, type FormsPart, type Tab, type ViewName } from "./navigation";
import { Opening } from "./Opening";
import { Tabs } from "./Tabs";

/** It knows the kinds as the sections do, so it comes with them. */
const Help = lazy(() => import(/* webpackChunkName: "book" */ "../help/Help"));
const BookViews = lazy(() => import(/* webpackChunkName: "book" */ "./BookViews"));
const FormsViews = lazy(() => import(/* webpackChunkName: "forms" */ "../forms/FormsViews"));

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
        {isFormsPart(shown) ? <FormsSection part={shown} /> : null}
      </main>
      <Announcer />
    </div>
  );
}

/** Reached from the overview of a book that has been read. */
function FormsSection({ part }: { readonly part: FormsPart }): ReactElement {
  const { snapshot } = useSessionState();
  const opening = <Opening tab={part} />;
  if (!snapshot) return opening;
  return (
    <>
      <FormsTabs />
      <Suspense fallback={opening}>
        <FormsViews part={part} snapshot={snapshot} />
      </Suspense>
    </>
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
