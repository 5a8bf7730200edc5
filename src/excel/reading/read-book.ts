import { areaAddress } from "../../workbook/address";
import type { Area, Grid, Grids } from "../../workbook/grids";
import type { Gateway } from "../gateway";
import { isTooLarge } from "../refusal";
import { askForList, type BookList } from "./book-list";
import { addBlock, inOrder, type Block, type Cells } from "./cells";
import { readRegions, type Region } from "./regions";
import { answerOf, askForSheet, OUTSIDE, WINDOW, type SheetAnswer } from "./sheet-request";

/**
 * Everything that stands in the book, in two round trips for a usual one: the list, then all sheets. Hidden rows and sheets beyond the
 * window cost more. Office.js does not say which day is day 0 of the dates, so it is taken for 1900.
 */
export async function readBook(gateway: Gateway): Promise<{ readonly grids: Grids; readonly list: BookList }> {
  const list = (await gateway.step(askForList))();
  const answers = await readSheets(gateway, list);
  const hidden = await readHiddenRows(gateway, answers);
  const rest = await readRest(gateway, answers);
  const sheets = answers.map((answer): Grid => {
    const { sheet, block, tables, merges, filtered } = answer;
    return {
      ...{ name: sheet.name, visibility: sheet.visibility, isProtected: sheet.isProtected },
      ...{ tables, merges, filtered },
      cells: cellsOf([...(block ? [block] : []), ...(rest.get(sheet.id) ?? [])]),
      hiddenRows: hidden.get(sheet.id) ?? new Set(),
    };
  });
  const names = [...list.names, ...answers.flatMap((answer) => answer.names)];
  return { grids: { sheets, names, date1904: false }, list };
}

/** With the cells, or, where that is too much for one answer, without. */
async function readSheets(gateway: Gateway, list: BookList): Promise<readonly SheetAnswer[]> {
  const ask = (withCells: boolean) => async (): Promise<readonly SheetAnswer[]> => {
    const asked = await gateway.step((context) =>
      list.sheets.map((sheet) => {
        const tables = list.tables.filter((table) => table.sheet === sheet.name);
        return askForSheet(context, sheet, tables, withCells);
      }),
    );
    return asked.map(answerOf);
  };
  try {
    return await ask(true)();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return ask(false)();
  }
}

async function readHiddenRows(
  gateway: Gateway,
  answers: readonly SheetAnswer[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const places = answers.flatMap(({ sheet, windowUsed, hasHiddenRows }) =>
    hasHiddenRows && windowUsed ? [{ id: sheet.id, area: windowUsed }] : [],
  );
  if (places.length === 0) return new Map();
  const asked = await gateway.step((context) =>
    places.map(({ id, area }) => {
      const range = context.workbook.worksheets.getItem(id).getRange(areaAddress(area));
      return { id, top: area.top, rows: range.getRowProperties({ rowHidden: true }) };
    }),
  );
  return new Map(
    asked.map(({ id, top, rows }) => {
      const hidden = rows.value.flatMap((row, index) => (row.rowHidden === true ? [top + index] : []));
      return [id, new Set(hidden)];
    }),
  );
}

/** What the first breath did not bring. */
async function readRest(
  gateway: Gateway,
  answers: readonly SheetAnswer[],
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const regions = answers.flatMap(({ sheet, block, windowUsed, used }): readonly Region[] => {
    const areas = [...(windowUsed && !block ? [windowUsed] : []), ...(used && isBeyond(used, WINDOW) ? OUTSIDE : [])];
    return areas.map((area) => ({ sheetId: sheet.id, area }));
  });
  const blocks = new Map<string, Block[]>();
  for (const { sheetId, block } of await readRegions(gateway, regions)) {
    blocks.set(sheetId, [...(blocks.get(sheetId) ?? []), block]);
  }
  return blocks;
}

function isBeyond(area: Area, window: Area): boolean {
  return area.bottom > window.bottom || area.right > window.right;
}

function cellsOf(blocks: readonly Block[]): Cells {
  const cells: Cells = new Map();
  for (const block of blocks) addBlock(cells, block);
  return blocks.length > 1 ? inOrder(cells) : cells;
}
