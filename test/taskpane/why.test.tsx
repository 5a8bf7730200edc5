import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { act, screen } from "@testing-library/react";
import { explainNode } from "../../src/review/explain-node";
import { prepareReview } from "../../src/review/prepare";
import { runReview } from "../../src/review/run-review";
import { subjectOfCell } from "../../src/taskpane/why/cell-subject";
import { parseCell } from "../../src/workbook/address";
import { cellAt, findSheet, type Grids } from "../../src/workbook/grids";
import type { FileBook } from "../../src/xlsx";
import { button, heading, openPane, rows, sampleBook, tab } from "../support/pane";

let book: FileBook;
let grids: Grids;
beforeAll(async () => {
  book = await sampleBook();
  await runReview(book);
  grids = await book.read();
});
afterEach(() => {
  localStorage.clear();
});

function review() {
  const prepared = prepareReview(grids);
  if (prepared.status !== "ready") throw new Error("the sample cannot be scored");
  return prepared.review;
}

/** The address of the first cell of a sheet with this text. */
function find(sheet: string, text: string): { readonly row: number; readonly column: number } {
  for (const [row, cells] of findSheet(grids, sheet)?.cells ?? []) {
    for (const [column, { value }] of cells) if (value === text) return { row, column };
  }
  throw new RangeError(`${text} does not stand on ${sheet}`);
}

describe("whom a cell is about", () => {
  test("on Tổng hợp điểm: the unit above and the criterion to the left", () => {
    const row = find("Tổng hợp điểm", "TC1.2").row;
    const column = find("Tổng hợp điểm", "Đơn vị 3").column;
    expect(subjectOfCell(grids, review(), { sheet: "Tổng hợp điểm", row, column })).toEqual({
      unit: "DV3",
      node: "TC1.2",
    });
  });

  test("on Xếp hạng: the unit of the row, and its total", () => {
    const { row } = find("Xếp hạng", "DV5");
    const { column } = find("Xếp hạng", "Tổng điểm");
    expect(subjectOfCell(grids, review(), { sheet: "Xếp hạng", row, column })).toEqual({ unit: "DV5" });
  });

  test("on a heading: the unit that it names itself, not the first of its row", () => {
    const at = find("Tổng hợp điểm", "Đơn vị 3");
    expect(subjectOfCell(grids, review(), { sheet: "Tổng hợp điểm", ...at })).toEqual({ unit: "DV3" });
  });

  test("on Chấm điểm: unit and item of the row", () => {
    const sheet = findSheet(grids, "Chấm điểm");
    const at = parseCell("D10");
    const [unit, item] = [0, 1].map((column) => sheet && at && cellAt(sheet, at.row, column)?.value);
    expect(subjectOfCell(grids, review(), { sheet: "Chấm điểm", row: 9, column: 3 })).toEqual({ unit, node: item });
  });

  test("nobody where no unit is named, or the sheet is unknown", () => {
    expect(subjectOfCell(grids, review(), { sheet: "Xếp hạng", row: 1, column: 0 })).toBeUndefined();
    expect(subjectOfCell(grids, review(), { sheet: "Không có", row: 9, column: 3 })).toBeUndefined();
  });
});

describe("Vì sao?", () => {
  test("answers for the cell that is selected in the book, in the engine's own sentence", async () => {
    const pane = await openPane(book);
    await pane.user.click(tab("Vì sao?"));
    await heading("Vì sao có số điểm này?");
    const row = find("Tổng hợp điểm", "TC1.2").row;
    const column = find("Tổng hợp điểm", "Đơn vị 3").column;
    act(() => {
      pane.select({ sheet: "Tổng hợp điểm", row, column });
    });
    const explained = explainNode(review(), "DV3", "TC1.2", "vi");
    if (explained.status !== "explained") throw new Error(explained.status);
    expect(screen.getByText(explained.sentence)).toBeTruthy();
    expect(screen.getByText(/^Theo ô đang chọn: Ô [A-Z]+\d+, trang “Tổng hợp điểm”$/)).toBeTruthy();
    const [origin] = explained.explanation.inputs.flatMap(({ origin: from }) => from ?? []);
    await pane.user.click(button(`Trang “${origin?.sheet ?? ""}”, ô ${origin?.cell ?? ""}`));
    expect(pane.jumps).toEqual([[origin?.sheet, origin?.cell]]);
  });

  test("keeps its answer and says so where the cell is about nobody", async () => {
    const pane = await openPane(book);
    await pane.user.click(tab("Vì sao?"));
    await pane.user.selectOptions(screen.getByLabelText("Đơn vị"), "DV2");
    act(() => {
      pane.select({ sheet: "Xếp hạng", row: 1, column: 0 });
    });
    expect(screen.getByText("Ô đang chọn không thuộc đơn vị hoặc tiêu chí nào.")).toBeTruthy();
    expect(screen.getByText(/^Đơn vị 2 có tổng/)).toBeTruthy();
  });

  test("explains a total by its parts, and a part on demand", async () => {
    const pane = await openPane(book);
    await pane.user.click(tab("Vì sao?"));
    await pane.user.selectOptions(screen.getByLabelText("Đơn vị"), "DV2");
    const total = prepareReview(grids);
    const unit = total.status === "ready" && total.outcome.units.find((one) => one.unit === "DV2");
    expect(screen.getByText(new RegExp(`Xếp hạng ${String(unit && unit.rank)}\\.`))).toBeTruthy();
    await pane.user.click(button(/^TC1 /));
    expect(screen.getByLabelText<HTMLSelectElement>("Tiêu chí").value).toBe("TC1");
    expect(screen.getByText(/^TC1 của Đơn vị 2 được/)).toBeTruthy();
    expect(button(/^TC1\.1 /)).toBeTruthy();
  });

  test("is asked from the ranking", async () => {
    const pane = await openPane(book);
    await pane.user.click(tab("Xếp hạng"));
    await pane.user.click(button("Đơn vị 3"));
    expect(document.activeElement).toBe(await heading("Vì sao có số điểm này?"));
    expect(screen.getByText(/^Đơn vị 3 có tổng/)).toBeTruthy();
  });

  test("listens only while it is open", async () => {
    const pane = await openPane(book);
    expect(pane.listeners()).toBe(0);
    await pane.user.click(tab("Vì sao?"));
    expect(pane.listeners()).toBe(1);
    await pane.user.click(tab("Xếp hạng"));
    expect(pane.listeners()).toBe(0);
  });
});

test("the ranking has every unit, best first, as the engine ranks them", async () => {
  const pane = await openPane(book);
  await pane.user.click(tab("Xếp hạng"));
  await heading("9 đơn vị được xếp hạng");
  const prepared = prepareReview(grids);
  const ranks = prepared.status === "ready" ? prepared.outcome.units.map(({ rank }) => String(rank ?? "–")) : [];
  expect(
    rows()
      .slice(1)
      .map(([rank]) => rank),
  ).toEqual(ranks);
});
