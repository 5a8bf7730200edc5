import { element } from "../page/element";
import { place, type GridView } from "./grid-view";
import type { Position } from "./geometry";
import { areaAround } from "./moves";
import type { Typed } from "./edits";
import { cellText } from "./number-format";
import { choicesAt } from "./validation";

export interface ChooserEvents {
  readonly commit: (typed: Typed) => boolean;
  /** After the list closed. */
  readonly closed: () => void;
}

/** Pixels of the arrow beside the cell. */
const ARROW = 20;

/** The drop-down list of a cell whose rule names its choices: an arrow beside the selected cell, opened by a click or Alt+↓. */
export class ListChooser {
  private readonly arrow: HTMLElement;
  private readonly list: HTMLElement;
  private at: Position | undefined;
  private chosen = 0;

  constructor(
    private readonly view: GridView,
    label: string,
    private readonly events: ChooserEvents,
  ) {
    // assistive technology hears of the list when it opens; the keys are those of the grid
    this.arrow = element("button", { type: "button", class: "list-arrow", tabindex: -1, title: label }, "▾");
    this.list = element("div", { class: "choices", role: "listbox", tabindex: -1, "aria-label": label });
    this.arrow.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      if (this.at) this.close();
      else this.open();
    });
    this.list.addEventListener("keydown", (event) => {
      this.key(event);
    });
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const options: readonly (EventTarget | null)[] = [...this.list.children];
      if (options.includes(event.target)) this.take(options.indexOf(event.target));
    });
    this.list.addEventListener("focusout", () => {
      this.shut();
    });
    view.onPainted(() => {
      this.follow();
    });
  }

  /** False where the active cell has no list. */
  open(): boolean {
    const { sheet, active, frame, session } = this.view;
    const choices = choicesAt(session.model, sheet, active);
    if (!choices || choices.length === 0) return false;
    this.at = active;
    this.list.replaceChildren(
      ...choices.map((choice, index) =>
        element("div", { role: "option", class: "choice", id: `choice-${String(index)}` }, choice),
      ),
    );
    frame.overlay.append(this.list);
    this.follow();
    this.list.focus({ preventScroll: true });
    const cell = sheet.cell(active.row, active.column);
    this.mark(Math.max(0, choices.indexOf(cellText(cell?.value ?? null, cell?.numberFormat))));
    return true;
  }

  private key(event: KeyboardEvent): void {
    const { key } = event;
    event.stopPropagation();
    const last = this.list.childElementCount - 1;
    if (key === "ArrowDown") this.mark(Math.min(last, this.chosen + 1));
    else if (key === "ArrowUp" && !event.altKey) this.mark(Math.max(0, this.chosen - 1));
    else if (key === "Home") this.mark(0);
    else if (key === "End") this.mark(last);
    else if (key === "Enter") this.take(this.chosen);
    else if (["Escape", "ArrowUp", "Tab"].includes(key)) this.close();
    else return;
    event.preventDefault();
  }

  private mark(index: number): void {
    this.chosen = index;
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    this.list.setAttribute("aria-activedescendant", `choice-${String(index)}`);
  }

  private take(index: number): void {
    const text = this.list.children[index]?.textContent;
    const { at } = this;
    this.close();
    if (at && text) this.events.commit({ ...at, text });
  }

  private close(): void {
    this.shut();
    this.events.closed();
  }

  private shut(): void {
    if (!this.at) return;
    this.at = undefined;
    this.list.remove();
  }

  /** The arrow stands right of the selected cell, the list below it. */
  private follow(): void {
    const { view, arrow, list } = this;
    const { sheet, active, frame, session } = view;
    const box = view.boxOf(areaAround(sheet, active));
    if (choicesAt(session.model, sheet, active) === undefined) arrow.remove();
    else {
      if (!arrow.isConnected) frame.overlay.append(arrow);
      const height = Math.min(box.height, ARROW);
      place(arrow, { left: box.left + box.width, top: box.top + box.height - height, width: ARROW, height });
    }
    if (!this.at) return;
    const below = frame.overlay.clientHeight - box.top - box.height;
    const height = Math.max(60, Math.min(240, below - 4));
    list.style.cssText = `left:${String(box.left)}px;top:${String(box.top + box.height)}px;min-width:${String(
      box.width,
    )}px;max-height:${String(height)}px`;
  }
}
