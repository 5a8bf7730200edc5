import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Host, SheetModel } from "../../src/preview/host";
import { bootOffice, emptyWorkbook } from "../support/office";

let host: Host;
let sheet: SheetModel;
beforeAll(async () => {
  host = await bootOffice();
});
beforeEach(() => {
  emptyWorkbook(host, "A", "B");
  const [first] = host.model.sheets;
  if (first) sheet = first;
});

/** Runs a batch against the first sheet; gives the code that Excel answered, or "" for none. */
async function codeOf(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem("A"), context);
      await context.sync();
    });
    return "";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

describe("refusals", () => {
  test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a sheet that is not there", "ItemNotFound", (_, { workbook }) => workbook.worksheets.getItem("Z").load("name")],
    [
      "a sheet name that is taken, in other case",
      "ItemAlreadyExists",
      (_, { workbook }) => workbook.worksheets.add("b"),
    ],
    ["a sheet name of 32 characters", "InvalidArgument", (one) => (one.name = "x".repeat(32))],
    ["an array of the wrong shape", "InvalidArgument", (one) => (one.getRange("A1:B2").values = [[1, 2, 3]])],
    ["writing to whole columns", "InvalidArgument", (one) => (one.getRange("A:B").values = [[1]])],
    [
      "a name that is taken",
      "ItemAlreadyExists",
      (one, { workbook }) => {
        workbook.names.add("X", one.getRange("A1"));
        workbook.names.add("x", one.getRange("A2"));
      },
    ],
    ["a constant without =", "InvalidArgument", (_, { workbook }) => workbook.names.add("X", "chữ")],
    [
      "protecting twice",
      "AccessDenied",
      (one) => {
        one.protection.protect();
        one.protection.protect();
      },
    ],
    [
      "a table over a table",
      "MergedRangeConflict",
      (one) => {
        one.getRange("A1:B1").values = [["a", "b"]];
        one.tables.add("A1:B3", true);
        one.tables.add("B1:C3", true);
      },
    ],
    [
      "a gap on a radar chart",
      "InvalidArgument",
      (one) => {
        one.charts.add("Radar", one.getRange("A1:A3"), "Columns").series.getItemAt(0).gapWidth = 50;
      },
    ],
    [
      "a validation with a number for a date",
      "InvalidArgument",
      (one) => {
        one.getRange("A1").dataValidation.rule = {
          date: { formula1: 45_000 as unknown as string, operator: "GreaterThan" },
        };
      },
    ],
    ["what is only believed: a comma for a point", "UNVERIFIED", (one) => (one.getRange("A1").values = [["8,5"]])],
    [
      "what is only believed: series left to Excel",
      "UNVERIFIED",
      (one) => one.charts.add("Pie", one.getRange("A1:B3")),
    ],
    [
      "what is only believed: an axis of a radar chart",
      "UNVERIFIED",
      (one) => {
        one.charts.add("Radar", one.getRange("A1:A3"), "Columns").axes.valueAxis.minimum = 0;
      },
    ],
    ["a member that the stand-in has not", "NotImplemented", (one) => one.getRange("A1").removeDuplicates([0], true)],
  ])("%s: %s", async (_, code, batch) => {
    await expect(codeOf(batch)).resolves.toBe(code);
  });

  test("what is only believed goes on where the host is not strict", async () => {
    host.switches.strict = false;
    await expect(codeOf((one) => (one.getRange("A1").values = [["TRUE"]]))).resolves.toBe("");
    expect(sheet.cell(0, 0)?.value).toBe(true);
  });

  test("a member above the host's requirement set is not found", async () => {
    const merged = (one: Excel.Worksheet) => {
      one.getRange("A1:B2").getMergedAreasOrNullObject().load("address");
    };
    await expect(codeOf(merged)).resolves.toBe("");
    host.switches.apiSet = "1.12";
    await expect(codeOf(merged)).resolves.toBe("ApiNotFound");
  });

  test("5 MB are the limit on the web, and only there", async () => {
    const large = (one: Excel.Worksheet) => (one.getRange("A1").values = [["x".repeat(30_000)]]);
    host.switches.payloadLimit = 20_000;
    await expect(codeOf(large)).resolves.toBe("RequestPayloadSizeLimitExceeded");
    expect(sheet.cell(0, 0)).toBeUndefined();
    host.switches.platform = "windows";
    await expect(codeOf(large)).resolves.toBe("");
    host.switches.platform = "web";
    await expect(codeOf((one) => one.getRange("A1").load("values"))).resolves.toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("while a person types everything is refused, and nothing of the batch is done", async () => {
    host.switches.editMode = true;
    await expect(codeOf((one) => (one.getRange("A1").values = [[1]]))).resolves.toBe("InvalidOperationInCellEditMode");
    expect(sheet.cell(0, 0)).toBeUndefined();
  });

  test("what was done before a failing action stays done", async () => {
    await codeOf((one, { workbook }) => {
      one.getRange("A1").values = [[1]];
      workbook.worksheets.getItem("Z").load("name");
    });
    expect(sheet.cell(0, 0)?.value).toBe(1);
  });
});

describe("values", () => {
  test("null leaves a cell alone, and so does NaN, which JSON turns into null", async () => {
    sheet.touch(0, 0).value = 1;
    sheet.touch(0, 1).value = 2;
    await codeOf((one) => (one.getRange("A1:C1").values = [[null, Number.NaN, 3]]));
    expect([0, 1, 2].map((column) => sheet.cell(0, column)?.value)).toEqual([1, 2, 3]);
  });

  test("more cells than the client sends at once arrive where they belong", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
    await codeOf((one) => (one.getRange("B2:C2001").values = rows));
    expect([sheet.cell(1, 1)?.value, sheet.cell(2000, 2)?.value]).toEqual([0, 3998]);
  });

  test("an array under a filter goes astray", async () => {
    sheet.filteredRows.add(1);
    await codeOf((one) => (one.getRange("A1:A3").values = [[1], [2], [3]]));
    expect([0, 1, 2].map((row) => sheet.cell(row, 0)?.value)).toEqual([1, undefined, 2]);
  });

  test("a rename takes formulas and names along", async () => {
    sheet.touch(0, 0).formula = "=A!B1+'A'!B2";
    await codeOf((one, { workbook }) => {
      workbook.names.add("X", one.getRange("A1:B2"));
      one.name = "Kết quả";
    });
    expect(sheet.cell(0, 0)?.formula).toBe("='Kết quả'!B1+'Kết quả'!B2");
    const formula = await Excel.run(async (context) => {
      const name = context.workbook.names.getItem("X").load("formula");
      await context.sync();
      return name.formula as string;
    });
    expect(formula).toBe("='Kết quả'!$A$1:$B$2");
  });

  test("a name whose sheet is gone is an error", async () => {
    await codeOf((one, { workbook }) => {
      workbook.names.add("X", one.getRange("A1"));
      one.delete();
    });
    expect(host.model.names).toMatchObject([{ name: "X", refersTo: "=#REF!" }]);
  });
});

test("events reach the add-in after a person's act and after its own writes", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("A").onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await codeOf(
    (one) =>
      (one.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ]),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["B2:C3"]);
});
