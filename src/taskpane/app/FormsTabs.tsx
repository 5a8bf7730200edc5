import { Button, Tab, TabList } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useLanguage } from "../language/use-language";
import { useSession } from "../session/use-session";
import { useFrameStyles } from "./frame.styles";
import { FORMS_PARTS, useNavigation } from "./navigation";
import { PANEL_ID, tabId } from "./Tabs";

/** The way back to the sections, and the three parts of the forms in their place: a fifth section would crowd the narrow pane. */
export function FormsTabs(): ReactElement {
  const styles = useFrameStyles();
  const { words } = useLanguage();
  const session = useSession();
  const { place, arrive, pick } = useNavigation();
  return (
    <div className={styles.formsTabs}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeft20Regular />}
        aria-label={words.app.toOverview}
        title={words.app.toOverview}
        onClick={() => {
          session.dismiss();
          arrive("overview");
        }}
      />
      <TabList
        size="small"
        className={styles.formsList}
        aria-label={words.app.formsParts}
        selectedValue={place.view}
        onTabSelect={(_, { value }) => {
          const part = FORMS_PARTS.find((one) => one === value);
          if (!part) return;
          session.dismiss();
          pick(part);
        }}
      >
        {FORMS_PARTS.map((part) => (
          <Tab key={part} id={tabId(part)} value={part} className={styles.tab} aria-controls={PANEL_ID}>
            {words.tab[part]}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
