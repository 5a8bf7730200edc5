import { Button, MessageBar, MessageBarBody, ToggleButton } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import type { Collected, Collection } from "../../../review/submissions/collection";
import type { Layout } from "../../../review/submissions/submission";
import type { Grids } from "../../../workbook/grids";
import { useNavigation } from "../../app/navigation";
import { MoreRows } from "../../parts/MoreRows";
import { View } from "../../parts/View";
import { ActionBar } from "../../working/ActionBar";
import type { Work } from "../../working/work";
import { useFormsStyles } from "../forms.styles";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";
import { FileIssues } from "./FileIssues";
import { formFacts } from "./form-facts";
import { FormRow } from "./FormRow";
import { rememberLayout } from "./layouts";
import { PlannedChanges } from "./PlannedChanges";
import { UnreadRow } from "./UnreadRow";
import type { CollectingView } from "./use-collecting";
import type { FilePicker } from "./use-file-picker";
import { useImport } from "./use-import";
import { usePlanned } from "./use-planned";

interface LookProps {
  readonly view: CollectingView;
  readonly prepared: PreparedReview;
  readonly grids: Grids;
  readonly picker: FilePicker;
  readonly isOver: boolean;
  readonly work: Work | undefined;
}

/** Before anything is written: every file with what was found in it, and what is to become of it. */
export function Look({ view, prepared, grids, picker, isOver, work }: LookProps): ReactElement {
  const styles = useFormsStyles();
  const say = useFormsWords().collect;
  const { collecting, collection, state } = view;
  const accepted = collection.forms.filter(({ standing }) => standing === "accepted").length;
  const planned = usePlanned({ prepared, grids, collection, isOff: work !== undefined || accepted === 0 });
  const importForms = useImport(view, planned);
  const main = {
    label: fill(say.import, { count: String(accepted) }),
    // first what it changes is looked at
    isOff: !planned,
    onClick: importForms,
  };
  return (
    <View
      tab="collect"
      title={say.lookTitle}
      actions={<ActionBar main={main} other={{ label: say.skip, onClick: collecting.clear }} work={work} />}
    >
      <div aria-live="polite" className={styles.text}>
        {work ? say.reading : summary(collection, say)}
      </div>
      {state.leftUnread > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{fill(say.leftUnread, { count: String(state.leftUnread) })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {planned ? <PlannedChanges planned={planned} prepared={prepared} /> : null}
      <Rows view={view} prepared={prepared} />
      <FileIssues namesFile issues={collection.issues} canJump={false} />
      {isOver ? <p className={styles.text}>{say.dropNow}</p> : null}
      <div>
        <Button size="small" disabledFocusable={work !== undefined} onClick={picker.open}>
          {say.addFiles}
        </Button>
        {picker.input}
      </div>
    </View>
  );
}

function summary({ forms, unread }: Collection, say: ReturnType<typeof useFormsWords>["collect"]): string {
  const count = (standing: Collected["standing"]) => forms.filter((form) => form.standing === standing).length;
  const [accepted, asks] = [count("accepted"), count("asks")];
  const values = {
    forms: String(forms.length),
    accepted: String(accepted),
    asks: String(asks),
    rest: String(forms.length - accepted - asks),
    unread: String(unread.length),
  };
  return [fill(say.summary, values), ...(unread.length > 0 ? [fill(say.unread, values)] : [])].join(" ");
}

function Rows({ view, prepared }: Pick<LookProps, "view" | "prepared">): ReactElement {
  const styles = useCollectingStyles();
  const { collecting, collection, state, setting } = view;
  const [isAll, setIsAll] = useState(true);
  const { settle } = useNavigation();
  const say = useFormsWords().collect;
  const rows = [
    ...collection.unread.map((reading) => ({ reading, form: undefined })),
    ...collection.forms.map((form) => ({ form, reading: undefined })),
  ];
  const attention = rows.filter(({ form }) => !form || formFacts(form).needsLook);
  const pickedOf = (file: string, sha256: string) =>
    state.files.find(({ reading }) => reading.file === file && reading.sha256 === sha256)?.picked;
  const useLayout = (layout: Layout) => {
    rememberLayout(layout);
    settle();
    void collecting.readAgain(({ reading }) => reading.status === "unmapped", setting());
  };
  return (
    <>
      <div className={styles.filter} role="group" aria-label={say.filter}>
        <FilterButton
          text={fill(say.all, { count: String(rows.length) })}
          isOn={isAll}
          press={() => {
            setIsAll(true);
          }}
        />
        <FilterButton
          text={fill(say.attention, { count: String(attention.length) })}
          isOn={!isAll}
          press={() => {
            setIsAll(false);
          }}
        />
      </div>
      <MoreRows rows={isAll ? rows : attention}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ form, reading }, index) =>
              form ? (
                <FormRow
                  key={rowKey(form)}
                  form={form}
                  picked={pickedOf(form.submission.file, form.submission.sha256)}
                  prepared={prepared}
                  decide={collecting.decide}
                />
              ) : (
                <UnreadRow
                  key={`${reading.file} ${String(index)}`}
                  reading={reading}
                  picked={pickedOf(reading.file, reading.sha256)}
                  useLayout={useLayout}
                />
              ),
            )}
          </ul>
        )}
      </MoreRows>
    </>
  );
}

function rowKey({ submission: { file, sheet, sha256, unit } }: Collected): string {
  return JSON.stringify([file, sheet, sha256, unit ?? null]);
}

interface FilterButtonProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly press: () => void;
}

function FilterButton({ text, isOn, press }: FilterButtonProps): ReactElement {
  const styles = useCollectingStyles();
  return (
    <ToggleButton size="small" className={styles.choice} checked={isOn} onClick={press}>
      {text}
    </ToggleButton>
  );
}
