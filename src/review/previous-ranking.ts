import { RESULT_WORDS } from "../i18n/results";
import type { Outcome } from "../rules/outcome";
import { cellAddress, parseReference } from "../workbook/address";
import { ownershipName } from "../workbook/book";
import { cellAt, findSheet, type Area, type Grid, type Grids } from "../workbook/grids";
import { issue, type Issue } from "../workbook/issue";
import { meaningKey } from "./parse/meaning";
import { isEdited } from "./results/control-code";
import { RESULT_KEYS } from "./results/results";
import { TOP_ROWS } from "./results/frame";

interface OwnedSheet {
  readonly grid: Grid;
  readonly area: Area;
}

function ownedSheet(grids: Grids, key: string): OwnedSheet | undefined {
  const name = grids.names.find((one) => one.name === ownershipName(key));
  const reference = name && parseReference(name.refersTo);
  const grid = reference && findSheet(grids, reference.sheet);
  return grid && { grid, area: reference.area };
}

/** Unit code → rank as the sheet Xếp hạng shows it now; empty where there is none. */
export function previousRanks(grids: Grids): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const owned = ownedSheet(grids, RESULT_KEYS.ranking);
  if (!owned) return ranks;
  const { grid, area } = owned;
  const column = (key: "rank" | "code") => {
    const keys = Object.values(RESULT_WORDS).map((words) => meaningKey(words.ranking[key]));
    const headings = [...(grid.cells.get(area.top + TOP_ROWS) ?? [])];
    return headings.find(([, { value }]) => typeof value === "string" && keys.includes(meaningKey(value)))?.[0];
  };
  const [rankColumn, codeColumn] = [column("rank"), column("code")];
  if (rankColumn === undefined || codeColumn === undefined) return ranks;
  for (let row = area.top + TOP_ROWS + 1; row <= area.bottom; row += 1) {
    const rank = cellAt(grid, row, rankColumn)?.value;
    const code = cellAt(grid, row, codeColumn)?.value;
    if (typeof rank === "number" && typeof code === "string") ranks.set(code, rank);
  }
  return ranks;
}

/** A unit whose rank is another than the sheet shows now; undefined = had, or has, no rank. */
export interface RankMove {
  readonly unit: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What writing would change, best new rank first. Empty on a first run: nothing stood there before. */
export function rankMoves(before: ReadonlyMap<string, number>, outcome: Outcome): readonly RankMove[] {
  if (before.size === 0) return [];
  const moves = outcome.units.map(({ unit, rank }) => ({ unit, before: before.get(unit), after: rank }));
  const now = new Set(moves.map(({ unit }) => unit));
  const gone = [...before]
    .filter(([unit]) => !now.has(unit))
    .map(([unit, rank]) => ({ unit, before: rank, after: undefined }));
  return [...moves, ...gone].filter((move) => move.before !== move.after);
}

/** Result sheets that no longer say what was written: somebody changed a cell by hand, and it is going to be replaced. */
export function editedResults(grids: Grids): readonly Issue[] {
  return Object.values(RESULT_KEYS).flatMap((key) => {
    const owned = ownedSheet(grids, key);
    return owned && isEdited(owned.grid, owned.area) ? [issue("resultEdited", {}, { sheet: owned.grid.name })] : [];
  });
}

/** What a person wrote beside our results: it is going to be replaced, so it is said first. */
export function notesOnResults(grids: Grids): readonly Issue[] {
  return Object.values(RESULT_KEYS).flatMap((key) => {
    const owned = ownedSheet(grids, key);
    if (!owned) return [];
    const { grid, area } = owned;
    return [...grid.cells].flatMap(([row, cells]) =>
      [...cells]
        .filter(([column]) => row < area.top || row > area.bottom || column < area.left || column > area.right)
        .flatMap(([column, { value }]) =>
          value === null || typeof value === "object"
            ? []
            : [
                issue(
                  "noteOnResultSheet",
                  { text: String(value) },
                  { sheet: grid.name, cell: cellAddress(row, column) },
                ),
              ],
        ),
    );
  });
}
