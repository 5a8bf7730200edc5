import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ErrorInfo, type ReactElement, type ReactNode } from "react";
import type { PaneWords } from "../../i18n/pane";
import { VERSION } from "../version";

interface Props {
  readonly words: PaneWords["crash"];
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** Catches mistakes of the program: says that the book is safe and starts the pane anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error(error, componentStack);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Crash
        words={this.props.words}
        error={failure.error}
        onAgain={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
});

interface CrashProps {
  readonly words: PaneWords["crash"];
  readonly error: unknown;
  readonly onAgain: () => void;
}

function Crash({ words, error, onAgain }: CrashProps): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.text}>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <Button appearance="primary" onClick={onAgain}>
        {words.again}
      </Button>
      <details>
        <summary>{words.details}</summary>
        {`${VERSION} · ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`}
      </details>
    </main>
  );
}
