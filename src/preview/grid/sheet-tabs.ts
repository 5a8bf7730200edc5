import { checkSheetName } from "../host/model/naming";
import type { SheetModel } from "../host/model/sheet";
import type { WorkbookModel } from "../host/model/workbook";
import { HostError } from "../host/protocol/errors";
import { element } from "../page/element";
import type { Words } from "../page/words";
import type { Session } from "../session";

export interface SheetTabs {
  readonly root: HTMLElement;
  readonly close: () => void;
}

/** A tab per visible sheet; arrows move between them. */
export function sheetTabs({ model, host }: Session, words: Words): SheetTabs {
  const root = element("div", { class: "tabs", role: "tablist", "aria-label": words.sheets, title: words.tabKeys });
  let drawn = "";
  const draw = (): void => {
    const sheets = visibleSheets(model.sheets);
    const state = JSON.stringify(sheets.map(({ name, tabColor, id }) => [name, tabColor, id === model.activeSheet.id]));
    if (state === drawn) return;
    drawn = state;
    const hadFocus = root.contains(document.activeElement);
    root.replaceChildren(...sheets.map((sheet) => tab(sheet, sheet === model.activeSheet)));
    const selected = root.querySelector<HTMLElement>("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) selected?.focus();
  };
  const goTo = (sheet: SheetModel | undefined): void => {
    if (!sheet) return;
    model.activate(sheet);
    host.flushEvents();
  };
  root.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("[data-sheet]") : undefined;
    goTo(model.sheets.find((sheet) => sheet.id === pressed?.getAttribute("data-sheet")));
  });
  root.addEventListener("dblclick", () => {
    rename(model, words);
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key === "F2") rename(model, words);
    if (key === "Delete") remove(model, words);
    if (key === "ArrowLeft") goTo(neighbour(model.sheets, model.activeSheet, -1));
    if (key === "ArrowRight") goTo(neighbour(model.sheets, model.activeSheet, 1));
  });
  draw();
  return { root, close: model.onChange(draw) };
}

/** A name that Excel would not take changes nothing, and is said. */
function rename(model: WorkbookModel, words: Words): void {
  const sheet = model.activeSheet;
  const wanted = prompt(words.renameSheet, sheet.name)?.trim();
  if (wanted === undefined || wanted === sheet.name) return;
  try {
    model.renameSheet(sheet, checkSheetName(model, wanted, sheet, false));
    model.settle();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    alert(words.badSheetName);
  }
}

/** The last sheet in sight stays, as in Excel. */
function remove(model: WorkbookModel, words: Words): void {
  const sheet = model.activeSheet;
  const next = neighbour(model.sheets, sheet, 1) ?? neighbour(model.sheets, sheet, -1);
  if (!next || !confirm(`${words.deleteSheet}: ${sheet.name}?`)) return;
  model.removeSheet(sheet);
  model.activate(next);
  model.settle();
}

function tab(sheet: SheetModel, selected: boolean): HTMLElement {
  const made = element(
    "button",
    {
      ...{ class: "tab", type: "button", role: "tab", "data-sheet": sheet.id },
      ...{ "aria-selected": String(selected), tabindex: selected ? 0 : -1 },
    },
    sheet.name,
  );
  if (sheet.tabColor !== "") made.style.setProperty("--tab-color", sheet.tabColor);
  return made;
}

function visibleSheets(sheets: readonly SheetModel[]): readonly SheetModel[] {
  return sheets.filter(({ visibility }) => visibility === "visible");
}

export function neighbour(sheets: readonly SheetModel[], of: SheetModel, by: -1 | 1): SheetModel | undefined {
  const visible = visibleSheets(sheets);
  return visible[visible.indexOf(of) + by];
}
