import type { ReactElement } from "react";
import { issueText } from "../../../i18n/issue-text";
import { placeText } from "../../../i18n/place";
import { capitalise } from "../../../i18n/text";
import { SEVERITIES, type Issue } from "../../../workbook/issue";
import { useLanguage } from "../../language/use-language";
import { JumpLink } from "../../parts/JumpLink";
import { MoreRows } from "../../parts/MoreRows";
import { useCollectingStyles } from "./collecting.styles";

interface FileIssuesProps {
  readonly issues: readonly Issue[];
  /** The sheet is one of the open book; a cell of another file can only be named. */
  readonly canJump: boolean;
  /** Where the file does not stand above. */
  readonly namesFile?: boolean;
}

/** Issues of one file, the worst first, each with its sheet and cell. */
export function FileIssues({ issues, canJump, namesFile = false }: FileIssuesProps): ReactElement | null {
  const styles = useCollectingStyles();
  const { language } = useLanguage();
  if (issues.length === 0) return null;
  const sorted = SEVERITIES.flatMap((severity) => issues.filter((one) => one.severity === severity));
  return (
    <MoreRows rows={sorted}>
      {(shown) => (
        <ul className={styles.issues}>
          {shown.map((one, index) => {
            const { file, sheet, cell } = one;
            const place = {
              ...(file === undefined || !namesFile ? {} : { file }),
              ...(sheet === undefined ? {} : { sheet }),
              ...(cell === undefined ? {} : { cell }),
            };
            const where = capitalise(placeText(place, language));
            return (
              <li key={index}>
                {canJump ? <JumpLink place={place}>{where}</JumpLink> : where}
                {where === "" ? "" : ": "}
                {issueText(one, language)}
              </li>
            );
          })}
        </ul>
      )}
    </MoreRows>
  );
}
