import type { Area } from "../../workbook/grids";
import { readEntry } from "./model/entry";
import type { SheetModel } from "./model/sheet";
import { cellArea } from "./model/sheet";
import type { Host } from "./create-host";

/** What a person does at the stand-in's grid: the acts of the preview's user, with the events that Excel would raise. */
export interface Person {
  /** Ends a cell edit with this text, read as Excel reads it; "" clears. Ignored where a protected sheet is locked. */
  type(sheet: SheetModel, row: number, column: number, text: string): void;
  select(sheet: SheetModel, area: Area): void;
  /** Begins or ends a cell edit: between the two Excel refuses every request. */
  editing(isEditing: boolean): void;
}

export function personAt(host: Host): Person {
  const { model, switches } = host;
  return {
    type(sheet, row, column, text) {
      if (sheet.isProtected && sheet.cell(row, column)?.style?.locked !== false) return;
      const cell = sheet.touch(row, column);
      const entry = readEntry(text, cell.numberFormat);
      if (entry.kind === "formula") {
        cell.formula = entry.formula;
      } else {
        cell.value = entry.value;
        delete cell.formula;
        if (entry.numberFormat !== undefined) cell.numberFormat ??= entry.numberFormat;
      }
      model.recalculate();
      model.settle();
      model.changed({ kind: "cells", sheet, area: cellArea(row, column) });
      host.flushEvents();
    },
    select(sheet, area) {
      model.select({ sheet, area });
      host.flushEvents();
    },
    editing(isEditing) {
      switches.editMode = isEditing;
    },
  };
}
