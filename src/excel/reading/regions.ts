import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { Gateway } from "../gateway";
import { isTooLarge } from "../refusal";
import { areaOf, blockOf, type Block } from "./cells";

/** Cells asked for at once where a sheet is too large to be read with the others. */
const CELLS_AT_ONCE = 40_000;

export interface Region {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ReadRegion {
  readonly sheetId: string;
  readonly block: Block;
}

/**
 * Reads parts of sheets that may be huge and nearly empty (A1 and XFD1048576 alone are seventeen thousand million cells): asks what
 * is used, halves what is too large and asks again.
 */
export async function readRegions(gateway: Gateway, regions: readonly Region[]): Promise<readonly ReadRegion[]> {
  const found: ReadRegion[] = [];
  let pending = regions;
  while (pending.length > 0) {
    const used = await usedParts(gateway, pending);
    const large = used.filter(({ area }) => sizeOf(area) > CELLS_AT_ONCE);
    for (const group of grouped(used.filter(({ area }) => sizeOf(area) <= CELLS_AT_ONCE))) {
      found.push(...(await readGroup(gateway, group)));
    }
    pending = large.flatMap(halves);
  }
  return found;
}

async function usedParts(gateway: Gateway, regions: readonly Region[]): Promise<readonly Region[]> {
  const asked = await gateway.step((context) =>
    regions.map(({ sheetId, area }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRange(areaAddress(area)).getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheetId, range };
    }),
  );
  return asked.flatMap(({ sheetId, range }) => (range.isNullObject ? [] : [{ sheetId, area: areaOf(range) }]));
}

/** One round trip per group; a group whose answer is too large is halved until it fits. */
async function readGroup(gateway: Gateway, group: readonly Region[]): Promise<readonly ReadRegion[]> {
  try {
    const asked = await gateway.step((context) =>
      group.map(({ sheetId, area }) => {
        const range = context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
        range.load("rowIndex,columnIndex,values,formulas,numberFormat,valueTypes");
        return { sheetId, range };
      }),
    );
    const read = asked.flatMap(({ sheetId, range }) => {
      const block = blockOf(range);
      return block ? [{ sheetId, block }] : [];
    });
    if (read.length === group.length) return read;
  } catch (error) {
    if (!isTooLarge(error) || isOneCell(group)) throw error;
  }
  const parts = group.length > 1 ? group : group.flatMap(halves);
  const middle = Math.ceil(parts.length / 2);
  return [...(await readGroup(gateway, parts.slice(0, middle))), ...(await readGroup(gateway, parts.slice(middle)))];
}

function isOneCell(group: readonly Region[]): boolean {
  return group.length === 1 && group.every(({ area }) => sizeOf(area) === 1);
}

export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Groups whose cells together stay below the limit. */
function grouped(regions: readonly Region[]): readonly (readonly Region[])[] {
  const groups: Region[][] = [];
  let cells = Infinity;
  for (const region of regions) {
    cells += sizeOf(region.area);
    if (cells > CELLS_AT_ONCE) {
      groups.push([]);
      cells = sizeOf(region.area);
    }
    groups.at(-1)?.push(region);
  }
  return groups;
}

/** Cut across the longer side. */
function halves({ sheetId, area }: Region): readonly Region[] {
  const { top, left, bottom, right } = area;
  if (bottom - top >= right - left) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { sheetId, area: { ...area, bottom: middle } },
      { sheetId, area: { ...area, top: middle + 1 } },
    ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { sheetId, area: { ...area, right: middle } },
    { sheetId, area: { ...area, left: middle + 1 } },
  ];
}
