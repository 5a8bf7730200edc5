import { EventHub } from "./event-hub";
import { WorkbookModel } from "./model/workbook";
import { application } from "./objects/application";
import { workbook as workbookObject } from "./objects/workbook";
import { installDesktop } from "./protocol/desktop";
import { HostError } from "./protocol/errors";
import { Executor } from "./protocol/executor";
import { bind, type HostObject } from "./protocol/host-object";
import { requirementGate } from "./protocol/requirement-sets";
import type { WireRequest } from "./protocol/wire";
import type { HostState, Switches } from "./state";

export interface HostOptions {
  readonly model: WorkbookModel;
  readonly switches?: Partial<Switches>;
  /** Language of the Excel that is imitated. It never changes how values are read. */
  readonly locale?: string;
  /** The add-in's settings of the Common API. */
  readonly settings?: Map<string, string>;
  readonly theme?: Readonly<Record<string, string>>;
}

/** What went over the wire so far. */
export interface HostCounters {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  /** Of the largest single request and answer. */
  largestRequest: number;
  largestAnswer: number;
}

/** A running stand-in for Excel. */
export interface Host {
  readonly model: WorkbookModel;
  /** Change them at any time. */
  readonly switches: Switches;
  readonly counters: HostCounters;
  /** The n-th action from now (1 = the next) fails with this code. */
  failAction(n: number, code: string): void;
  /** Puts the host under a page's office.js; call before office.js is loaded. */
  install(window: Window): void;
  /** Sends the events of what a person did in the preview's grid. */
  flushEvents(): void;
  resetCounters(): void;
}

/** Numbers that office.js turns into Request- and ResponsePayloadSizeLimitExceeded. */
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** As strict as the strictest Excel. */
export const DEFAULT_SWITCHES: Readonly<Switches> = {
  platform: "web",
  editMode: false,
  otherWorkbookFocused: false,
  apiSet: "1.14",
  strict: true,
  payloadLimit: 5 * 1024 * 1024,
};

const LIGHT = {
  ...{ primaryFontColor: "#262626", primaryBackgroundColor: "#F3F3F3" },
  ...{ secondaryFontColor: "#262626", secondaryBackgroundColor: "#FFFFFF" },
};

export function createHost({
  model,
  switches: wanted,
  locale = "en-US",
  settings = new Map(),
  theme = LIGHT,
}: HostOptions): Host {
  const switches: Switches = { ...DEFAULT_SWITCHES, ...wanted };
  const counters = newCounters();
  const events = new EventHub(model);
  const fault = new PlannedFault();
  const executor = newExecutor({ workbook: model, switches, events }, fault);
  const request = (body: string): { status: number; body: string } => {
    counters.requests++;
    counters.bytesIn += byteLength(body);
    counters.largestRequest = Math.max(counters.largestRequest, byteLength(body));
    const limited = switches.platform === "web";
    if (limited && byteLength(body) > switches.payloadLimit) return { status: REQUEST_TOO_LARGE, body: "" };
    const parsed = JSON.parse(body) as WireRequest;
    counters.actions += parsed.Actions.length;
    const answer = JSON.stringify(executor.execute(parsed));
    counters.bytesOut += byteLength(answer);
    counters.largestAnswer = Math.max(counters.largestAnswer, byteLength(answer));
    // after the answer, as Excel does
    void Promise.resolve().then(() => {
      events.flush();
    });
    if (limited && byteLength(answer) > switches.payloadLimit) return { status: RESPONSE_TOO_LARGE, body: "" };
    return { status: 0, body: answer };
  };
  return {
    model,
    switches,
    counters,
    failAction: (n, code) => {
      fault.plan(n, code);
    },
    install: (window) => {
      const listen = (deliver: Parameters<EventHub["connect"]>[0]): void => {
        events.connect(deliver);
      };
      installDesktop(window, { request, listen }, { excelApi: switches.apiSet, locale, settings, theme });
    },
    flushEvents: () => {
      events.flush();
    },
    resetCounters: () => {
      Object.assign(counters, newCounters());
    },
  };
}

function newExecutor(state: HostState, fault: PlannedFault): Executor {
  return new Executor({
    root: workbookObject(state),
    make: (type) => service(type, state),
    gate: requirementGate(() => state.switches.apiSet),
    before: (action) => {
      if (state.switches.editMode && action.Name !== "_RemoveReference")
        throw new HostError("InvalidOperationInCellEditMode");
      fault.count();
    },
  });
}

/** Objects the client makes by name: the application, and services that hear but change nothing. */
function service(type: string, state: HostState): HostObject {
  if (type.endsWith(".Application")) return application(state);
  return bind({ type, call: { notifyActionHandlerReady: () => null } }, state);
}

class PlannedFault {
  private left = 0;
  private code = "";

  plan(n: number, code: string): void {
    this.left = n;
    this.code = code;
  }

  count(): void {
    if (this.left > 0 && --this.left === 0) throw new HostError(this.code);
  }
}

function newCounters(): HostCounters {
  return { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0, largestRequest: 0, largestAnswer: 0 };
}

/** Bytes in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
