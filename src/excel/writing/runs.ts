import type { Area } from "../../workbook/grids";

/**
 * Rectangles of cells that share a value, so that a format costs a few requests and not one per cell: runs along rows, grown
 * downwards while the next row has the same run.
 */
export function rectangles<T>(
  rows: readonly (readonly (T | undefined)[])[],
): readonly { readonly area: Area; readonly value: T }[] {
  const done: { area: Area; value: T }[] = [];
  let open: { area: Area; value: T }[] = [];
  for (const [row, cells] of rows.entries()) {
    const next = runsOf(cells, row).map((run) => {
      const above = open.find((one) => one.value === run.value && sameColumns(one.area, run.area));
      return above ? { area: { ...above.area, bottom: row }, value: run.value } : run;
    });
    done.push(
      ...open.filter(
        (one) => !next.some((grown) => grown.area.top === one.area.top && sameColumns(grown.area, one.area)),
      ),
    );
    open = next;
  }
  return [...done, ...open];
}

function runsOf<T>(cells: readonly (T | undefined)[], row: number): { area: Area; value: T }[] {
  const runs: { area: Area; value: T }[] = [];
  for (const [column, value] of cells.entries()) {
    const last = runs.at(-1);
    if (value === undefined) continue;
    if (last && last.value === value && last.area.right === column - 1) {
      last.area = { ...last.area, right: column };
    } else {
      runs.push({ area: { top: row, left: column, bottom: row, right: column }, value });
    }
  }
  return runs;
}

function sameColumns(one: Area, other: Area): boolean {
  return one.left === other.left && one.right === other.right;
}
