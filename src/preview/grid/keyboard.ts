import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import type { GridView } from "./grid-view";
import type { Position } from "./geometry";
import { inside, jumpFrom, stepFrom, type Step } from "./moves";

/** What keys do beside moving. */
export interface Commands {
  readonly edit: (text?: string) => void;
  readonly clear: () => void;
  /** Opens the list of the active cell. */
  readonly choose: () => void;
  readonly nextSheet: (by: -1 | 1) => void;
  readonly leave: () => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Excel's keys; Tab leaves the grid, as in every grid of the web, and F6 goes to the pane. True where the key was used. */
export function pressed(event: KeyboardEvent, view: GridView, commands: Commands): boolean {
  return moves(event, view) || acts(event, view, commands);
}

function moves(event: KeyboardEvent, view: GridView): boolean {
  const { shiftKey: extend } = event;
  const from = extend ? view.selectionEnd : view.active;
  const to = target(event, view, from);
  if (!to) return false;
  view.select(to, extend);
  return true;
}

function target(
  { key, ctrlKey, altKey, shiftKey }: KeyboardEvent,
  view: GridView,
  from: Position,
): Position | undefined {
  if (altKey) return undefined;
  const { sheet } = view;
  const step = STEPS[key];
  if (step) return ctrlKey ? jumpFrom(sheet, from, step) : stepFrom(sheet, from, step);
  if (key === "Enter" && !ctrlKey) return stepFrom(sheet, view.active, { rows: shiftKey ? -1 : 1, columns: 0 });
  if (key === "Home") return ctrlKey ? { row: 0, column: 0 } : { ...from, column: 0 };
  if (key === "End" && ctrlKey) {
    const used = sheet.used(true);
    return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
  }
  if ((key === "PageUp" || key === "PageDown") && !ctrlKey) return page(view, from, key === "PageUp" ? -1 : 1);
  return undefined;
}

/** One screen up or down. */
function page({ geometry: { rows, frozen }, frame }: GridView, { row, column }: Position, by: -1 | 1): Position {
  const view = frame.scroller.clientHeight - frozen.height - rows.size(row);
  return inside({ row: rows.indexAt(Math.max(0, rows.offset(row) + by * Math.max(view, 20))), column });
}

function acts(event: KeyboardEvent, view: GridView, commands: Commands): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === "F2") commands.edit();
  else if (key === "Delete") commands.clear();
  else if (key === "Backspace") commands.edit("");
  else if (key === "F6") commands.leave();
  else if (altKey && key === "ArrowDown") commands.choose();
  else if (ctrlKey && key === "PageDown") commands.nextSheet(1);
  else if (ctrlKey && key === "PageUp") commands.nextSheet(-1);
  else if (ctrlKey && key.toLowerCase() === "a") selectUsed(view);
  else if (!ctrlKey && !metaKey && !altKey && isTyping(event)) {
    // the letter itself arrives in the field, which has the focus by then; so input methods work too
    commands.edit("");
    return false;
  } else return false;
  return true;
}

function isTyping({ key, isComposing }: KeyboardEvent): boolean {
  return key.length === 1 || key === "Process" || isComposing;
}

function selectUsed(view: GridView): void {
  const used = view.sheet.used(true);
  if (used) view.selectArea(used, undefined);
}

/** A click on a heading: the whole column or row. */
export function selectWhole(view: GridView, at: { readonly column: number } | { readonly row: number }): void {
  if ("column" in at) {
    view.active = { row: 0, column: at.column };
    view.selectArea({ top: 0, bottom: LAST_ROW, left: at.column, right: at.column }, undefined);
  } else {
    view.active = { row: at.row, column: 0 };
    view.selectArea({ top: at.row, bottom: at.row, left: 0, right: LAST_COLUMN }, undefined);
  }
}
