import { Tab, TabList } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLanguage } from "../language/use-language";
import { useSession } from "../session/use-session";
import { useFrameStyles } from "./frame.styles";
import { TABS, useNavigation, type FormsPart, type Tab as TabName } from "./navigation";

export const PANEL_ID = "binhxet-panel";

export function tabId(tab: TabName | FormsPart): string {
  return `binhxet-tab-${tab}`;
}

/** The four sections; how many issues there are stands beside their name. */
export function Tabs({ issueCount }: { readonly issueCount: number }): ReactElement {
  const styles = useFrameStyles();
  const { words } = useLanguage();
  const session = useSession();
  const { place, pick } = useNavigation();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={words.app.views}
      selectedValue={place.view}
      onTabSelect={(_, { value }) => {
        const tab = TABS.find((one) => one === value);
        if (!tab) return;
        session.dismiss();
        pick(tab);
      }}
    >
      {TABS.map((tab) => (
        <Tab key={tab} id={tabId(tab)} value={tab} className={styles.tab} aria-controls={PANEL_ID}>
          {words.tab[tab]}
          {tab === "issues" && issueCount > 0 ? ` (${String(issueCount)})` : ""}
        </Tab>
      ))}
    </TabList>
  );
}
