import type { ReactElement } from "react";
import { fill } from "../../i18n/text";
import type { PreparedReview } from "../../review/prepare";
import { cellAddress } from "../../workbook/address";
import type { Grids } from "../../workbook/grids";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import type { Snapshot } from "../session/snapshot";
import { AnswerText } from "./AnswerText";
import { answerTo } from "./explanation";
import { QuestionFields } from "./QuestionFields";
import { useQuestion, type QuestionState } from "./use-question";
import { useWhyStyles } from "./why.styles";

/** Vì sao?: one sentence for any number, with the cells it follows from. */
export function Why({ snapshot }: { readonly snapshot: Snapshot }): ReactElement {
  const styles = useWhyStyles();
  const { words } = useLanguage();
  const { prepared, grids } = snapshot;
  return (
    <View tab="why" title={words.why.title}>
      {prepared.status === "ready" ? (
        <AskAndAnswer prepared={prepared} grids={grids} />
      ) : (
        <p className={styles.text}>{words.why.empty}</p>
      )}
    </View>
  );
}

interface AskAndAnswerProps {
  readonly prepared: PreparedReview;
  readonly grids: Grids;
}

function AskAndAnswer({ prepared, grids }: AskAndAnswerProps): ReactElement {
  const styles = useWhyStyles();
  const { words, language } = useLanguage();
  const state = useQuestion(prepared, grids);
  const { question, ask } = state;
  const answer = question && answerTo(question, prepared, language, words);
  return (
    <>
      {question && !state.cell && !state.isNothing ? null : <p className={styles.muted}>{hint(state, words.why)}</p>}
      <QuestionFields prepared={prepared} question={question} ask={ask} />
      <div aria-live="polite">
        {question && answer ? <AnswerText question={question} answer={answer} prepared={prepared} ask={ask} /> : null}
      </div>
    </>
  );
}

interface HintWords {
  readonly hint: string;
  readonly nothingThere: string;
  readonly fromCell: string;
  readonly selected: string;
}

function hint({ cell, isNothing }: QuestionState, say: HintWords): string {
  if (isNothing) return say.nothingThere;
  if (!cell) return say.hint;
  const address = cellAddress(cell.row, cell.column);
  return `${say.fromCell}: ${fill(say.selected, { sheet: cell.sheet, cell: address })}`;
}
