import type { SheetModel } from "../host/model/sheet";
import { element } from "../page/element";
import type { Session } from "../session";

export interface SheetTabs {
  readonly root: HTMLElement;
  readonly close: () => void;
}

/** A tab per visible sheet; arrows move between them. */
export function sheetTabs({ model, host }: Session, label: string): SheetTabs {
  const root = element("div", { class: "tabs", role: "tablist", "aria-label": label });
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
  root.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") goTo(neighbour(model.sheets, model.activeSheet, -1));
    if (key === "ArrowRight") goTo(neighbour(model.sheets, model.activeSheet, 1));
  });
  draw();
  return { root, close: model.onChange(draw) };
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
