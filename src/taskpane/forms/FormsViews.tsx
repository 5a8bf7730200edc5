import type { ReactElement } from "react";
import { useActions } from "../app/use-actions";
import type { FormsPart } from "../app/navigation";
import { View } from "../parts/View";
import type { Snapshot } from "../session/snapshot";
import { useLanguage } from "../language/use-language";
import { ActionBar } from "../working/ActionBar";
import { Collect } from "./collecting/Collect";
import { Give } from "./giving/Give";
import { Progress } from "./progress/Progress";
import { useFormsStyles } from "./forms.styles";
import { useFormsWords } from "./use-forms-words";

interface FormsViewsProps {
  readonly part: FormsPart;
  readonly snapshot: Snapshot;
}

/** The three parts of the self-score forms. They come, with their words, when they are first looked at. */
export default function FormsViews({ part, snapshot: { prepared, grids } }: FormsViewsProps): ReactElement {
  if (prepared.status !== "ready") return <NotReady part={part} />;
  switch (part) {
    case "give":
      return <Give prepared={prepared} />;
    case "collect":
      return <Collect prepared={prepared} grids={grids} />;
    case "progress":
      return <Progress prepared={prepared} />;
  }
}

function NotReady({ part }: { readonly part: FormsPart }): ReactElement {
  const styles = useFormsStyles();
  const { words } = useLanguage();
  const say = useFormsWords().notReady;
  const { read } = useActions();
  return (
    <View tab={part} title={say.title} actions={<ActionBar main={{ label: words.action.read, onClick: read }} />}>
      <p className={styles.text}>{say.text}</p>
    </View>
  );
}
