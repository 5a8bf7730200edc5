import { Link } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { fill } from "../../../i18n/text";
import type { PlannedSubmissions, UnitChange } from "../../../review/submissions/planned";
import type { PreparedReview } from "../../../review/prepare";
import { Moves } from "../../changes/Moves";
import { useLanguage } from "../../language/use-language";
import { MoreRows } from "../../parts/MoreRows";
import { pointsText } from "../../ranking/points";
import { useFormsWords } from "../use-forms-words";
import { ChangedCells } from "./ChangedCells";
import { useCollectingStyles } from "./collecting.styles";
import { FileIssues } from "./FileIssues";

interface PlannedChangesProps {
  readonly planned: PlannedSubmissions;
  /** The book as it is now. */
  readonly prepared: PreparedReview;
}

/** So few units stand open at once; more would push the files out of a small pane. */
const FEW = 3;

/** Before Nhập: what it does to totals, ranks, old scores and the report log. */
export function PlannedChanges({ planned, prepared }: PlannedChangesProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect.changes;
  const { changes, moves, issues } = planned;
  const [choice, setChoice] = useState<boolean>();
  const isOpen = choice ?? changes.length <= FEW;
  const [titleId, listId] = [useId(), useId()];
  const values = {
    units: String(changes.length),
    moves: String(moves.length),
    cleared: String(changes.reduce((sum, { cleared }) => sum + cleared.length, 0)),
  };
  return (
    <section aria-labelledby={titleId} className={styles.details}>
      <h3 id={titleId} className={styles.title}>
        {say.title}
      </h3>
      <div>
        {fill(say.summary, values)}{" "}
        <Link
          as="button"
          inline
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => {
            setChoice(!isOpen);
          }}
        >
          {isOpen ? say.hide : say.show}
        </Link>
      </div>
      <FileIssues issues={issues} canJump />
      <div id={listId} className={styles.details}>
        {isOpen ? <Changes planned={planned} prepared={prepared} /> : null}
      </div>
    </section>
  );
}

function Changes({ planned: { changes, moves, reports }, prepared }: PlannedChangesProps): ReactElement {
  const { units } = prepared.review;
  const styles = useCollectingStyles();
  const say = useFormsWords().collect.changes;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  return (
    <>
      <MoreRows rows={changes}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((change) => (
              <ChangeRow key={change.unit} change={change} name={nameOf(change.unit)} prepared={prepared} />
            ))}
          </ul>
        )}
      </MoreRows>
      {moves.length > 0 ? (
        <>
          <div className={styles.unit}>{say.ranks}</div>
          <Moves moves={moves} units={units} />
        </>
      ) : null}
      <ReportLog reports={reports} nameOf={nameOf} />
    </>
  );
}

interface ReportLogProps {
  readonly reports: PlannedSubmissions["reports"];
  readonly nameOf: (unit: string) => string;
}

/** What Báo cáo will say: the days of receipt, and who is overdue. */
function ReportLog({ reports, nameOf }: ReportLogProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect.changes;
  const received = reports.flatMap(({ unit, daysLate }) => {
    if (typeof daysLate !== "number") return [];
    return [daysLate > 0 ? fill(say.late, { unit: nameOf(unit), days: String(daysLate) }) : nameOf(unit)];
  });
  const overdue = reports.flatMap(({ unit, daysLate }) => (daysLate === "missing" ? [nameOf(unit)] : []));
  const lines = [
    { title: say.reports, units: received },
    { title: say.overdue, units: overdue },
  ].filter(({ units }) => units.length > 0);
  return (
    <>
      {lines.map(({ title, units }) => (
        <div key={title}>
          <span className={styles.unit}>{title}</span>
          {`: ${units.join("; ")}`}
        </div>
      ))}
    </>
  );
}

interface ChangeRowProps {
  readonly change: UnitChange;
  readonly name: string;
  readonly prepared: PreparedReview;
}

function ChangeRow({ change, name, prepared }: ChangeRowProps): ReactElement {
  const styles = useCollectingStyles();
  const { language } = useLanguage();
  const say = useFormsWords().collect.changes;
  const totalText = ({ total, rank }: UnitChange["before"]) => {
    if (total === undefined) return say.noTotal;
    const shown = pointsText(prepared, total, language);
    return rank === undefined ? shown : fill(say.ranked, { total: shown, rank: String(rank) });
  };
  const totals = { before: totalText(change.before), after: totalText(change.after) };
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.unit}>{name}</span>{" "}
        <span className={styles.line}>{change.action === "replaced" ? say.replaced : say.imported}</span>
      </div>
      <div>{fill(say.total, totals)}</div>
      {change.cleared.length > 0 ? (
        <div className={styles.warning}>{fill(say.cleared, { items: change.cleared.join(", ") })}</div>
      ) : null}
      <ChangedCells change={change} name={name} />
    </li>
  );
}
