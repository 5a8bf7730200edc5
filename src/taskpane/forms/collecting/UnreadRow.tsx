import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { FileReading, Layout } from "../../../review/submissions/submission";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";
import { FileIssues } from "./FileIssues";
import { Mapping } from "./Mapping";
import { OpenFile } from "./OpenFile";
import type { PickedFile } from "./picked-file";

export interface UnreadRowProps {
  readonly reading: Exclude<FileReading, { readonly status: "read" }>;
  readonly picked: PickedFile | undefined;
  readonly useLayout: (layout: Layout) => void;
}

/** A file that was refused, or whose columns nobody knew: then a person can point them out. */
export function UnreadRow({ reading, picked, useLayout }: UnreadRowProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect;
  const [isMapping, setIsMapping] = useState(false);
  const isUnmapped = reading.status === "unmapped";
  return (
    <li className={styles.row}>
      <div className={styles.unit}>{reading.file === "" ? say.bookSheets : reading.file}</div>
      <div className={isUnmapped ? styles.warning : styles.error}>{isUnmapped ? say.unmapped : say.unreadable}</div>
      <FileIssues issues={reading.issues} canJump={reading.file === ""} />
      {isUnmapped ? (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={isMapping}
            onClick={() => {
              setIsMapping(!isMapping);
            }}
          >
            {say.mapping.start}
          </Button>
          <OpenFile picked={picked} />
        </div>
      ) : null}
      {isUnmapped && isMapping ? <Mapping sheets={reading.sheets} apply={useLayout} /> : null}
    </li>
  );
}
