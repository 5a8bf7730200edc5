import { FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { issueText } from "../../i18n/issue-text";
import { useLanguageChoice } from "../language/use-language";
import { useTheme } from "../theme/use-theme";
import { issue } from "../../workbook/issue";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    maxWidth: "560px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
});

interface HostNoticeProps {
  /** The requirement set that is missing; absent where there is no Excel at all. */
  readonly needed?: string;
  readonly hostLanguage: string;
}

const unknownBackground = (): undefined => undefined;

/** Outside of Excel, or in one that is too old: what this is and how to open it. */
export function HostNotice({ needed, hostLanguage }: HostNoticeProps): ReactElement {
  const styles = useStyles();
  const { words, language } = useLanguageChoice(hostLanguage);
  const { theme } = useTheme(unknownBackground);
  const say = words.host;
  return (
    <FluentProvider theme={theme}>
      <main className={styles.page}>
        <h1 className={styles.title}>{needed === undefined ? say.absentTitle : say.oldTitle}</h1>
        {needed === undefined ? (
          <>
            <p className={styles.text}>{say.absent}</p>
            <p className={styles.text}>{say.absentHow}</p>
          </>
        ) : (
          <p className={styles.text}>{issueText(issue("hostTooOld", { needed }), language)}</p>
        )}
        <Link inline href="support.html" target="_blank" rel="noreferrer">
          {say.help}
        </Link>
      </main>
    </FluentProvider>
  );
}
