import { cellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import { issue, type Issue } from "../../workbook/issue";
import type { PlanCell } from "../../workbook/plan";
import type { Gateway } from "../gateway";
import { blockOf, cellOf, type Block } from "../reading/cells";
import { entryBytes, entryOf } from "./entry";
import { lastOf } from "./last-written";
import { rangeOn } from "./look";
import { words } from "./prepare-cells";
import type { Written } from "./prepared";

/** Estimated bytes of one answer; Excel on the web gives 5 MB. */
const BYTES_AT_ONCE = 3_000_000;
/** What a cell costs beside its content: its format, its type, the signs between. */
const CELL_BYTES = 30;
/** One wrong cell is seldom alone; more than this helps nobody. */
const ISSUES_AT_MOST = 20;
/** Excel shows 15 digits; two computations of the same sum may differ behind them. */
const TOLERANCE = 1e-9;

/** Reads again what was written and names every cell that holds something else. */
export async function readBack(gateway: Gateway, written: readonly Written[]): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const group of grouped(lastOf(written).flatMap(inParts))) {
    const ask = (context: Excel.RequestContext) =>
      group.map((part) => {
        const range = rangeOn(context, part.sheet, areaOf(part));
        range.load("rowIndex,columnIndex,values,formulas,numberFormat,valueTypes");
        return { part, range };
      });
    const asked = await gateway.step(ask, "begun");
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

/** Runs of rows whose answer stays below the limit. */
function inParts(written: Written): readonly Written[] {
  const parts: { top: number; cells: (readonly (PlanCell | null)[])[]; bytes: number }[] = [];
  for (const [index, row] of written.cells.entries()) {
    const bytes = rowBytes(row, widthOf(written.cells));
    const open = parts.at(-1);
    if (open && open.bytes + bytes <= BYTES_AT_ONCE) {
      open.cells.push(row);
      open.bytes += bytes;
    } else {
      parts.push({ top: written.top + index, cells: [row], bytes });
    }
  }
  return parts.map(({ top, cells }) => ({ ...written, top, cells }));
}

function grouped(parts: readonly Written[]): readonly (readonly Written[])[] {
  const groups: Written[][] = [];
  let bytes = Infinity;
  for (const part of parts) {
    const size = part.cells.reduce((sum, row) => sum + rowBytes(row, widthOf(part.cells)), 0);
    bytes += size;
    if (bytes > BYTES_AT_ONCE) {
      groups.push([]);
      bytes = size;
    }
    groups.at(-1)?.push(part);
  }
  return groups;
}

/** A cell comes back twice, as a value and as a formula. */
function rowBytes(row: readonly (PlanCell | null)[], width: number): number {
  return row.reduce((sum, cell) => sum + 2 * entryBytes(entryOf(cell)), width * CELL_BYTES);
}
