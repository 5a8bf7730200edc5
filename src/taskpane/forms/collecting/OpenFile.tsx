import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { HostRefusal } from "../../../excel/refusal";
import { issueText } from "../../../i18n/issue-text";
import type { Issue } from "../../../workbook/issue";
import { useServices } from "../../app/services-context";
import { useLanguage } from "../../language/use-language";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";
import type { PickedFile } from "./picked-file";

/** Opens a copy of a returned file in Excel, to look at the cell that an issue names. */
export function OpenFile({ picked }: { readonly picked: PickedFile | undefined }): ReactElement | null {
  const styles = useCollectingStyles();
  const { language } = useLanguage();
  const say = useFormsWords().collect;
  const { openNewWorkbook } = useServices();
  const [refusal, setRefusal] = useState<Issue>();
  const bytes = picked?.bytes;
  if (!bytes) return null;
  const open = async () => {
    setRefusal(undefined);
    try {
      await openNewWorkbook(await bytes());
    } catch (error) {
      if (!(error instanceof HostRefusal)) throw error;
      setRefusal(error.issue);
    }
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void open()}>
        {say.openFile}
      </Button>
      {refusal ? <span role="alert">{issueText(refusal, language)}</span> : null}
    </div>
  );
}
