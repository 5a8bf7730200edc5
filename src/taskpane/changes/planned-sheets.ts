import { parseReference } from "../../workbook/address";
import { ownershipName } from "../../workbook/book";
import { findSheet, type Grids } from "../../workbook/grids";
import type { Plan } from "../../workbook/plan";

/** A sheet that a plan writes, by the name it bears now or is going to bear. */
export interface PlannedSheet {
  readonly name: string;
  /** rewritten = a result sheet of ours that is there; newInput and moreRows = scores taken in from elsewhere. */
  readonly change: "added" | "rewritten" | "newInput" | "moreRows";
  /** Rows of scores, for what is taken in. */
  readonly rows: number;
}

/** What carrying out the plan does to the sheets of the book, in the order of the plan. */
export function plannedSheets(plan: Plan, grids: Grids, taken: number): readonly PlannedSheet[] {
  return plan.actions.flatMap((action): PlannedSheet[] => {
    switch (action.verb) {
      case "replaceOwnedSheet": {
        const standing = ownedSheetName(grids, action.key);
        return [{ name: standing ?? action.name, change: standing === undefined ? "added" : "rewritten", rows: 0 }];
      }
      case "addSheet":
        return [{ name: action.name, change: "newInput", rows: taken }];
      case "appendRows":
        return [{ name: sheetOfTable(grids, action.table), change: "moreRows", rows: action.rows.length }];
      case "setCells":
      case "upsertChart":
        return [];
    }
  });
}

/** The result sheet of a key as it is called now: the name follows a rename. */
export function ownedSheetName(grids: Grids, key: string): string | undefined {
  const name = grids.names.find((one) => one.name === ownershipName(key));
  const reference = name && parseReference(name.refersTo);
  return reference && findSheet(grids, reference.sheet)?.name;
}

function sheetOfTable({ sheets }: Grids, table: string): string {
  return sheets.find(({ tables }) => tables.some(({ name }) => name === table))?.name ?? table;
}
