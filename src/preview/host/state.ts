import type { RangeTarget } from "./objects/range-target";
import type { HostObject } from "./protocol/host-object";
import { unverified } from "./protocol/errors";
import type { SheetModel } from "./model/sheet";
import type { WorkbookModel } from "./model/workbook";

export type Platform = "windows" | "mac" | "web";

/** What a test or the preview may switch while the host runs. */
export interface Switches {
  /** Only the web limits requests and answers to 5 MB. */
  platform: Platform;
  /** A person is typing in a cell: every request is refused until this is false. */
  editMode: boolean;
  /** Another workbook has the focus: activating and selecting fail. */
  otherWorkbookFocused: boolean;
  /** Highest ExcelApi of this host, e.g. "1.14". */
  apiSet: string;
  /** Refuse with UNVERIFIED what is only believed of Excel. */
  strict: boolean;
  /** Bytes of one request or answer. */
  payloadLimit: number;
}

/** What every object of the stand-in knows. */
export interface HostState {
  readonly workbook: WorkbookModel;
  readonly switches: Switches;
  /** Objects that objects of other families lead to; handed in, so that the families need not know each other. */
  readonly make: {
    readonly range: (target: RangeTarget) => HostObject;
    readonly worksheet: (host: HostState, sheet: SheetModel) => HostObject;
  };
  /** A new workbook with this content (an .xlsx file as base64; blank where it is absent) has been opened beside this one. */
  readonly openNew: (base64: string | undefined) => void;
  readonly events: { add(type: number, id: string): void; remove(type: number, id: string): void };
}

/** Marks a behaviour that nobody has documented: goes on in lenient mode, refuses in strict mode. */
export function onlyBelieved(host: HostState, belief: string): void {
  if (host.switches.strict) throw unverified(belief);
}
