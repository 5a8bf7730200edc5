import { readFileSync } from "node:fs";
import path from "node:path";
import { createHost, DEFAULT_SWITCHES, type Host, type HostOptions } from "../../src/preview/host/create-host";
import type { FormulaEngine } from "../../src/preview/host/model/formulas";
import { WorkbookModel } from "../../src/preview/host/model/workbook";

/** An address that nothing answers: office.js finds its own folder by it. */
const BASE = "https://localhost/officejs/";
const FOLDER = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Runs the real, unmodified office.js of npm in this jsdom page, on a stand-in Excel. One per test file: office.js stays loaded. */
export async function bootOffice({ engine, ...options }: BootOptions = {}): Promise<Host> {
  const host = createHost({ ...options, model: newWorkbook(engine) });
  host.install(window);
  // office.js keeps the host it saw last
  sessionStorage.clear();
  serveScripts();
  await loadScript("office.js");
  await Office.onReady();
  return host;
}

export interface BootOptions extends Partial<Omit<HostOptions, "model">> {
  readonly engine?: FormulaEngine;
}

function newWorkbook(engine: FormulaEngine | undefined): WorkbookModel {
  const model = new WorkbookModel(engine);
  model.addSheet("Sheet1");
  return model;
}

/** Makes the host's workbook a new one with these sheets, and every switch what it was. */
export function emptyWorkbook(host: Host, ...names: readonly string[]): void {
  const { model, switches } = host;
  for (const sheet of [...model.sheets]) model.removeSheet(sheet);
  model.names = [];
  model.structureProtected = false;
  for (const name of names) model.addSheet(name);
  Object.assign(switches, DEFAULT_SWITCHES);
  host.failAction(0, "");
  host.resetCounters();
}

/** jsdom fetches no scripts here; those of office.js come from the package. */
function serveScripts(): void {
  const insert = Object.getOwnPropertyDescriptor(Node.prototype, "appendChild")?.value as (node: Node) => Node;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    insert.call(this, node);
    if (node instanceof HTMLScriptElement && node.src.startsWith(BASE))
      void Promise.resolve().then(() => {
        run(node);
      });
    return node;
  };
}

function run(script: HTMLScriptElement): void {
  const source = readFileSync(path.join(FOLDER, script.src.slice(BASE.length).replace(/\?.*$/, "")), "utf8");
  // an indirect call runs the script in the page's global scope, as a script element would
  const evaluate = window.eval as (code: string) => unknown;
  evaluate(source);
  script.dispatchEvent(new Event("load"));
}

function loadScript(file: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      resolve();
    });
    script.src = BASE + file;
    document.head.appendChild(script);
  });
}
