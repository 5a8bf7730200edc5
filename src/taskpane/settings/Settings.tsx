import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isLanguage } from "../../i18n/language";
import { fill } from "../../i18n/text";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import { isThemeChoice, THEME_CHOICES, type ThemeSetting } from "../theme/use-theme";
import { VERSION } from "../version";
import { ActionBar } from "../working/ActionBar";

const useStyles = makeStyles({
  links: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  version: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Language and theme of the pane, the introduction again, the kinds of item, help, version. */
export function Settings({ theme }: { readonly theme: ThemeSetting }): ReactElement {
  const styles = useStyles();
  const { words, language, choose } = useLanguage();
  const { arrive, consult } = useNavigation();
  const done = () => {
    arrive("overview");
  };
  return (
    <View title={words.settings.title} actions={<ActionBar main={{ label: words.action.close, onClick: done }} />}>
      <Field label={words.settings.language}>
        <Select
          value={language}
          onChange={(_, { value }) => {
            if (isLanguage(value)) choose(value);
          }}
        >
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Select>
      </Field>
      <Field label={words.settings.theme}>
        <Select
          value={theme.choice}
          onChange={(_, { value }) => {
            if (isThemeChoice(value)) theme.choose(value);
          }}
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {words.settings[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.links}>
        <Link
          as="button"
          inline
          onClick={() => {
            arrive("welcome");
          }}
        >
          {words.settings.intro}
        </Link>
        <Link
          as="button"
          inline
          onClick={() => {
            consult({ back: "settings" });
          }}
        >
          {words.help.title}
        </Link>
        <Link inline href="support.html" target="_blank" rel="noreferrer">
          {words.settings.help}
        </Link>
      </div>
      <p className={styles.version}>{fill(words.app.version, { version: VERSION })}</p>
    </View>
  );
}
