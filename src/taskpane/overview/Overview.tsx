import type { ReactElement } from "react";
import { useActions } from "../app/use-actions";
import { useNavigation } from "../app/navigation";
import { Changes } from "../changes/Changes";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import type { Snapshot } from "../session/snapshot";
import { useSessionState } from "../session/use-session";
import { ActionBar } from "../working/ActionBar";
import { bookFacts } from "./book-facts";
import { Facts } from "./Facts";
import { NextSteps } from "./NextSteps";

/** The state of the book at a glance; before a write, what it will change. */
export function Overview({ snapshot }: { readonly snapshot: Snapshot }): ReactElement {
  const { pending } = useSessionState();
  return pending ? <Changes pending={pending} grids={snapshot.grids} /> : <BookState snapshot={snapshot} />;
}

function BookState({ snapshot }: { readonly snapshot: Snapshot }): ReactElement {
  const { words } = useLanguage();
  const { arrive } = useNavigation();
  const { prepared, isOurs } = snapshot;
  const { read, score } = useActions();
  const reread = { label: words.action.read, onClick: read };
  if (prepared.status === "ready") {
    const facts = bookFacts(snapshot, prepared);
    return (
      <View
        tab="overview"
        title={facts.cluster || facts.name || words.overview.unnamed}
        actions={<ActionBar main={{ label: words.action.score, onClick: score }} other={reread} />}
      >
        <Facts facts={facts} />
      </View>
    );
  }
  const start = {
    label: words.action.make,
    onClick: () => {
      arrive("welcome");
    },
  };
  return (
    <View
      tab="overview"
      title={isOurs ? words.overview.cannotScore : words.overview.noBook}
      actions={isOurs ? <ActionBar main={reread} /> : <ActionBar main={start} other={reread} />}
    >
      <NextSteps snapshot={snapshot} issues={prepared.issues} />
    </View>
  );
}
