import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { jumpTo, onSelectionChanged, type SelectedCell } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { bootOffice, emptyWorkbook } from "../support/office";

let host: Host;
beforeAll(async () => {
  host = await bootOffice();
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm", "Xếp hạng");
});

test("a jump shows the cell, also on a sheet that is not active", async () => {
  await expect(jumpTo("Xếp hạng", "B7:C9")).resolves.toBe(true);
  expect(host.model.activeSheet.name).toBe("Xếp hạng");
  expect(host.model.selection.area).toEqual({ top: 6, left: 1, bottom: 8, right: 2 });
});

test("a jump to a sheet that is gone or hidden changes nothing", async () => {
  const sheet = host.model.findSheet("Xếp hạng");
  if (sheet) sheet.visibility = "hidden";
  await expect(jumpTo("Xếp hạng", "A1")).resolves.toBe(false);
  await expect(jumpTo("Không có", "A1")).resolves.toBe(false);
  expect(host.model.activeSheet.name).toBe("Chấm điểm");
});

test("selections are told until nobody listens", async () => {
  const told: SelectedCell[] = [];
  let wake: () => void = () => undefined;
  const stop = await onSelectionChanged((cell) => {
    told.push(cell);
    wake();
  });
  const next = new Promise<void>((resolve) => (wake = resolve));
  const [, sheet] = host.model.sheets;
  if (sheet) host.model.select({ sheet, area: { top: 3, left: 2, bottom: 3, right: 2 } });
  host.flushEvents();
  await next;
  expect(told).toEqual([{ sheet: "Xếp hạng", row: 3, column: 2 }]);
  await stop();
  if (sheet) host.model.select({ sheet, area: { top: 4, left: 2, bottom: 4, right: 2 } });
  host.flushEvents();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).toHaveLength(1);
});
