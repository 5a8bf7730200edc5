import init, { Model } from "@ironcalc/wasm";
import type { FormulaEngine } from "./host/model/formulas";
import { ironCalcEngine } from "./host/model/ironcalc";

/** Formulas by IronCalc. Its own language and locale are English ones: formulas are handed over as a file keeps them. */
export async function loadEngine(): Promise<FormulaEngine> {
  await init();
  return ironCalcEngine(() => new Model("preview", "en", "UTC", "en"));
}
