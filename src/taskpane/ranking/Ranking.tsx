import type { ReactElement } from "react";
import { fill } from "../../i18n/text";
import type { PreparedReview } from "../../review/prepare";
import { previousRanks } from "../../review/previous-ranking";
import { useActions } from "../app/use-actions";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import type { Snapshot } from "../session/snapshot";
import { ActionBar } from "../working/ActionBar";
import { RankingTable } from "./RankingTable";
import { useRankingStyles } from "./ranking.styles";

/** The ranking that follows from the book as it was read last. */
export function Ranking({ snapshot }: { readonly snapshot: Snapshot }): ReactElement {
  const styles = useRankingStyles();
  const { words } = useLanguage();
  const { read, score } = useActions();
  const { prepared } = snapshot;
  const isReady = prepared.status === "ready";
  const main = isReady ? { label: words.action.score, onClick: score } : { label: words.action.read, onClick: read };
  return (
    <View tab="ranking" title={words.tab.ranking} actions={<ActionBar main={main} />}>
      {prepared.status === "ready" ? (
        <>
          <p className={styles.muted}>{summary(snapshot, prepared, words.ranking)}</p>
          <RankingTable prepared={prepared} />
        </>
      ) : (
        <p className={styles.text}>{words.ranking.empty}</p>
      )}
    </View>
  );
}

function summary(
  { grids }: Snapshot,
  { outcome, moves }: PreparedReview,
  say: { readonly summary: string; readonly notWritten: string },
): string {
  const count = outcome.units.filter(({ standing }) => standing === "ranked").length;
  const isWritten = previousRanks(grids).size > 0 && moves.length === 0;
  const counted = `${fill(say.summary, { count: String(count) })}.`;
  return isWritten ? counted : `${counted} ${say.notWritten}`;
}
