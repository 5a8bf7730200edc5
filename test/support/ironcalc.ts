import { readFileSync } from "node:fs";
import path from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import type { FormulaEngine } from "../../src/preview/host/model/formulas";
import { type IronCalcModel, ironCalcEngine } from "../../src/preview/host/model/ironcalc";

/** IronCalc from its package; jsdom pages have no text coders of their own, which its loader wants. */
export async function newEngine(): Promise<FormulaEngine> {
  return ironCalcEngine(await modelFactory());
}

/** Makes empty workbooks of IronCalc itself, for formulas that stand in no book of ours. */
export async function modelFactory(): Promise<() => IronCalcModel> {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  const { initSync, Model } = await import("@ironcalc/wasm");
  const file = path.join(path.dirname(require.resolve("@ironcalc/wasm/package.json")), "wasm_bg.wasm");
  initSync({ module: new Uint8Array(readFileSync(file)) });
  return () => new Model("book", "en", "UTC", "en");
}
