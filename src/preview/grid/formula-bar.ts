import { cellAddress, parseArea } from "../../workbook/address";
import { element } from "../page/element";
import type { Words } from "../page/words";
import type { Typed } from "./edits";
import { editText } from "./edits";
import type { GridView } from "./grid-view";

export interface FormulaBarEvents {
  readonly commit: (typed: Typed) => boolean;
  /** The keys go back to the cells. */
  readonly leave: () => void;
  readonly complain: (text: string) => void;
}

/** Name box and content of the active cell; both can be typed into. */
export function formulaBar(view: GridView, words: Words, events: FormulaBarEvents): HTMLElement {
  const name = element("input", { class: "name-box", "aria-label": words.nameBox, spellcheck: "false" });
  const content = element("input", { class: "formula-box", "aria-label": words.formulaBar, spellcheck: "false" });
  listenToName(name, view, words, events);
  const isOpen = listenToContent(content, view, events);
  view.onPainted(() => {
    const { row, column } = view.active;
    if (document.activeElement !== name) name.value = cellAddress(row, column);
    if (!isOpen()) content.value = editText(view.sheet.cell(row, column));
  });
  return element("div", { class: "formula-bar" }, name, content);
}

/** An address and Enter go there. */
function listenToName(name: HTMLInputElement, view: GridView, words: Words, events: FormulaBarEvents): void {
  name.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") events.leave();
    if (key !== "Enter") return;
    const area = parseArea(name.value.trim());
    if (!area) {
      events.complain(words.badAddress);
      return;
    }
    view.active = { row: area.top, column: area.left };
    view.selectArea(area, view.active);
    events.leave();
  });
}

/** Edits the cell that was active when the field got the focus. Gives back whether it is being edited. */
function listenToContent(content: HTMLInputElement, view: GridView, events: FormulaBarEvents): () => boolean {
  let at: GridView["active"] | undefined;
  const { switches } = view.session.host;
  const close = (keep: boolean): void => {
    if (!at) return;
    const typed = { ...at, text: content.value };
    at = undefined;
    switches.editMode = false;
    if (keep && typed.text !== editText(view.sheet.cell(typed.row, typed.column))) events.commit(typed);
    view.request();
  };
  content.addEventListener("focus", () => {
    at = view.active;
    switches.editMode = true;
  });
  content.addEventListener("blur", () => {
    close(true);
  });
  content.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter" && key !== "Escape") return;
    close(key === "Enter");
    events.leave();
  });
  return () => at !== undefined;
}
