import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Cancelled, excelBook, HostRefusal } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { UNFINISHED_NAME } from "../../src/workbook/book";
import { bootOffice, emptyWorkbook } from "../support/office";
import { fakeEngine } from "../support/fake-engine";
import { NOTICE, number, plan, ranking } from "../support/plans";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: fakeEngine });
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm");
});

const hasMark = (): boolean => host.model.names.some((one) => one.name === UNFINISHED_NAME);

test("typing in a cell is waited out, and said", async () => {
  host.switches.editMode = true;
  const said: boolean[] = [];
  const book = excelBook({
    onWaiting: (waiting) => {
      said.push(waiting);
      host.switches.editMode = false;
    },
  });
  await expect(book.read()).resolves.toMatchObject({ sheets: [{ name: "Chấm điểm" }] });
  expect(said).toEqual([true, false]);
});

test("waiting can be given up", async () => {
  host.switches.editMode = true;
  const stop = new AbortController();
  const book = excelBook({
    signal: stop.signal,
    onWaiting: (waiting) => {
      if (waiting)
        setTimeout(() => {
          stop.abort();
        }, 20);
    },
  });
  await expect(book.read()).rejects.toThrow(Cancelled);
});

test("a cancel before the first write writes nothing; one after it lets the run finish", async () => {
  for (const [at, status] of [
    [1, "cancelled"],
    [2, "done"],
  ] as const) {
    const stop = new AbortController();
    const book = excelBook({
      signal: stop.signal,
      onProgress: (done) => {
        if (done === at) stop.abort();
      },
    });
    const ended = await book.apply(ranking(2, 1)).catch((error: unknown) => error);
    if (status === "cancelled") expect(ended).toBeInstanceOf(Cancelled);
    else expect(ended).toMatchObject({ status });
    expect(host.model.findSheet("Xếp hạng") !== undefined).toBe(status === "done");
    expect(hasMark()).toBe(false);
  }
});

test("a person who types in the middle of a write is waited for, and waiting can be given up", async () => {
  const stop = new AbortController();
  const book = excelBook({
    signal: stop.signal,
    onProgress: (done) => {
      if (done === 2) host.switches.editMode = true;
    },
    onWaiting: () => {
      setTimeout(() => {
        stop.abort();
      }, 20);
    },
  });
  await expect(book.apply(ranking(2, 1))).rejects.toThrow(Cancelled);
  expect(hasMark()).toBe(true);
});

test("a cancel given before a person begins to type ends the waiting too", async () => {
  const stop = new AbortController();
  const book = excelBook({
    signal: stop.signal,
    onProgress: (done) => {
      if (done !== 2) return;
      stop.abort();
      host.switches.editMode = true;
    },
  });
  await expect(book.apply(ranking(2, 1))).rejects.toThrow(Cancelled);
});

test("what was checked is checked again when a person began to type before the first write", async () => {
  const sheet = host.model.findSheet("Chấm điểm");
  if (!sheet) throw new Error("no sheet");
  sheet.touch(1, 1).value = 7;
  const book = excelBook({
    // the person types 8 while the plan waits
    onWaiting: () => {
      sheet.touch(1, 1).value = 8;
      host.switches.editMode = false;
    },
    onProgress: (done) => {
      if (done === 1) host.switches.editMode = true;
    },
  });
  const applied = await book.apply(
    plan({ verb: "setCells", sheet: "Chấm điểm", cells: [{ row: 1, column: 1, expect: 7, cell: number(9) }] }),
  );
  expect(applied).toMatchObject({ status: "refused", issues: [{ code: "precondition", params: { found: 8 } }] });
  expect(sheet.cell(1, 1)?.value).toBe(8);
});

test("wherever a write breaks off, nothing looks finished, and running again repairs", async () => {
  const book = excelBook();
  await book.apply(ranking(3, 2));
  host.resetCounters();
  await book.apply(ranking(4, 2));
  const actions = host.counters.actions;
  let broken = 0;
  for (let n = 1; n <= actions; n += 7) {
    host.failAction(n, "GeneralException");
    const failure = await book.apply(ranking(3, 2)).then(
      () => undefined,
      (error: unknown) => error,
    );
    host.failAction(0, "");
    if (failure === undefined) continue;
    expect(failure).toBeInstanceOf(HostRefusal);
    const first = host.model.findSheet("Xếp hạng")?.cell(0, 0)?.value;
    // either nothing was written, or the book says that it is not finished
    if (hasMark()) broken++;
    else expect(first).toBe("Đơn vị");
    if (hasMark() && first !== undefined && first !== null) expect([NOTICE, "Đơn vị"]).toContain(first);
    expect(await book.apply(ranking(4, 2))).toMatchObject({ status: "done", issues: [] });
    expect(hasMark()).toBe(false);
    expect(host.model.findSheet("Xếp hạng")?.cell(0, 0)?.value).toBe("Đơn vị");
    expect(host.model.sheets.map((one) => one.name)).toEqual(["Chấm điểm", "Xếp hạng", "Tổng hợp điểm"]);
  }
  expect(broken).toBeGreaterThan(10);
});

test("a cell that holds something else afterwards is named, and the mark stays", async () => {
  const book = excelBook();
  const stop = host.model.onChange((change) => {
    if (change.kind === "cells" && change.sheet.name === "Xếp hạng" && change.area.right === 2) {
      const cell = change.sheet.cell(1, 1);
      if (cell) cell.value = 1;
    }
  });
  const applied = await book.apply(ranking(2, 1));
  stop();
  expect(applied.issues.map((one) => one.code)).toEqual(expect.arrayContaining(["readBackDiffers", "notFinished"]));
  expect(applied.issues[0]).toMatchObject({ sheet: "Xếp hạng", cell: "B2", params: { expected: 90, found: 1 } });
  expect(hasMark()).toBe(true);
});

test.each([
  ["AccessDenied", "hostRefused"],
  ["ApiNotFound", "hostTooOld"],
])("the code %s becomes the issue %s", async (code, issue) => {
  host.failAction(1, code);
  await expect(excelBook().read()).rejects.toMatchObject({ issue: { code: issue } });
});
