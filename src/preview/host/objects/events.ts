import type { Answer } from "../protocol/host-object";
import type { HostState } from "../state";

/** The target id that the client uses for the whole workbook. */
export const WORKBOOK_EVENTS = "Workbook";

/** Numbers of Office.js's event types on the wire (read in the shipped library). */
export const EVENT = { dataChanged: 10, activated: 11, selectionChanged: 14 } as const;

interface Source {
  readonly host: HostState;
  readonly id: string;
}

type EventMembers<T> = Readonly<Record<string, (target: T) => Answer>>;

/** The hidden members that Office.js calls when a handler is added or removed. */
export function eventMembers<T>(sourceOf: (target: T) => Source): EventMembers<T> {
  const pair = (name: string, type: number): EventMembers<T> => ({
    [`_Register${name}Event`]: (target) => {
      const { host, id } = sourceOf(target);
      host.events.add(type, id);
      return null;
    },
    [`_Unregister${name}Event`]: (target) => {
      const { host, id } = sourceOf(target);
      host.events.remove(type, id);
      return null;
    },
  });
  return {
    ...pair("DataChanged", EVENT.dataChanged),
    ...pair("Activated", EVENT.activated),
    ...pair("SelectionChanged", EVENT.selectionChanged),
  };
}
