import { Button } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useLanguage } from "../language/use-language";
import { useSession } from "../session/use-session";
import { useNavigation } from "./navigation";
import { useFrameStyles } from "./frame.styles";

/** Name, the other language, settings. */
export function Header(): ReactElement {
  const styles = useFrameStyles();
  const { language, words, choose } = useLanguage();
  const session = useSession();
  const { place, arrive } = useNavigation();
  const other = language === "vi" ? "en" : "vi";
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{words.app.name}</h1>
      <Button
        appearance="subtle"
        size="small"
        className={styles.small}
        lang={other}
        aria-label={words.app.otherLanguage}
        title={words.app.otherLanguage}
        onClick={() => {
          choose(other);
        }}
      >
        {words.app.otherLanguageShort}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<Settings20Regular />}
        aria-label={words.app.settings}
        title={words.app.settings}
        onClick={() => {
          session.dismiss();
          arrive(place.view === "settings" ? "overview" : "settings");
        }}
      />
    </header>
  );
}
