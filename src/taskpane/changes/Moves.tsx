import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneWords } from "../../i18n/pane";
import type { RankMove } from "../../review/previous-ranking";
import { useLanguage } from "../language/use-language";
import { MoreRows } from "../parts/MoreRows";
import { useChangesStyles } from "./changes.styles";

interface MovesProps {
  readonly moves: readonly RankMove[];
  readonly units: readonly { readonly code: string; readonly shortName: string }[];
}

/** Old and new rank of every unit that moves, with the direction as a word beside the arrow. */
export function Moves({ moves, units }: MovesProps): ReactElement {
  const styles = useChangesStyles();
  const say = useLanguage().words.changes;
  const names = new Map(units.map(({ code, shortName }) => [code, shortName]));
  return (
    <MoreRows rows={moves}>
      {(shown) => (
        <Table size="extra-small" aria-label={say.title}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say.unit}</TableHeaderCell>
              <TableHeaderCell className={styles.rank}>{say.before}</TableHeaderCell>
              <TableHeaderCell className={styles.rank}>{say.after}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((move) => (
              <TableRow key={move.unit}>
                <TableCell className={styles.cell}>
                  {names.get(move.unit) ?? move.unit} <span className={styles.direction}>{direction(move, say)}</span>
                </TableCell>
                <TableCell className={styles.rank}>{move.before ?? say.unranked}</TableCell>
                <TableCell className={styles.rank}>{move.after ?? say.unranked}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </MoreRows>
  );
}

function direction({ before, after }: RankMove, say: PaneWords["changes"]): string {
  if (before === undefined) return say.entered;
  if (after === undefined) return say.left;
  return after < before ? `▲ ${say.up}` : `▼ ${say.down}`;
}
