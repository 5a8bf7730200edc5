import {
  Link,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { RESULT_WORDS } from "../../i18n/results";
import { capitalise, fill } from "../../i18n/text";
import { TERMS } from "../../i18n/terms";
import type { PreparedReview } from "../../review/prepare";
import type { UnitOutcome } from "../../rules/outcome";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { MoreRows } from "../parts/MoreRows";
import { rankingNote } from "./notes";
import { pointsText } from "./points";
import { useRankingStyles } from "./ranking.styles";

/** Rank, unit with its class and what decided ties, total. A unit's name leads to why. */
export function RankingTable({ prepared }: { readonly prepared: PreparedReview }): ReactElement {
  const styles = useRankingStyles();
  const { words, language } = useLanguage();
  const headings = RESULT_WORDS[language].ranking;
  return (
    <MoreRows rows={prepared.outcome.units}>
      {(shown) => (
        <Table size="small" aria-label={words.ranking.caption}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.rank}>{headings.rank}</TableHeaderCell>
              <TableHeaderCell>{headings.unit}</TableHeaderCell>
              <TableHeaderCell className={styles.total}>{headings.total}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((unit) => (
              <UnitRow key={unit.unit} unit={unit} prepared={prepared} />
            ))}
          </TableBody>
        </Table>
      )}
    </MoreRows>
  );
}

function UnitRow({ unit, prepared }: { readonly unit: UnitOutcome; readonly prepared: PreparedReview }): ReactElement {
  const styles = useRankingStyles();
  const { words, language } = useLanguage();
  const { arrive } = useNavigation();
  const { standing } = unit;
  const name = prepared.review.units.find(({ code }) => code === unit.unit)?.shortName ?? unit.unit;
  const note = rankingNote(prepared, unit, language);
  const grade = unit.class ?? (standing === "ranked" ? "" : capitalise(TERMS[language].standing[standing]));
  return (
    <TableRow>
      <TableCell className={mergeClasses(styles.rank, styles.top)}>{unit.rank ?? "–"}</TableCell>
      <TableCell className={styles.unit}>
        <Link
          as="button"
          inline
          title={fill(words.ranking.whyUnit, { unit: name })}
          onClick={() => {
            arrive("why", { unit: unit.unit });
          }}
        >
          {name}
        </Link>
        {grade === "" ? null : <span className={styles.class}>{grade}</span>}
        {note === "" ? null : <span className={styles.note}>{note}</span>}
      </TableCell>
      <TableCell className={mergeClasses(styles.total, styles.top)}>
        {standing === "notSubmitted" ? "–" : pointsText(prepared, unit.total, language)}
      </TableCell>
    </TableRow>
  );
}
