import { useMemo, useSyncExternalStore } from "react";
import type { PreparedReview } from "../../../review/prepare";
import { collect, collectState, type Collection } from "../../../review/submissions/collection";
import { useServices } from "../../app/services-context";
import type { DeskSetting } from "../../desk/jobs";
import { settingOf } from "../desk-setting";
import { useFormsMemory } from "../forms-memory";
import { Collecting, type CollectingState } from "./collecting";
import { knownLayouts } from "./layouts";

export interface CollectingView {
  readonly collecting: Collecting;
  readonly state: CollectingState;
  /** What all files say together, with what a person said about them. */
  readonly collection: Collection;
  /** For reading more files. */
  readonly setting: () => DeskSetting;
}

/** The files that came back, put together anew whenever one is read, a person decides, or the book changes. */
export function useCollecting(prepared: PreparedReview): CollectingView {
  const { loadDesk } = useServices();
  const memory = useFormsMemory();
  const collecting = (memory.collecting ??= new Collecting(loadDesk));
  const state = useSyncExternalStore(collecting.subscribe, collecting.getState);
  const { files, decisions } = state;
  const known = useMemo(() => collectState(prepared.review), [prepared]);
  const collection = useMemo(
    () =>
      collect(
        files.map(({ reading }) => reading),
        prepared.review,
        known,
        decisions,
      ),
    [files, decisions, prepared, known],
  );
  return { collecting, state, collection, setting: () => settingOf(prepared, knownLayouts()) };
}
