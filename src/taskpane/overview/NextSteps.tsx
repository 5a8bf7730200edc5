import type { ReactElement } from "react";
import { issueText } from "../../i18n/issue-text";
import type { PaneWords } from "../../i18n/pane";
import type { Grids } from "../../workbook/grids";
import type { Issue } from "../../workbook/issue";
import { useLanguage } from "../language/use-language";
import { JumpLink } from "../parts/JumpLink";
import type { Snapshot } from "../session/snapshot";
import { useOverviewStyles } from "./overview.styles";

type StepTable = keyof PaneWords["step"];
const STEPS: readonly StepTable[] = ["BX_QuyUoc", "BX_TieuChi", "BX_DonVi", "BX_ChamDiem"];

interface NextStepsProps {
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
}

/** Why nothing can be scored yet, and which sheets of a new book are to be filled in. */
export function NextSteps({ snapshot, issues }: NextStepsProps): ReactElement {
  const styles = useOverviewStyles();
  const { words, language } = useLanguage();
  if (!snapshot.isOurs) return <p className={styles.text}>{words.overview.noBookHint}</p>;
  return (
    <>
      {issues.map((one, index) => (
        <p key={index} className={styles.text}>
          {issueText(one, language)}
        </p>
      ))}
      <h3 className={styles.subtitle}>{words.overview.nextSteps}</h3>
      <ol className={styles.list}>
        {STEPS.flatMap((table) => {
          const sheet = sheetOf(snapshot.grids, table);
          if (sheet === undefined) return [];
          return [
            <li key={table}>
              <JumpLink place={{ sheet }}>{sheet}</JumpLink>: {words.step[table]}
            </li>,
          ];
        })}
      </ol>
    </>
  );
}

function sheetOf({ sheets }: Grids, table: string): string | undefined {
  return sheets.find(({ tables }) => tables.some(({ name }) => name === table))?.name;
}
