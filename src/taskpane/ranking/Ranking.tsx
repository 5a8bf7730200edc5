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
    <View
      tab="ranking"
      title={prepared.status === "ready" ? counted(prepared, words.ranking.summary) : words.tab.ranking}
      actions={<ActionBar main={main} />}
    >
      {prepared.status === "ready" ? (
        <>
          {isWritten(snapshot, prepared) ? null : <p className={styles.muted}>{words.ranking.notWritten}</p>}
          <RankingTable prepared={prepared} />
        </>
      ) : (
        <p className={styles.text}>{words.ranking.empty}</p>
      )}
    </View>
  );
}

function counted({ outcome }: PreparedReview, template: string): string {
  return fill(template, { count: String(outcome.units.filter(({ standing }) => standing === "ranked").length) });
}

/** The ranks here are those of the sheet Xếp hạng. */
function isWritten({ grids }: Snapshot, { moves }: PreparedReview): boolean {
  return previousRanks(grids).size > 0 && moves.length === 0;
}
