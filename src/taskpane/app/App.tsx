import { FluentProvider } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { FormsMemoryProvider, type FormsMemory } from "../forms/forms-memory";
import { LanguageProvider, useLanguageChoice } from "../language/use-language";
import type { Services } from "../services";
import { Session } from "../session/session";
import { SessionProvider, useFirstReading } from "../session/use-session";
import { useTheme, type ThemeSetting } from "../theme/use-theme";
import { ErrorBoundary } from "./ErrorBoundary";
import { Frame } from "./Frame";
import { useFrameStyles } from "./frame.styles";
import { NavigationProvider, useNavigationState } from "./navigation";
import { ServicesProvider } from "./services-context";

/** The whole pane. Everything it does to a book goes through `services`. */
export function App({ services }: { readonly services: Services }): ReactElement {
  const styles = useFrameStyles();
  const theme = useTheme(services.hostBackground);
  const language = useLanguageChoice(services.hostLanguage);
  return (
    <FluentProvider theme={theme.theme} className={styles.provider}>
      <LanguageProvider value={language}>
        <ErrorBoundary words={language.words.crash}>
          <ServicesProvider value={services}>
            <Pane services={services} theme={theme} />
          </ServicesProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </FluentProvider>
  );
}

interface PaneProps {
  readonly services: Services;
  readonly theme: ThemeSetting;
}

/** Below the error boundary, so that trying again begins with a new session. */
function Pane({ services, theme }: PaneProps): ReactElement {
  const session = useMemo(() => new Session(services), [services]);
  const navigation = useNavigationState();
  const [memory] = useState<FormsMemory>({});
  useFirstReading(session);
  return (
    <SessionProvider value={session}>
      <NavigationProvider value={navigation}>
        <FormsMemoryProvider value={memory}>
          <Frame view={navigation.place.view} theme={theme} />
        </FormsMemoryProvider>
      </NavigationProvider>
    </SessionProvider>
  );
}
