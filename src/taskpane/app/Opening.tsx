import type { ReactElement } from "react";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import { ActionBar } from "../working/ActionBar";
import type { FormsPart, Tab } from "./navigation";
import { useActions } from "./use-actions";

/** Until the book has been read for the first time; where that was refused or cancelled, the way to try again. */
export function Opening({ tab }: { readonly tab: Tab | FormsPart }): ReactElement {
  const { words } = useLanguage();
  const { read } = useActions();
  return (
    <View
      isBusy
      tab={tab}
      title={words.tab[tab]}
      actions={<ActionBar main={{ label: words.action.read, onClick: read }} />}
    />
  );
}
