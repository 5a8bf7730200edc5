import type { ReactElement } from "react";
import { formatDecimal } from "../../../i18n/numbers";
import { fill } from "../../../i18n/text";
import type { ScoreChange, UnitChange } from "../../../review/submissions/planned";
import { SCORES } from "../../../review/sheets";
import { decimal } from "../../../rules/decimal";
import { useLanguage } from "../../language/use-language";
import { MoreRows } from "../../parts/MoreRows";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";

interface ChangedCellsProps {
  readonly change: UnitChange;
  readonly name: string;
}

/** What stands there is the unit's own wording, figures and all. */
const PROSE: readonly ScoreChange["column"][] = ["evidence", "explanation"];

/** Every cell of Chấm điểm that becomes another, folded away at first. */
export function ChangedCells({ change: { scores }, name }: ChangedCellsProps): ReactElement | null {
  const styles = useCollectingStyles();
  const { language } = useLanguage();
  const say = useFormsWords().collect.changes;
  const seen = (text: string | undefined, column: ScoreChange["column"]) => {
    if (text === undefined) return say.blank;
    return isNumber(text) && !PROSE.includes(column) ? formatDecimal(decimal(text), language) : text;
  };
  if (scores.length === 0) return null;
  return (
    <details className={styles.line}>
      <summary>{fill(say.scoresOf, { count: String(scores.length), unit: name })}</summary>
      <MoreRows rows={scores}>
        {(shown) => (
          <ul className={styles.issues}>
            {shown.map(({ item, column, before, after }) => (
              <li key={`${item} ${column}`}>
                {item} · {SCORES.words.columns[column][language]}: {seen(before, column)} → {seen(after, column)}
              </li>
            ))}
          </ul>
        )}
      </MoreRows>
    </details>
  );
}

/** Canonical text of a number, as the plan has it. */
function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
