import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import type { Ended } from "../session/session-state";
import { useSession, useSessionState } from "../session/use-session";
import { EndedText } from "./EndedText";

const INTENT: Readonly<Record<Ended["how"], "success" | "info" | "warning" | "error">> = {
  written: "success",
  made: "success",
  imported: "success",
  withdrawn: "success",
  cancelled: "info",
  notFound: "warning",
  refused: "error",
  incomplete: "error",
};

/** How the last action ended, and whether the results in the book are unfinished. */
export function Notices(): ReactElement | null {
  const { ended, snapshot } = useSessionState();
  const { words } = useLanguage();
  const isUnfinished = snapshot?.isUnfinished === true && ended?.how !== "incomplete";
  if (!ended && !isUnfinished) return null;
  return (
    <>
      {ended ? (
        <Notice intent={INTENT[ended.how]} dismissable>
          <EndedText ended={ended} />
        </Notice>
      ) : null}
      {isUnfinished ? (
        <Notice intent="warning">
          <MessageBarTitle>{words.overview.unfinishedTitle}</MessageBarTitle> {words.overview.unfinished}
        </Notice>
      ) : null}
    </>
  );
}

interface NoticeProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly children: ReactNode;
  readonly dismissable?: boolean;
}

function Notice({ intent, children, dismissable = false }: NoticeProps): ReactElement {
  const session = useSession();
  const { settle } = useNavigation();
  const { words } = useLanguage();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>{children}</MessageBarBody>
      {dismissable ? (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={words.app.dismiss}
              onClick={() => {
                session.dismiss();
                settle();
              }}
            />
          }
        />
      ) : null}
    </MessageBar>
  );
}
