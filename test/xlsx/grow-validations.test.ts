import { expect, test } from "@jest/globals";
import type { Plan } from "../../src/workbook/plan";
import { growValidations } from "../../src/xlsx/verbs/grow-validations";
import { newFile } from "../../src/xlsx";
import { partsOf } from "../support/xlsx-open";
import { plainSheet } from "../support/xlsx-sample";

const BODY = { top: 1, left: 0, bottom: 3, right: 2 };
const rule = (areas: string) =>
  `<dataValidation type="list" sqref="${areas}"><formula1>"a"</formula1></dataValidation>`;

test("rules that reach the last row of the body grow, all others stay as they are written", () => {
  const xml = (own: string, listed: string) =>
    `<worksheet><dataValidations>${rule(own)}${rule("A2:A3")}${rule("A2:A9")}${rule("E2:E4")}${rule("A1:E4")}</dataValidations>` +
    `<extLst><x14:dataValidation><xm:sqref>${listed}</xm:sqref></x14:dataValidation></extLst></worksheet>`;
  expect(growValidations(xml("A2:A4 C2:C4 C9", "B2:B4"), BODY, 6)).toBe(xml("A2:A7 C2:C7 C9", "B2:B7"));
});

test("a table that grows in a file takes its drop-downs along, and one with room left changes none", async () => {
  const text = (words: string) => ({ type: "text", text: words }) as const;
  const content = plainSheet(
    [
      [text("Mã"), text("Trạng thái")],
      [text("A"), null],
      [null, null],
    ],
    {
      tables: [{ name: "BX_Thu", area: { top: 0, left: 0, bottom: 2, right: 1 }, filterButtons: false }],
      validations: [
        {
          ...{ type: "list", values: ["có", "không"], errorMessage: "Chọn", errorStyle: "stop" },
          area: { top: 1, left: 1, bottom: 2, right: 1 },
        },
      ],
    },
  );
  const book = newFile();
  const done = async (...actions: Plan["actions"]) => {
    const applied = await book.apply({ schema: 1, unfinishedNotice: "chưa xong", actions });
    if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  };
  const placed = () =>
    /sqref="([^"]*)"/.exec(
      [...partsOf(book.toBytes())].find(([, xml]) => xml.includes("<dataValidation "))?.[1] ?? "",
    )?.[1];
  await done({ verb: "addSheet", name: "Thử", content });
  await done({ verb: "appendRows", table: "BX_Thu", expectRows: 1, rows: [[text("B"), text("có")]] });
  expect(placed()).toBe("B2:B3");
  await done({
    verb: "appendRows",
    table: "BX_Thu",
    expectRows: 2,
    rows: [
      [text("C"), text("có")],
      [text("D"), text("có")],
    ],
  });
  expect(placed()).toBe("B2:B5");
});
