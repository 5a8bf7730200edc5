import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  ToggleButton,
} from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { formatDate } from "../../../i18n/dates";
import { formatNumber } from "../../../i18n/numbers";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import { lateness, type UnitLateness } from "../../../review/submissions/lateness";
import { useActions } from "../../app/use-actions";
import { useServices } from "../../app/services-context";
import { useLanguage } from "../../language/use-language";
import { MoreRows } from "../../parts/MoreRows";
import { View } from "../../parts/View";
import { ActionBar } from "../../working/ActionBar";
import { useCollectingStyles } from "../collecting/collecting.styles";
import { useFormsStyles } from "../forms.styles";
import { useFormsWords } from "../use-forms-words";
import { useProgressStyles } from "./progress.styles";
import { UnitDetail } from "./UnitDetail";

/** Tiến độ: who handed in and when, what is open, what is missing; and what to write to whom. */
export function Progress({ prepared }: { readonly prepared: PreparedReview }): ReactElement {
  const styles = useFormsStyles();
  const own = useCollectingStyles();
  const { words, language } = useLanguage();
  const say = useFormsWords().progress;
  const { read } = useActions();
  const [isOpenOnly, setIsOpenOnly] = useState(false);
  const { now } = useServices();
  const { review, issues } = prepared;
  const all = useMemo(() => lateness(review, { now: now(), issues }), [review, issues, now]);
  const waiting = all.filter(({ state, exempt }) => exempt !== true && (state === "absent" || state === "withdrawn"));
  const { deadline } = review;
  const counts = { done: String(all.length - waiting.length), all: String(all.length) };
  const filters = [
    { text: fill(say.all, { count: String(all.length) }), only: false },
    { text: fill(say.waiting, { count: String(waiting.length) }), only: true },
  ];
  return (
    <View
      tab="progress"
      title={fill(say.title, counts)}
      actions={<ActionBar main={{ label: words.action.read, onClick: read }} />}
    >
      <p className={styles.muted}>
        {deadline ? fill(say.deadline, { day: formatDate(deadline.day, language) }) : say.noDeadline}
      </p>
      <div className={own.filter} role="group" aria-label={say.filter}>
        {filters.map(({ text, only }) => (
          <ToggleButton
            key={text}
            size="small"
            className={own.choice}
            checked={isOpenOnly === only}
            onClick={() => {
              setIsOpenOnly(only);
            }}
          >
            {text}
          </ToggleButton>
        ))}
      </div>
      <UnitTable rows={isOpenOnly ? waiting : all} prepared={prepared} />
    </View>
  );
}

interface UnitTableProps {
  readonly rows: readonly UnitLateness[];
  readonly prepared: PreparedReview;
}

function UnitTable({ rows, prepared }: UnitTableProps): ReactElement {
  const styles = useProgressStyles();
  const say = useFormsWords().progress;
  const [open, setOpen] = useState<string>();
  return (
    <MoreRows rows={rows}>
      {(shown) => (
        <Table size="extra-small" aria-label={say.caption}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.cell}>{say.unit}</TableHeaderCell>
              <TableHeaderCell className={styles.state}>{say.handedIn}</TableHeaderCell>
              <TableHeaderCell className={styles.number}>{say.issues}</TableHeaderCell>
              <TableHeaderCell className={styles.number}>{say.missing}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((row) => (
              <UnitLines
                key={row.unit}
                row={row}
                prepared={prepared}
                isOpen={open === row.unit}
                toggle={() => {
                  setOpen(open === row.unit ? undefined : row.unit);
                }}
              />
            ))}
          </TableBody>
        </Table>
      )}
    </MoreRows>
  );
}

interface UnitLinesProps {
  readonly row: UnitLateness;
  readonly prepared: PreparedReview;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** The line of a unit and, where it is opened, what can be done about it. */
function UnitLines({ row, prepared, isOpen, toggle }: UnitLinesProps): ReactElement {
  const styles = useProgressStyles();
  const { language } = useLanguage();
  const say = useFormsWords().progress;
  const detailId = useId();
  const shortName = prepared.review.units.find(({ code }) => code === row.unit)?.shortName ?? row.name;
  return (
    <>
      <TableRow className={styles.row}>
        <TableCell className={styles.cell}>
          <Link
            as="button"
            inline
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            onClick={toggle}
          >
            {shortName}
          </Link>
        </TableCell>
        <TableCell className={styles.state}>
          {row.exempt
            ? say.exempt
            : row.received === undefined
              ? say.state[row.state]
              : formatDate(row.received, language)}
          {row.daysLate ? <div className={styles.late}>{fill(say.late, { days: String(row.daysLate) })}</div> : null}
        </TableCell>
        <TableCell className={styles.number}>{formatNumber(row.issues.length, language)}</TableCell>
        <TableCell className={styles.number}>{formatNumber(row.missing.length, language)}</TableCell>
      </TableRow>
      {isOpen ? (
        <TableRow className={styles.row}>
          <TableCell colSpan={4} id={detailId} className={styles.cell}>
            <UnitDetail row={row} prepared={prepared} />
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
}
