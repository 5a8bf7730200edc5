import type { ReactElement } from "react";
import { Issues } from "../issues/Issues";
import { Overview } from "../overview/Overview";
import { Ranking } from "../ranking/Ranking";
import type { Snapshot } from "../session/snapshot";
import { Why } from "../why/Why";
import type { Tab } from "./navigation";

interface BookViewsProps {
  readonly tab: Tab;
  readonly snapshot: Snapshot;
}

/** The four sections. They know the scoring, and come with it after the first paint. */
export default function BookViews({ tab, snapshot }: BookViewsProps): ReactElement {
  switch (tab) {
    case "overview":
      return <Overview snapshot={snapshot} />;
    case "issues":
      return <Issues issues={snapshot.prepared.issues} />;
    case "ranking":
      return <Ranking snapshot={snapshot} />;
    case "why":
      return <Why snapshot={snapshot} />;
  }
}
