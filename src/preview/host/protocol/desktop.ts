import { inTurns, later } from "../turns";
import type { Wire } from "./wire";

/** Numbers of the client's dispatch table (read in the shipped library). */
const EXECUTE_RICH_API = 93;
const RICH_API_EVENT = 33;
/** Of the Common API; `Workbook.onSelectionChanged` still goes this way. */
const SELECTION_EVENT = 2;
const OK = 0;
const INTERNAL_ERROR = 5001;

type SafeArray = { readonly toArray: () => unknown[]; readonly dimensions: () => number };
interface Handler {
  readonly id: number;
  readonly target: unknown;
  readonly handle: (id: number, data: SafeArray) => void;
}

type Callback = (data: unknown, status?: number) => void;

export interface WireAnswer {
  /** 0, or the client's number for a payload that was refused. */
  readonly status: number;
  readonly body: string;
}

export interface WireListener {
  /** An event of Excel's own objects, as one entry of the wire. */
  readonly deliver: (entry: readonly Wire[]) => void;
  /** The selection of the document changed. */
  readonly selected: () => void;
}

/** What the transport asks of the host behind it. */
export interface WireHost {
  request(body: string): WireAnswer;
  /** What Excel does after a request and before its answer is heard, step by step: formulas get their results. */
  settle(): Iterator<unknown>;
  /** Called with what listens to Excel's events. */
  listen(listener: WireListener): void;
}

export interface DesktopIdentity {
  readonly excelApi: string;
  readonly locale: string;
  readonly settings: Map<string, string>;
  readonly theme: Readonly<Record<string, string>>;
}

/**
 * Puts `window.external` in place, as the Excel of Windows does, so that an unmodified office.js finds a host. Call it before
 * office.js is loaded. In a frame too: office.js asks `window.external` before it looks for Excel on the web.
 */
export function installDesktop(window: Window, host: WireHost, identity: DesktopIdentity): void {
  const handlers: Handler[] = [];
  const tell = (event: number, values: readonly unknown[]): void => {
    for (const one of handlers.filter(({ id }) => id === event)) {
      later(() => {
        one.handle(event, safeArray(values));
      });
    }
  };
  host.listen({
    deliver: (entry) => {
      tell(RICH_API_EVENT, [entry]);
    },
    selected: () => {
      tell(SELECTION_EVENT, []);
    },
  });
  const external = externalOf(host, identity, handlers);
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}

/** The members of `window.external` that office.js calls. */
function externalOf(host: WireHost, identity: DesktopIdentity, handlers: Handler[]) {
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${identity.locale}||||0`,
    GetContext: () => contextOf(identity),
    GetLoggingAllowed: () => false,
    Execute(id: number, params: unknown[], callback: Callback) {
      later(() => {
        const answer = id === EXECUTE_RICH_API ? host.request(bodyOf(params)) : { status: INTERNAL_ERROR, body: "" };
        void inTurns(host.settle()).then(() => {
          later(() => {
            if (answer.status === OK) callback(safeArray([OK, [200, [], answer.body]]), OK);
            else callback(safeArray([answer.status, ""]), answer.status);
          });
        });
      });
    },
    RegisterEvent(id: number, target: unknown, handle: Handler["handle"], callback: Callback) {
      handlers.push({ id, target, handle });
      later(() => {
        callback(OK);
      });
    },
    UnregisterEvent(id: number, target: unknown, callback: Callback) {
      const kept = handlers.filter((one) => one.id !== id || one.target !== target);
      handlers.splice(0, handlers.length, ...kept);
      later(() => {
        callback(OK);
      });
    },
  };
}

/** The request stands fifth in the client's envelope. */
function bodyOf(params: readonly unknown[]): string {
  const envelope: readonly unknown[] = Array.isArray(params[0]) ? params[0] : params;
  return String(envelope[4]);
}

function safeArray(values: readonly unknown[]): SafeArray {
  return {
    dimensions: () => 1,
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value as unknown[]) : value)),
  };
}

function contextOf(identity: DesktopIdentity): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.17928.20000",
    GetAppUILocale: () => identity.locale,
    GetAppDataLocale: () => identity.locale,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => "stand-in",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(supportedSets(identity.excelApi)),
    GetHostCustomMessage: () => "",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(identity.theme),
    GetSettings: () => settingsStore(identity.settings),
  };
}

function supportedSets(excelApi: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: excelApi,
    DialogApi: "1.2",
    RibbonApi: "1.1",
    AddinCommands: "1.1",
    Settings: "1.1",
    RichApiRuntime: "1.1",
  };
}

/** The add-in's own settings, in the shape of two parallel arrays that the native side fills. */
function settingsStore(settings: Map<string, string>): unknown {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: string[], values: string[]) {
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? "");
    },
  };
}
