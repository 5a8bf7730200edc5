import { areaAddress } from "../../workbook/address";
import type { Change, WorkbookModel } from "./model/workbook";
import { EVENT, WORKBOOK_EVENTS } from "./objects/events";
import type { WireListener } from "./protocol/desktop";
import type { Wire } from "./protocol/wire";

/** First number of each entry of the wire that carries an event. */
const EVENT_CATEGORY = 65_536;

/** Turns changes of the model into events of Office.js, for those that the add-in listens to; delivered after the answer. */
export class EventHub {
  private readonly counts = new Map<string, number>();
  private readonly waiting: (readonly Wire[])[] = [];
  private selectionChanged = false;
  private listener: WireListener | undefined;

  constructor(workbook: WorkbookModel) {
    workbook.onChange((change) => {
      this.report(change);
    });
  }

  connect(listener: WireListener): void {
    this.listener = listener;
  }

  add(type: number, id: string): void {
    this.counts.set(key(type, id), (this.counts.get(key(type, id)) ?? 0) + 1);
  }

  remove(type: number, id: string): void {
    this.counts.delete(key(type, id));
  }

  /** Hands over what has gathered; the transport calls it after each answer, the preview after each of a person's acts. */
  flush(): void {
    for (const entry of this.waiting.splice(0)) this.listener?.deliver(entry);
    if (this.selectionChanged) this.listener?.selected();
    this.selectionChanged = false;
  }

  private report(change: Change): void {
    if (change.kind === "cells") {
      const { sheet, area } = change;
      const details = { changeType: "RangeEdited", source: "Local", address: areaAddress(area), worksheetId: sheet.id };
      this.queue(EVENT.dataChanged, sheet.id, details);
    } else if (change.kind === "selection") {
      const { sheet, area } = change.selection;
      this.queue(EVENT.selectionChanged, sheet.id, { address: areaAddress(area), worksheetId: sheet.id });
      this.selectionChanged = true;
    } else if (change.kind === "activated") {
      this.queue(EVENT.activated, change.sheet.id, { worksheetId: change.sheet.id });
    }
  }

  private queue(type: number, sheetId: string, details: Readonly<Record<string, Wire>>): void {
    for (const id of [sheetId, WORKBOOK_EVENTS]) {
      if (this.counts.has(key(type, id))) {
        this.waiting.push([EVENT_CATEGORY, type, id, JSON.stringify(details), 0, false]);
      }
    }
  }
}

function key(type: number, id: string): string {
  return `${String(type)}|${id}`;
}
