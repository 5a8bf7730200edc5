import { MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { issueText } from "../../i18n/issue-text";
import { fill } from "../../i18n/text";
import type { Issue } from "../../workbook/issue";
import { useLanguage } from "../language/use-language";
import { JumpLink } from "../parts/JumpLink";
import type { Ended, Task } from "../session/session-state";

/** At most this many reasons of a refusal stand in the message; the rest is of the same kind. */
const REASONS = 5;

/** What may have changed the book before it was cancelled says so. */
const CANCELLED = {
  reading: "cancelled",
  scoring: "cancelled",
  making: "cancelledWriting",
  writing: "cancelledWriting",
  importing: "cancelledImporting",
  withdrawing: "cancelledImporting",
} as const satisfies Record<Task, string>;

export function EndedText({ ended }: { readonly ended: Ended }): ReactElement {
  const words = useLanguage().words.ended;
  switch (ended.how) {
    case "written":
      return (
        <>
          <MessageBarTitle>{words.writtenTitle}</MessageBarTitle>{" "}
          {fill(words.written, { count: String(ended.sheets.length) })}{" "}
          {ended.sheets.slice(0, 1).map((sheet) => (
            <JumpLink key={sheet} place={{ sheet }}>
              {fill(words.show, { sheet })}
            </JumpLink>
          ))}
          <Reasons issues={ended.issues} />
        </>
      );
    case "incomplete":
      return (
        <>
          <MessageBarTitle>{words.incompleteTitle}</MessageBarTitle> {words.incomplete}
          <Reasons issues={ended.issues.filter(({ code }) => code !== "notFinished")} />
        </>
      );
    case "imported":
      return (
        <>
          <MessageBarTitle>{words.importedTitle}</MessageBarTitle>{" "}
          {fill(words.importedCount, { count: String(ended.count) })} {words.imported}
          <Reasons issues={ended.issues} />
        </>
      );
    case "withdrawn":
      return (
        <>
          <MessageBarTitle>{words.withdrawnTitle}</MessageBarTitle> {fill(words.withdrawn, { unit: ended.unit })}
        </>
      );
    case "made":
      return (
        <>
          <MessageBarTitle>{words.madeTitle}</MessageBarTitle>{" "}
          {ended.firstSheet === undefined ? null : (
            <>
              {words.made} <JumpLink place={{ sheet: ended.firstSheet }}>{ended.firstSheet}</JumpLink>.
            </>
          )}
        </>
      );
    case "refused":
      return (
        <>
          <MessageBarTitle>{words.refusedTitle}</MessageBarTitle>
          <Reasons issues={ended.issues} />
        </>
      );
    case "cancelled":
      return (
        <>
          <MessageBarTitle>{words.cancelledTitle}</MessageBarTitle> {words[CANCELLED[ended.task]]}
        </>
      );
    case "notFound":
      return <>{fill(words.notFound, { sheet: ended.sheet })}</>;
  }
}

/** Why, one line each, with a way to the cell. */
function Reasons({ issues }: { readonly issues: readonly Issue[] }): ReactElement | null {
  const { language, words } = useLanguage();
  if (issues.length === 0) return null;
  return (
    <>
      {issues.slice(0, REASONS).map((one, index) => (
        <div key={index}>
          {issueText(one, language)} {one.sheet === undefined ? null : <JumpLink place={one} />}
        </div>
      ))}
      {issues.length > REASONS ? <div>{fill(words.app.more, { count: String(issues.length - REASONS) })}</div> : null}
    </>
  );
}
