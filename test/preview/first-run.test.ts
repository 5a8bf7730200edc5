import { beforeAll, expect, test } from "@jest/globals";
import type { Host } from "../../src/preview/host/create-host";
import { bootOffice } from "../support/office";

let host: Host;
beforeAll(async () => {
  host = await bootOffice();
});

test("the real office.js finds an Excel", () => {
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
});

test("Excel.run writes and reads a range", async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [
      ["Đơn vị", 8.5],
      ["An", null],
    ];
    range.load(["values", "address"]);
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(read).toEqual({
    values: [
      ["Đơn vị", 8.5],
      ["An", ""],
    ],
    address: "Sheet1!A1:B2",
  });
  expect(host.model.sheets[0]?.cell(0, 1)?.value).toBe(8.5);
});
