import { element } from "../page/element";
import type { Words } from "../page/words";
import type { Session } from "../session";
import { CellEditor } from "./cell-editor";
import { copyText, pastedCells } from "./clipboard";
import { clearArea, typeInto, type Typed } from "./edits";
import { formulaBar } from "./formula-bar";
import { GridView } from "./grid-view";
import { pressed, type Commands } from "./keyboard";
import { ListChooser } from "./list-chooser";
import { areaAround, stepFrom } from "./moves";
import { listenToPointer } from "./pointer";
import { neighbour, sheetTabs } from "./sheet-tabs";
import type { Refusal } from "./validation";

export interface WindowEvents {
  /** Says something to the person. */
  readonly say: (text: string) => void;
  /** F6: on to the pane. */
  readonly leave: () => void;
}

export interface WorkbookWindow {
  readonly focus: () => void;
  readonly close: () => void;
}

/** The workbook on the left: formula bar, grid and tabs of one session. */
export function openWindow(place: HTMLElement, session: Session, words: Words, events: WindowEvents): WorkbookWindow {
  const view = new GridView(session, words.sheet);
  const focus = (): void => {
    view.frame.grid.focus({ preventScroll: true });
  };
  const commit = (typed: Typed): boolean => take(view, [typed], words, events.say);
  const editor = new CellEditor(view, words.editor, {
    commit,
    closed: (step) => {
      if (step) view.select(stepFrom(view.sheet, view.active, step));
      focus();
    },
  });
  const chooser = new ListChooser(view, words.choices, { commit, closed: focus });
  const commands = commandsOf(view, { editor, chooser }, words, events);
  view.frame.grid.addEventListener("keydown", (event) => {
    if (pressed(event, view, commands)) event.preventDefault();
  });
  listenToPointer(view, commands.edit);
  listenToClipboard(view, words, events.say);
  const tabs = sheetTabs(session, words);
  const bar = formulaBar(view, words, { commit, leave: focus, complain: events.say });
  place.replaceChildren(bar, view.frame.root, element("nav", { "aria-label": words.sheets }, tabs.root));
  return {
    focus,
    close: () => {
      tabs.close();
      view.close();
    },
  };
}

interface Tools {
  readonly editor: CellEditor;
  readonly chooser: ListChooser;
}

function commandsOf(view: GridView, { editor, chooser }: Tools, words: Words, events: WindowEvents): Commands {
  const { session } = view;
  return {
    edit: (text) => {
      editor.open(text);
    },
    choose: () => {
      chooser.open();
    },
    clear: () => {
      complain(clearArea(session, view.sheet, session.model.selection.area), words, events.say);
    },
    nextSheet: (by) => {
      const next = neighbour(session.model.sheets, view.sheet, by);
      if (next) session.model.activate(next);
    },
    leave: events.leave,
  };
}

function take(view: GridView, typed: readonly Typed[], words: Words, say: WindowEvents["say"]): boolean {
  const refusal = typeInto(view.session, view.sheet, typed);
  complain(refusal, words, say);
  return refusal === undefined;
}

function complain(refusal: Refusal | undefined, words: Words, say: WindowEvents["say"]): void {
  if (refusal?.kind === "protected") say(words.sheetProtected);
  if (refusal?.kind === "merged") say(words.mergedPaste);
  if (refusal?.kind === "invalid") say(refusal.message || words.notAllowed);
}

function listenToClipboard(view: GridView, words: Words, say: WindowEvents["say"]): void {
  const { grid } = view.frame;
  grid.addEventListener("copy", (event) => {
    event.clipboardData?.setData("text/plain", copyText(view.sheet, view.session.model.selection.area));
    event.preventDefault();
  });
  grid.addEventListener("paste", (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    const cells = pastedCells(text, view.session.model.selection.area);
    const isHidden = cells.some(({ row, column }) => {
      const around = areaAround(view.sheet, { row, column });
      return around.top !== row || around.left !== column;
    });
    if (isHidden) complain({ kind: "merged" }, words, say);
    else take(view, cells, words, say);
  });
}
