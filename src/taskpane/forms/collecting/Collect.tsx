import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import type { Grids } from "../../../workbook/grids";
import { useNavigation } from "../../app/navigation";
import { View } from "../../parts/View";
import { ActionBar } from "../../working/ActionBar";
import type { Work } from "../../working/work";
import { useFormsStyles } from "../forms.styles";
import { useFormsWords } from "../use-forms-words";
import { sheetsOfBook } from "./book-sheets";
import type { Collecting, CollectingState } from "./collecting";
import { useCollectingStyles } from "./collecting.styles";
import { Look } from "./Look";
import type { PickedFile } from "./picked-file";
import { useCollecting } from "./use-collecting";
import { useFileDrop } from "./use-file-drop";
import { useFilePicker } from "./use-file-picker";

export interface CollectProps {
  readonly prepared: PreparedReview;
  readonly grids: Grids;
}

/** Thu phiếu: files in, a look at every one of them, then all accepted ones into the book at once. */
export function Collect({ prepared, grids }: CollectProps): ReactElement {
  const view = useCollecting(prepared);
  const { collecting, state, setting } = view;
  const say = useFormsWords().collect;
  const add = (files: readonly PickedFile[]) => void collecting.add(files, setting());
  const picker = useFilePicker(say.choose, add);
  const isOver = useFileDrop(add);
  const work = useReadingWork(collecting, state);
  useSettling(state.files.length === 0);
  useEffect(() => {
    if (collecting.isStale(setting())) void collecting.readAgain(() => true, setting());
  });
  if (state.files.length === 0) {
    return <Begin grids={grids} open={picker.open} input={picker.input} isOver={isOver} work={work} add={add} />;
  }
  return <Look view={view} prepared={prepared} grids={grids} picker={picker} isOver={isOver} work={work} />;
}

/** Choosing files leads to the look at them, and leaving them back: either may take away the button that was pressed. */
function useSettling(isEmpty: boolean): void {
  const { settle } = useNavigation();
  const before = useRef(isEmpty);
  useEffect(() => {
    const isFocusLost = document.activeElement === document.body;
    if (before.current !== isEmpty && isFocusLost) settle();
    before.current = isEmpty;
  }, [isEmpty, settle]);
}

interface BeginProps {
  readonly grids: Grids;
  readonly open: () => void;
  readonly input: ReactElement;
  readonly isOver: boolean;
  readonly work: Work | undefined;
  readonly add: (files: readonly PickedFile[]) => void;
}

/** Nothing has been chosen yet. */
function Begin({ grids, open, input, isOver, work, add }: BeginProps): ReactElement {
  const styles = useFormsStyles();
  const own = useCollectingStyles();
  const say = useFormsWords().collect;
  const ofBook = sheetsOfBook(grids);
  const other = {
    label: say.fromBook,
    isOff: ofBook === undefined,
    onClick: () => {
      if (ofBook) add([ofBook]);
    },
  };
  return (
    <View
      tab="collect"
      title={say.title}
      actions={<ActionBar main={{ label: say.choose, onClick: open }} other={other} work={work} />}
    >
      <p className={styles.text}>{say.intro}</p>
      <div className={mergeClasses(own.drop, isOver && own.dropOver)}>{isOver ? say.dropNow : say.dropHint}</div>
      <p className={styles.muted}>{ofBook ? say.fromBookHint : say.noSheets}</p>
      {input}
    </View>
  );
}

function useReadingWork(collecting: Collecting, { progress }: CollectingState): Work | undefined {
  const say = useFormsWords().collect;
  if (!progress) return undefined;
  const { done, total, file } = progress;
  const text = `${fill(say.progress, { done: String(done), total: String(total) })}${file === "" ? "" : ` · ${file}`}`;
  return { key: "reading files", text: say.reading, progress: { done, total, text }, cancel: collecting.cancel };
}
