import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useActions } from "../app/use-actions";
import { useNavigation } from "../app/navigation";
import { useServices } from "../app/services-context";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import { useSessionState } from "../session/use-session";
import { ActionBar } from "../working/ActionBar";
import { useWelcomeStyles } from "./welcome.styles";
import { useYear, type YearField } from "./use-year";

/** The first page: what this is for, and one way to begin. Where the book has a rule set already nothing is offered that would fail. */
export function Welcome({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const { words } = useLanguage();
  const { currentYear } = useServices();
  const { snapshot } = useSessionState();
  const { arrive } = useNavigation();
  const { makeEmpty } = useActions();
  const field = useYear(currentYear());
  const leave = () => {
    onLeave();
    arrive("overview");
  };
  const make = () => {
    if (field.year !== undefined) makeEmpty(field.year);
  };
  const bar = snapshot?.isOurs ? (
    <ActionBar main={{ label: words.welcome.backToBook, onClick: leave }} />
  ) : (
    <ActionBar
      main={{ label: words.action.make, onClick: make }}
      other={{ label: words.action.skip, onClick: leave }}
    />
  );
  return (
    <View title={words.welcome.title} actions={bar}>
      <Introduction />
      {snapshot?.isOurs ? <AlreadyMade /> : <Beginning field={field} />}
    </View>
  );
}

function Introduction(): ReactElement {
  const styles = useWelcomeStyles();
  const { words } = useLanguage();
  return (
    <p className={styles.text}>
      {words.welcome.value} {words.welcome.privacy}
    </p>
  );
}

function AlreadyMade(): ReactElement {
  const styles = useWelcomeStyles();
  return <p className={styles.text}>{useLanguage().words.welcome.alreadyMade}</p>;
}

function Beginning({ field }: { readonly field: YearField }): ReactElement {
  const styles = useWelcomeStyles();
  const { words } = useLanguage();
  const { activity } = useSessionState();
  const { makeSample } = useActions();
  const { text, setText, year } = field;
  return (
    <>
      <Field
        className={styles.yearField}
        orientation="horizontal"
        label={words.welcome.year}
        {...(year === undefined ? { validationMessage: words.welcome.yearWrong } : {})}
      >
        <Input
          className={styles.year}
          value={text}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <p className={styles.muted}>{words.welcome.here}</p>
      <div className={styles.sample}>
        <Button
          size="small"
          className={styles.sampleButton}
          disabledFocusable={activity !== undefined}
          onClick={makeSample}
        >
          {words.action.sample}
        </Button>
        <p className={styles.muted}>{words.welcome.sampleHint}</p>
      </div>
    </>
  );
}
