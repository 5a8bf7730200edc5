import { EventHub } from "./event-hub";
import type { WorkbookModel } from "./model/workbook";
import { application } from "./objects/application";
import { workbook as workbookObject } from "./objects/workbook";
import { range } from "./objects/range";
import { worksheet } from "./objects/worksheet";
import { installDesktop, type WireAnswer, type WireHost } from "./protocol/desktop";
import { HostError } from "./protocol/errors";
import { Executor } from "./protocol/executor";
import { bind, type HostObject } from "./protocol/host-object";
import { requirementGate } from "./protocol/requirement-sets";
import { ActionType, type WireRequest } from "./protocol/wire";
import type { HostState, Switches } from "./state";

export interface HostOptions {
  readonly model: WorkbookModel;
  readonly switches?: Partial<Switches>;
  /** Language of the Excel that is imitated. It never changes how values are read. */
  readonly locale?: string;
  /** The add-in's settings of the Common API. */
  readonly settings?: Map<string, string>;
  readonly theme?: Readonly<Record<string, string>>;
  /** Told of a workbook that the add-in opens beside this one: an .xlsx file as base64, absent for a blank one. */
  readonly onNewWorkbook?: (base64: string | undefined) => void;
  /** Told after each request when its work began (`performance.now()`), to tell the stand-in's time from the add-in's. */
  readonly onAnswer?: (begun: number) => void;
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

const MAKERS: HostState["make"] = { range, worksheet: (host, sheet) => worksheet({ host, sheet }) };

/** Nobody watches for new workbooks. */
const ignore = (): void => undefined;

export function createHost(options: HostOptions): Host {
  const { model, locale = "en-US", settings = new Map<string, string>(), theme = LIGHT } = options;
  const switches: Switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const counters = newCounters();
  const events = new EventHub(model);
  const fault = new PlannedFault();
  const openNew = options.onNewWorkbook ?? ignore;
  const executor = newExecutor({ workbook: model, switches, events, make: MAKERS, openNew }, fault);
  const request = (body: string): WireAnswer => {
    const begun = performance.now();
    const answer = answerRequest(body, executor, switches, counters);
    options.onAnswer?.(begun);
    return answer;
  };
  function* settle(): Generator<unknown, void> {
    yield* model.settling();
    // after the answer, as Excel does
    void Promise.resolve().then(() => {
      events.flush();
    });
  }
  return {
    ...{ model, switches, counters },
    failAction: (n, code) => {
      fault.plan(n, code);
    },
    install: (window) => {
      const listen: WireHost["listen"] = (listener) => {
        events.connect(listener);
      };
      installDesktop(window, { request, settle, listen }, { excelApi: switches.apiSet, locale, settings, theme });
    },
    flushEvents: () => {
      events.flush();
    },
    resetCounters: () => {
      Object.assign(counters, newCounters());
    },
  };
}

/** Counts, keeps to the limits of the platform, carries out. */
function answerRequest(body: string, executor: Executor, switches: Switches, counters: HostCounters): WireAnswer {
  const isTooLarge = (bytes: number): boolean => switches.platform === "web" && bytes > switches.payloadLimit;
  const sent = byteLength(body);
  counters.requests++;
  counters.bytesIn += sent;
  counters.largestRequest = Math.max(counters.largestRequest, sent);
  if (isTooLarge(sent)) return { status: REQUEST_TOO_LARGE, body: "" };
  const request = JSON.parse(body) as WireRequest;
  counters.actions += request.Actions.length;
  const answer = JSON.stringify(executor.execute(request));
  const received = byteLength(answer);
  counters.bytesOut += received;
  counters.largestAnswer = Math.max(counters.largestAnswer, received);
  return isTooLarge(received) ? { status: RESPONSE_TOO_LARGE, body: "" } : { status: 0, body: answer };
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
      if (action.ActionType === ActionType.query) state.workbook.settle();
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
