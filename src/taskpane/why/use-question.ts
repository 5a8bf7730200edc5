import { useEffect, useState } from "react";
import type { PreparedReview } from "../../review/prepare";
import type { Grids } from "../../workbook/grids";
import { useNavigation, type Question } from "../app/navigation";
import { useServices } from "../app/services-context";
import type { SelectedCell } from "../services";
import { subjectOfCell } from "./cell-subject";

export interface QuestionState {
  readonly question: Question | undefined;
  /** The cell that the question comes from; undefined where it was chosen here. */
  readonly cell: SelectedCell | undefined;
  /** A cell was selected that is about nobody. */
  readonly isNothing: boolean;
  readonly ask: (question: Question) => void;
}

interface Asked {
  readonly question?: Question;
  readonly cell?: SelectedCell;
  readonly isNothing?: boolean;
}

/** What is asked about: chosen here, brought along from another view, or the cell that is selected in the book. */
export function useQuestion(prepared: PreparedReview, grids: Grids): QuestionState {
  const { place } = useNavigation();
  const { onSelectionChanged } = useServices();
  const [asked, setAsked] = useState<Asked>(place.question ? { question: place.question } : {});
  useEffect(() => {
    return whileListening(onSelectionChanged, (cell) => {
      const question = subjectOfCell(grids, prepared.review, cell);
      setAsked((before) => (question ? { question, cell } : { ...before, isNothing: true }));
    });
  }, [prepared, grids, onSelectionChanged]);
  return {
    question: asked.question,
    cell: asked.cell,
    isNothing: asked.isNothing ?? false,
    ask: (question) => {
      setAsked({ question });
    },
  };
}

type Listen = (tell: (cell: SelectedCell) => void) => Promise<() => Promise<void>>;

/** Adding and removing a handler in Excel take a while each; a view that is left early hears nothing any more. */
function whileListening(listen: Listen, tell: (cell: SelectedCell) => void): () => void {
  let isOver = false;
  const removing = listen((cell) => {
    if (!isOver) tell(cell);
  }).catch(() => {
    // Excel refused the handler (a cell is being edited): the choices in the pane still work
    return undefined;
  });
  return () => {
    isOver = true;
    void removing.then((remove) => remove?.()).catch(() => undefined);
  };
}
