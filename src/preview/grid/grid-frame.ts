import { element } from "../page/element";

/** The elements of the grid, made once. Cells lie below a transparent scroller, so that both panes move in the same frame. */
export interface GridFrame {
  readonly root: HTMLElement;
  /** Takes the focus; what assistive technology sees. */
  readonly grid: HTMLElement;
  readonly frozenRows: HTMLElement;
  readonly scrolledRows: HTMLElement;
  readonly lines: HTMLElement;
  readonly charts: HTMLElement;
  readonly selection: HTMLElement;
  readonly columnHeads: HTMLElement;
  readonly rowHeads: HTMLElement;
  readonly corner: HTMLElement;
  readonly scroller: HTMLElement;
  readonly spacer: HTMLElement;
  /** What lies over the cells and under the scroller's place: selection and editor. */
  readonly overlay: HTMLElement;
}

export function gridFrame(label: string): GridFrame {
  const hidden = { "aria-hidden": "true" };
  const frozenRows = element("div", { class: "rows frozen-rows", role: "rowgroup" });
  const scrolledRows = element("div", { class: "rows scrolled-rows", role: "rowgroup" });
  const grid = element(
    "div",
    { class: "cells", role: "grid", tabindex: 0, "aria-label": label, "aria-multiselectable": "true" },
    element("div", { class: "band frozen-band", role: "presentation" }, frozenRows),
    element("div", { class: "band scrolled-band", role: "presentation" }, scrolledRows),
  );
  const lines = element("div", { class: "lines", ...hidden });
  const charts = element("div", { class: "charts" });
  const selection = element("div", { class: "selection", ...hidden });
  const columnHeads = element("div", { class: "column-heads", ...hidden });
  const rowHeads = element("div", { class: "row-heads", ...hidden });
  const corner = element("div", { class: "corner", ...hidden });
  const spacer = element("div", { class: "spacer" });
  const scroller = element("div", { class: "scroller", ...hidden }, spacer);
  const overlay = element("div", { class: "overlay" }, selection);
  const view = element("div", { class: "cell-view" }, lines, grid, element("div", { class: "chart-clip" }, charts));
  const root = element("div", { class: "grid" }, corner, columnHeads, rowHeads, view, scroller, overlay);
  return {
    ...{ root, grid, frozenRows, scrolledRows, lines, charts, selection, columnHeads, rowHeads, corner, scroller },
    ...{ spacer, overlay },
  };
}
