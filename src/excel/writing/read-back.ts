import { cellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import { issue, type Issue } from "../../workbook/issue";
import type { PlanCell } from "../../workbook/plan";
import type { Gateway } from "../gateway";
import { BLOCK_MEMBERS, blockOf, cellOf, type Block } from "../reading/cells";
import { rangeOn } from "./look";
import { words } from "./prepare-cells";
import type { Written } from "./prepared";

/** Cells read back in one answer. */
const CELLS_AT_ONCE = 40_000;
/** One wrong cell is seldom alone; more than this helps nobody. */
const ISSUES_AT_MOST = 20;
/** Excel shows 15 digits; two computations of the same sum may differ behind them. */
const TOLERANCE = 1e-9;

/** Reads again what was written and names every cell that holds something else. */
export async function readBack(gateway: Gateway, written: readonly Written[]): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const group of grouped(written.flatMap(inParts))) {
    const asked = await gateway.step((context) =>
      group.map((part) => {
        const range = rangeOn(context, part.sheet, areaOf(part));
        range.load(BLOCK_MEMBERS);
        return { part, range };
      }),
    );
    for (const { part, range } of asked) issues.push(...differences(part, blockOf(range)));
  }
  return issues.slice(0, ISSUES_AT_MOST);
}

function differences({ sheet, top, left, cells }: Written, block: Block | undefined): readonly Issue[] {
  return cells.flatMap((row, index) =>
    row.flatMap((cell, offset) => {
      if (!cell) return [];
      const found = block && {
        value: block.values[index]?.[offset],
        formula: block.formulas[index]?.[offset],
        type: block.types[index]?.[offset],
      };
      const read = found && cellOf(found.value, found.formula, "General", found.type);
      const value = read?.value ?? null;
      if (stands(cell, value, read?.formula !== undefined)) return [];
      const place = { sheet, cell: cellAddress(top + index, left + offset) };
      return [issue("readBackDiffers", { expected: words(expectedOf(cell)), found: words(value) }, place)];
    }),
  );
}

function stands(cell: PlanCell, value: CellValue, isFormula: boolean): boolean {
  const expected = expectedOf(cell);
  if (isFormula !== (cell.type === "formula")) return false;
  if (typeof expected === "number" && typeof value === "number") {
    return Math.abs(expected - value) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  return expected === value || (expected === "" && value === null);
}

function expectedOf(cell: PlanCell): CellValue {
  if (cell.type === "blank") return null;
  return cell.type === "text" ? cell.text : cell.value;
}

function areaOf({ top, left, cells }: Written) {
  return { top, left, bottom: top + cells.length - 1, right: left + widthOf(cells) - 1 };
}

function widthOf(cells: Written["cells"]): number {
  return Math.max(1, ...cells.map((row) => row.length));
}

function inParts(written: Written): readonly Written[] {
  if (written.cells.length === 0) return [];
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / widthOf(written.cells)));
  const parts: Written[] = [];
  for (let first = 0; first < written.cells.length; first += rows) {
    parts.push({ ...written, top: written.top + first, cells: written.cells.slice(first, first + rows) });
  }
  return parts;
}

function grouped(parts: readonly Written[]): readonly (readonly Written[])[] {
  const groups: Written[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const size = part.cells.length * widthOf(part.cells);
    cells += size;
    if (cells > CELLS_AT_ONCE) {
      groups.push([]);
      cells = size;
    }
    groups.at(-1)?.push(part);
  }
  return groups;
}
