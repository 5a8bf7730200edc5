import { LAST_COLUMN } from "../../workbook/address";
import type { Written } from "./prepared";

/** What stands in the end where several actions of a plan wrote the same cells: the last one counts. */
export function lastOf(written: readonly Written[]): readonly Written[] {
  const cleared = new Set<string>();
  const seen = new Map<string, Set<number>>();
  const last: Written[] = [];
  for (const one of [...written].reverse()) {
    if (cleared.has(one.sheet)) continue;
    const cells = seen.get(one.sheet) ?? new Set<number>();
    seen.set(one.sheet, cells);
    last.unshift(withoutSeen(one, cells));
    if (one.clears) cleared.add(one.sheet);
  }
  return last;
}

/** Cells that a later action wrote are left out; the others are noted. */
function withoutSeen(written: Written, seen: Set<number>): Written {
  const { top, left } = written;
  const cells = written.cells.map((row, index) =>
    row.map((cell, offset) => {
      const key = (top + index) * (LAST_COLUMN + 1) + left + offset;
      if (!cell || seen.has(key)) return null;
      seen.add(key);
      return cell;
    }),
  );
  return { ...written, cells };
}
