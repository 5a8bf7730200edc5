import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cellAddress } from "../../src/workbook/address";
import { newFile } from "../../src/xlsx";
import { plainSheet } from "../support/xlsx-sample";
import { describeBrowser } from "./support/browser";
import { PreviewPage } from "./support/preview-page";

/** A sheet of that many rows of five cells. */
async function longBook(rows: number): Promise<Uint8Array> {
  const book = newFile();
  const line = (row: number) => [
    { type: "text", text: `Dòng ${String(row)}` } as const,
    ...[1, 2, 3, 4].map((part) => ({ type: "number", value: row * part + 0.5, format: "0.00" }) as const),
  ];
  const applied = await book.apply({
    schema: 1,
    unfinishedNotice: "",
    actions: [
      {
        verb: "addSheet",
        name: "Dài",
        content: {
          ...plainSheet(Array.from({ length: rows }, (_, row) => line(row + 1))),
          freeze: { rows: 1, columns: 1 },
        },
      },
    ],
  });
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return book.toBytes();
}

describeBrowser("The grid", (browser) => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await PreviewPage.open(browser());
  });
  afterAll(async () => {
    await preview.close();
  });
  const boxOf = async (selector: string) => {
    const box = await preview.page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not drawn.`);
    return box;
  };
  /** How much of it nothing around it cuts off. */
  const shareInSight = (selector: string): Promise<number> =>
    preview.page.locator(selector).evaluate(
      (seen) =>
        new Promise<number>((resolve) => {
          new IntersectionObserver((entries, observer) => {
            observer.disconnect();
            resolve(Math.round((entries[0]?.intersectionRatio ?? 0) * 10) / 10);
          }).observe(seen);
        }),
    );
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await preview.page.getByRole("grid").press(key);
    await preview.painted();
  };

  test("cells stand below their column's heading and beside their row's", async () => {
    for (const [sheet, address, column, row] of [
      ["Quy ước", "B4", "B", "4"],
      ["Chấm điểm", "H20", "H", "20"],
    ] as const) {
      await preview.openSheet(sheet);
      await preview.goTo(address);
      const heading = (band: string, text: string) => boxOf(`${band} .heading:text-is("${text}")`);
      const [cell, above, beside] = [
        await boxOf("#active-cell"),
        await heading(".column-heads", column),
        await heading(".row-heads", row),
      ];
      // the lines between cells are a pixel wide
      for (const [there, here] of [
        [cell.x, above.x],
        [cell.width, above.width],
        [cell.y, beside.y],
        [cell.height, beside.height],
      ] as const)
        expect([sheet, address, Math.abs(there - here) <= 2]).toEqual([sheet, address, true]);
      expect([sheet, address, await shareInSight("#active-cell")]).toEqual([sheet, address, 1]);
    }
  });

  test("a blank sheet shows its gridlines, from edge to edge and a row apart", async () => {
    await preview.page.getByRole("button", { name: "Sổ trống" }).click();
    await preview.button("Tạo sổ thi đua").waitFor();
    const [view, line, row] = [await boxOf(".cell-view"), await boxOf(".line"), await boxOf(".scrolled-band .row")];
    expect([line.width, line.height]).toEqual([1, view.height]);
    expect([row.width, row.height > 10]).toEqual([view.width, true]);
    const colours = await preview.page.evaluate(() => {
      const [upright, across] = [document.querySelector(".line"), document.querySelector(".scrolled-band .row")];
      if (!upright || !across) throw new Error("no gridlines");
      const bottom = getComputedStyle(across);
      return [getComputedStyle(upright).backgroundColor, `${bottom.borderBottomStyle} ${bottom.borderBottomColor}`];
    });
    expect(colours[0]).not.toBe("rgba(0, 0, 0, 0)");
    expect(colours[1]).toBe(`solid ${colours[0] ?? ""}`);
    await preview.page.getByRole("button", { name: "Về sổ mẫu" }).click();
    await preview.button("Chấm và xếp hạng").waitFor();
  });

  test("arrows, Ctrl and Shift move and extend the selection; the pane hears of it", async () => {
    await preview.openSheet("Chấm điểm");
    await preview.goTo("A3");
    await press("ArrowRight", "ArrowDown");
    expect(await preview.selected()).toBe("B4");
    await press("Control+ArrowDown");
    const last = await preview.selected();
    expect(Number(last.slice(1))).toBeGreaterThan(150);
    await press("Control+Home", "Shift+ArrowDown", "Shift+ArrowRight");
    expect(await preview.selected()).toBe("A1");
    expect(await preview.page.locator(".heading.marked").allInnerTexts()).toEqual(["A", "B", "1", "2"]);
  });

  test("typing, Enter, Esc, F2 and Delete edit a cell as in Excel", async () => {
    await preview.type("D5", "4,25");
    expect(await preview.selected()).toBe("D6");
    expect(await preview.cell("D5")).toBe("4,25");
    await press("F2");
    await preview.page.keyboard.type("5");
    await preview.page.keyboard.press("Enter");
    expect(await preview.cell("D5")).toBe("4,255");
    await preview.page.keyboard.type("9");
    await preview.page.keyboard.press("Escape");
    expect(await preview.cell("D5")).toBe("4,255");
    await press("Delete");
    expect(await preview.cell("D5")).toBe("");
  });

  test("a cell with a list has an arrow; the list is chosen from by mouse and by keys", async () => {
    await preview.goTo("C5");
    const list = preview.page.getByRole("listbox");
    const before = await preview.activeText();
    await preview.page.locator(".list-arrow").click();
    const choices = await list.getByRole("option").allInnerTexts();
    expect(choices).toContain(before);
    const other = choices.find((choice) => choice !== before) ?? "";
    await list.getByRole("option", { name: other, exact: true }).click();
    await preview.painted();
    expect(await preview.activeText()).toBe(other);
    await press("Alt+ArrowDown");
    await preview.page.keyboard.press("Home");
    await preview.page.keyboard.press("Enter");
    await preview.painted();
    expect(await preview.activeText()).toBe(choices[0]);
    await press("Alt+ArrowDown");
    await preview.page.keyboard.press("Escape");
    expect(await list.count()).toBe(0);
    await preview.goTo("A1");
    expect(await preview.page.locator(".list-arrow").count()).toBe(0);
  });

  test("while a cell is edited Excel refuses; the pane waits and goes on by itself", async () => {
    await preview.goTo("D6");
    await preview.page.keyboard.type("3");
    await preview.button("Chấm và xếp hạng").dispatchEvent("click");
    await preview.pane
      .getByText(/đang chờ kết thúc việc sửa ô/)
      .first()
      .waitFor();
    await preview.page.getByLabel("Sửa ô").press("Enter");
    await preview.button("Ghi kết quả").waitFor();
    await preview.button("Quay lại").click();
  });

  test("a click selects, a drag selects an area, a double click edits", async () => {
    const box = await preview.page.locator(".scroller").boundingBox();
    if (!box) throw new Error("The grid is not shown.");
    await preview.page.mouse.move(box.x + 150, box.y + 200);
    await preview.page.mouse.down();
    await preview.page.mouse.move(box.x + 350, box.y + 260, { steps: 4 });
    await preview.page.mouse.up();
    await preview.painted();
    expect((await preview.page.locator(".heading.marked").allInnerTexts()).length).toBeGreaterThan(3);
    await preview.page.mouse.dblclick(box.x + 150, box.y + 200);
    await preview.page.getByLabel("Sửa ô").press("Escape");
  });

  test("cells are copied and pasted as text with tabs", async () => {
    await preview.goTo("N4");
    await preview.page.getByRole("grid").evaluate((grid) => {
      const data = new DataTransfer();
      data.setData("text/plain", "1,5\t2\n3\tbốn");
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    });
    expect(await preview.cell("N4")).toBe("1,5");
    expect(await preview.cell("O5")).toBe("bốn");
    const copied = await preview.page.getByRole("grid").evaluate((grid) => {
      const data = new DataTransfer();
      grid.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData("text/plain");
    });
    expect(copied).toBe("bốn");
  });

  test("live sums follow an edit: IronCalc calculates", async () => {
    await preview.type("P4", "=N4*2");
    expect(await preview.cell("P4")).toBe("3");
    await preview.type("N4", "10");
    expect(await preview.cell("P4")).toBe("20");
  });

  test("75,000 rows are scrolled from end to end, a screenful of them drawn", async () => {
    await preview.page
      .locator("input[type=file]")
      .setInputFiles({ name: "dai.xlsx", mimeType: "", buffer: Buffer.from(await longBook(75_000)) });
    await preview.page.getByRole("tab", { name: "Dài" }).waitFor();
    await preview.goTo(cellAddress(74_999, 0));
    expect(await preview.activeText()).toBe("Dòng 75000");
    expect(await preview.page.getByRole("row").count()).toBeLessThan(80);
    // the frozen row stays
    expect(await preview.page.locator(".frozen-rows").innerText()).toContain("Dòng 1");
    const held = await preview.page.evaluate(async () => {
      const scroller = document.querySelector(".scroller");
      if (!scroller) throw new Error("no scroller");
      const frames: number[] = [];
      let before = performance.now();
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop -= 400;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - before);
        before = performance.now();
      }
      return frames.sort((one, other) => one - other)[30] ?? 0;
    });
    console.info(`75,000 rows: median frame while scrolling ${held.toFixed(1)} ms`);
    expect(held).toBeLessThan(100);
  });

  test("nothing was asked of another origin, and nothing failed", () => {
    expect(preview.foreign).toEqual([]);
    expect(preview.faults).toEqual([]);
  });
});
