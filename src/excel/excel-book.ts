import type { Applied, Book } from "../workbook/book";
import type { Grids } from "../workbook/grids";
import type { Plan } from "../workbook/plan";
import { Gateway, type Counters, type GatewayOptions } from "./gateway";
import type { BookList } from "./reading/book-list";
import { readBook } from "./reading/read-book";
import { applyPlan, type Progress } from "./writing/apply-plan";

export interface ExcelBookOptions extends GatewayOptions {
  /** Called while a plan is carried out. */
  readonly onProgress?: Progress;
}

export interface ExcelBook extends Book {
  readonly counters: Readonly<Counters>;
}

/**
 * The workbook that is open in Excel. `read` and `apply` reject with `HostRefusal` (it carries an Issue) where Excel refuses, with
 * `Cancelled` where the signal was given, with RangeError for a plan that no workbook can hold.
 */
export function excelBook(options: ExcelBookOptions = {}): ExcelBook {
  const gateway = new Gateway(options);
  let seen: BookList | undefined;
  return {
    counters: gateway.counters,
    async read(): Promise<Grids> {
      const { grids, list } = await readBook(gateway);
      seen = list;
      return grids;
    },
    apply: (plan: Plan): Promise<Applied> => applyPlan(gateway, plan, seen, options.onProgress),
  };
}
