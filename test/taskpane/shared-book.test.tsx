import { afterEach, describe, expect, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import { Session } from "../../src/taskpane/session/session";
import { findSheet } from "../../src/workbook/grids";
import { button, heading, openPane, sampleBook, type } from "../support/pane";
import { plainSheet } from "../support/xlsx-sample";

afterEach(() => {
  localStorage.clear();
});

describe("two panes on the same book", () => {
  /** As two windows of Excel on one workbook: each pane knows only what it read itself. */
  async function twoSessions() {
    const book = await sampleBook();
    const services = { openBook: () => book, jumpTo: () => Promise.resolve(true) };
    const [one, other] = [new Session(services), new Session(services)] as const;
    await Promise.all([one.score(), other.score()]);
    return { book, one, other };
  }

  test("the second to write finds the first one's sheets and writes them again in place", async () => {
    const { book, one, other } = await twoSessions();
    await one.write();
    const before = await book.read();
    await other.write();
    expect([one.getState().ended?.how, other.getState().ended?.how]).toEqual(["written", "written"]);
    expect((await book.read()).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });

  test("where scores were changed after the first wrote, the second writes nothing of what it had seen", async () => {
    const { book, one, other } = await twoSessions();
    await one.write();
    await type(book, "Chấm điểm", "D4", { type: "number", value: 0.5 });
    const before = await book.read();
    await other.write();
    expect(other.getState()).toMatchObject({ changedMeanwhile: true, pending: { status: "ready" } });
    expect(await book.read()).toEqual(before);
  });
});

test("a sheet of the user's that has our name is left as it is, and the notice says where the ranking went", async () => {
  const book = await sampleBook();
  const content = plainSheet([[{ type: "text", text: "của tôi" }]]);
  const actions = [{ verb: "addSheet", name: "Xếp hạng", content }] as const;
  const plan = { schema: 1, unfinishedNotice: "", actions } as const;
  expect(await book.apply(plan)).toMatchObject({ status: "done" });
  const { user } = await openPane(book);
  await user.click(button("Chấm và xếp hạng"));
  await heading("Xem trước khi ghi");
  await user.click(button("Ghi kết quả"));
  await heading("9 đơn vị được xếp hạng");
  const grids = await book.read();
  expect(findSheet(grids, "Xếp hạng")?.cells.get(0)?.get(0)?.value).toBe("của tôi");
  expect(findSheet(grids, "Xếp hạng (2)")).toBeTruthy();
  expect(screen.getAllByText(/Xếp hạng \(2\)/).length).toBeGreaterThan(0);
});
