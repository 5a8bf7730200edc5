import { element } from "../page/element";
import { cssOf } from "./cell-style";
import { editText } from "./edits";
import { place, type GridView } from "./grid-view";
import type { Position } from "./geometry";
import { areaAround } from "./moves";
import type { Typed } from "./edits";

export interface EditorEvents {
  /** Takes what was typed; false keeps the editor open. */
  readonly commit: (typed: Typed) => boolean;
  /** After it closed; tells where the selection goes on. */
  readonly closed: (step: { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 } | undefined) => void;
}

/** The field over the cell that is being edited. While it is open, the host is in cell-edit mode and refuses every request. */
export class CellEditor {
  private readonly field: HTMLTextAreaElement;
  private at: Position | undefined;

  constructor(
    private readonly view: GridView,
    label: string,
    private readonly events: EditorEvents,
  ) {
    this.field = element("textarea", { class: "editor", "aria-label": label, rows: 1, spellcheck: "false" });
    this.field.addEventListener("keydown", (event) => {
      this.key(event);
    });
    this.field.addEventListener("blur", () => {
      this.commit();
    });
    view.onPainted(() => {
      this.follow();
    });
  }

  get isOpen(): boolean {
    return this.at !== undefined;
  }

  /** `text`: what stands in the field at first; absent = what stands in the cell. */
  open(text?: string): void {
    if (this.isOpen) return;
    const { sheet, active, session, frame } = this.view;
    this.view.show(active);
    this.at = active;
    session.host.switches.editMode = true;
    const cell = sheet.cell(active.row, active.column);
    this.field.style.cssText = cssOf(cell?.style);
    this.field.value = text ?? editText(cell);
    frame.overlay.append(this.field);
    this.follow();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Takes what was typed and closes; stays open where it is refused. */
  commit(step?: Parameters<EditorEvents["closed"]>[0]): boolean {
    const { at } = this;
    if (!at) return true;
    // the entry itself happens outside of edit mode, as in Excel
    this.view.session.host.switches.editMode = false;
    this.at = undefined;
    if (this.events.commit({ ...at, text: this.field.value })) {
      this.close(step);
      return true;
    }
    this.at = at;
    this.view.session.host.switches.editMode = true;
    return false;
  }

  cancel(): void {
    this.close(undefined);
  }

  private close(step: Parameters<EditorEvents["closed"]>[0]): void {
    this.at = undefined;
    this.view.session.host.switches.editMode = false;
    this.field.remove();
    this.events.closed(step);
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") this.cancel();
    else if (event.key === "Enter" && event.altKey)
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    else if (event.key === "Enter") this.commit({ rows: event.shiftKey ? -1 : 1, columns: 0 });
    else if (event.key === "Tab") this.commit({ rows: 0, columns: event.shiftKey ? -1 : 1 });
    else return;
    event.preventDefault();
  }

  private follow(): void {
    if (!this.at) return;
    const { view, field, at } = this;
    const look = cssOf(view.sheet.cell(at.row, at.column)?.style);
    place(field, view.boxOf(areaAround(view.sheet, at)));
    field.style.cssText = `${look};${field.style.cssText}`;
    // as tall as what is typed
    field.style.height = `${String(Math.max(field.scrollHeight + 4, Number.parseFloat(field.style.height)))}px`;
  }
}
