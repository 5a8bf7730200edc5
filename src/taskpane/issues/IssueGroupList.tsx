import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { issueText } from "../../i18n/issue-text";
import { placeText } from "../../i18n/place";
import { TERMS } from "../../i18n/terms";
import { capitalise } from "../../i18n/text";
import type { Issue, Severity } from "../../workbook/issue";
import { useLanguage } from "../language/use-language";
import { JumpLink } from "../parts/JumpLink";
import { MoreRows } from "../parts/MoreRows";
import type { IssueGroup } from "./group-issues";
import { useIssuesStyles } from "./issues.styles";

const ICON = { error: ErrorCircle16Regular, warning: Warning16Regular, info: Info16Regular } as const satisfies Record<
  Severity,
  unknown
>;

/** The issues of one severity on one sheet. */
export function IssueGroupList({ group }: { readonly group: IssueGroup }): ReactElement {
  const styles = useIssuesStyles();
  const { words, language } = useLanguage();
  const { severity, sheet, issues } = group;
  const Icon = ICON[severity];
  const where = sheet === undefined ? words.issues.elsewhere : capitalise(placeText({ sheet }, language));
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <Icon className={styles[severity]} aria-hidden />
        <span>{`${TERMS[language].severity[severity]} · ${where} (${String(issues.length)})`}</span>
      </h3>
      <MoreRows rows={issues}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((one, index) => (
              <IssueItem key={index} issue={one} />
            ))}
          </ul>
        )}
      </MoreRows>
    </section>
  );
}

function IssueItem({ issue }: { readonly issue: Issue }): ReactElement {
  const styles = useIssuesStyles();
  const { language } = useLanguage();
  const { sheet, cell } = issue;
  const label = cell === undefined ? undefined : capitalise(placeText({ cell }, language));
  return (
    <li className={styles.item}>
      {sheet === undefined ? null : <JumpLink place={issue}>{label}</JumpLink>} {issueText(issue, language)}
    </li>
  );
}
