import { afterEach, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { prepareReview } from "../../src/review/prepare";
import { decimal, decimalText } from "../../src/rules/decimal";
import type { Submission } from "../../src/review/submissions/submission";
import type { Job, JobResult } from "../../src/taskpane/desk/jobs";
import type { Book } from "../../src/workbook/book";
import { issue } from "../../src/workbook/issue";
import { readJob, scripted, submission } from "../support/forms";
import { button, heading, openPane, sampleBook, type, type PaneUnderTest, type Start } from "../support/pane";
import { readingOf } from "../support/submissions";

afterEach(() => {
  localStorage.clear();
});

const chooser = (): HTMLElement => screen.getByLabelText("Chọn tệp…", { selector: "input" });
const files = (...names: readonly string[]): File[] => names.map((name) => new File([name], name, { lastModified: 1 }));

/** Every file by its name gives what stands here; a name that does not is a mistake of the test. */
function desk(readings: Readonly<Record<string, Partial<Submission> | JobResult | "hangs" | Error>>): Start {
  return scripted((job: Job) => {
    if (job.do !== "read") throw new Error(job.do);
    const { name } = job.file;
    const answer = readings[name];
    if (answer === undefined) throw new Error(name);
    if (answer === "hangs" || answer instanceof Error || "did" in answer) return answer;
    return readJob(readingOf(submission(name, answer)));
  });
}

interface Collecting extends PaneUnderTest {
  readonly book: Book;
  readonly opened: Uint8Array[];
}

async function openCollect(start: Start): Promise<Collecting> {
  const book = await sampleBook();
  const opened: Uint8Array[] = [];
  const pane = await openPane(book, {
    services: {
      loadDesk: () => Promise.resolve(start),
      openNewWorkbook: (bytes) => Promise.resolve(void opened.push(bytes)),
    },
  });
  await pane.user.click(button("Phát và thu phiếu"));
  await pane.user.click(screen.getByRole("tab", { name: "Thu phiếu" }));
  await heading("Thu phiếu tự chấm");
  return { ...pane, book, opened };
}

/** Nhập can be pressed once what it changes is known. */
async function press(user: PaneUnderTest["user"], name: string): Promise<void> {
  await waitFor(() => {
    expect(button(name).getAttribute("aria-disabled")).not.toBe("true");
  });
  await user.click(button(name));
}

/** The row of a form or a file, by the words in it. */
const row = async (text: string | RegExp): Promise<HTMLElement> => {
  const item = (await screen.findByText(text)).closest("li");
  if (!item) throw new Error(`${String(text)} is in no row`);
  return item;
};

/** Self-scores of a unit as they stand in the book. */
async function selfScores(book: Book, unit: string): Promise<readonly string[]> {
  const prepared = prepareReview(await book.read());
  if (prepared.status !== "ready") throw new Error("unreadable");
  return prepared.review.entries.scores
    .filter((one) => one.unit === unit && one.source === "self")
    .map(({ item, points }) => `${item} ${points ? decimalText(points) : "–"}`);
}

test("the accepted forms go in together, the others do not, and who is late is shown then", async () => {
  const { user, book } = await openCollect(desk({ "a.xlsx": { unit: "DV1" }, "b.xlsx": { unit: "DV2" } }));
  const before = await selfScores(book, "DV2");
  await user.upload(chooser(), files("a.xlsx", "b.xlsx"));
  await heading("Xem trước khi nhập");
  await screen.findByText(/2 phiếu: 2 sẽ nhập, 0 cần trả lời/);
  // nothing is written by looking
  expect(await selfScores(book, "DV2")).toEqual(before);
  await user.click(screen.getByRole("checkbox", { name: "Nhập phiếu của Đơn vị 2" }));
  within(await row("Đơn vị 2")).getByText(/đã bỏ chọn/);
  await press(user, "Nhập 1 phiếu");
  await heading(/đơn vị đã có điểm tự chấm/);
  screen.getByText(/^Đã ghi phiếu của 1 đơn vị/, { ignore: "[role=status]" });
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 2.5"]);
  expect(await selfScores(book, "DV2")).toEqual(before);
  screen.getByRole("cell", { name: "25/11/2026" });
});

test("leaving leaves the book as it was", async () => {
  const { user, book } = await openCollect(desk({ "a.xlsx": { unit: "DV1" } }));
  const before = await book.read();
  await user.upload(chooser(), files("a.xlsx"));
  await heading("Xem trước khi nhập");
  await user.click(button("Bỏ qua"));
  await heading("Thu phiếu tự chấm");
  expect(await book.read()).toEqual(before);
});

test("a form says everything that was found in it, with cells, and the file opens beside", async () => {
  const { user, opened } = await openCollect(
    desk({
      "a.xlsx": {
        unit: "DV1",
        missing: ["TC2.1", "TC2.2"],
        total: { typed: decimal("85.5"), recomputed: decimal("85") },
        control: { state: "differs", stated: "AB12CD34", computed: "FFFF0000" },
        issues: [
          issue("totalDiffers", { typed: "85.5", computed: "85" }, { file: "a.xlsx", sheet: "Phiếu", cell: "F40" }),
          issue("numberRepaired", { text: "2,5", value: "2.5" }, { file: "a.xlsx", sheet: "Phiếu", cell: "F12" }),
          issue("numberAmbiguous", { text: "1.000" }, { file: "a.xlsx", sheet: "Phiếu", cell: "F13" }),
          issue("evidenceMissing", { unit: "DV1", item: "TC1.1" }, { file: "a.xlsx", sheet: "Phiếu", cell: "G12" }),
        ],
      },
    }),
  );
  await user.upload(chooser(), files("a.xlsx"));
  const form = within(await row("Đơn vị 1"));
  form.getByText(
    /1\/3 điểm · tổng 85,50 · thiếu 2 · không nhận 1 · tổng ghi khác tổng tính lại · mã kiểm tra không khớp/,
  );
  await user.click(form.getByRole("button", { name: "Chi tiết phiếu của Đơn vị 1" }));
  const facts = new Map(
    [...form.getAllByRole("term")].map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );
  expect(Object.fromEntries(facts)).toMatchObject({
    Năm: "2026",
    "Bộ tiêu chí": "đúng bộ của sổ này",
    "Tổng ghi trên phiếu": "85,50; tính lại 85,00",
    "Mã kiểm tra": "ghi AB12CD34, tính lại FFFF0000: đã sửa sau khi lập mã",
    "Còn thiếu": "TC2.1, TC2.2",
    "Sửa cách ghi số": "1",
    "Thiếu minh chứng": "1",
  });
  // the worst first, each with its place; a cell of another file is named, not jumped to
  const issues = form.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(issues[0]).toMatch(/^Trang “Phiếu”, ô F13: /);
  expect(issues).toHaveLength(4);
  await user.click(form.getByRole("button", { name: "Mở tệp này" }));
  expect(new TextDecoder().decode(opened[0])).toBe("a.xlsx");
});

test("a spreadsheet's own sum, which differs only behind the digits that are shown, is no other total", async () => {
  const total = { typed: decimal("77.6777777777778"), recomputed: decimal("77.677777777778") };
  const { user } = await openCollect(desk({ "a.xlsx": { unit: "DV1", total } }));
  await user.upload(chooser(), files("a.xlsx"));
  const form = within(await row("Đơn vị 1"));
  form.getByText(/^1\/1 điểm · tổng 77,68$/);
  button("Cần xem 0");
  await user.click(form.getByRole("button", { name: "Chi tiết phiếu của Đơn vị 1" }));
  form.getByText("77,68; tính lại 77,68");
});

test("an unknown unit is asked for, and the form goes in once it is said", async () => {
  const { user, book } = await openCollect(desk({ "a.xlsx": { unitText: "Hội ABC" } }));
  await user.upload(chooser(), files("a.xlsx"));
  const form = within(await row("Hội ABC"));
  form.getByText("Cần chọn đơn vị");
  expect(button("Nhập 0 phiếu").getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(form.getByLabelText("Đơn vị"), "DV4");
  await press(user, "Nhập 1 phiếu");
  await heading(/đơn vị đã có điểm tự chấm/);
  expect(await selfScores(book, "DV4")).toEqual(["TC1.1 2.5"]);
});

test.each([
  ["another rule set", { rules: "other" as const }, /Bộ tiêu chí khác/],
  ["another year", { year: 2025 }, /Năm khác/],
])("a form of %s is used only where a person says so", async (_, said, question) => {
  const { user } = await openCollect(desk({ "a.xlsx": { unit: "DV1", ...said } }));
  await user.upload(chooser(), files("a.xlsx"));
  const form = within(await row("Đơn vị 1"));
  form.getByText(question);
  await user.click(form.getByRole("checkbox"));
  button("Nhập 1 phiếu");
});

test("of two forms of a unit the newer one is used, the other named as older", async () => {
  const { user } = await openCollect(
    desk({
      "moi.xlsx": { unit: "DV1", modified: "2026-11-20T08:00:00Z" },
      "cu.xlsx": { unit: "DV1", modified: "2026-11-01T08:00:00Z" },
    }),
  );
  await user.upload(chooser(), files("moi.xlsx", "cu.xlsx"));
  within(await row("cu.xlsx · Phiếu tự chấm")).getByText(/có phiếu mới hơn/);
  within(await row("moi.xlsx · Phiếu tự chấm")).getByText("Sẽ nhập");
});

test("the filter shows what needs a look", async () => {
  const { user } = await openCollect(
    desk({ "a.xlsx": { unit: "DV1" }, "b.xlsx": { unit: "DV2", missing: ["TC2.1"] } }),
  );
  await user.upload(chooser(), files("a.xlsx", "b.xlsx"));
  await row("Đơn vị 2");
  await user.click(button("Cần xem 1"));
  expect(screen.queryByText("Đơn vị 1")).toBeNull();
  await row("Đơn vị 2");
});

test("files that are refused or break the reader are named, and the others still go in", async () => {
  const refused: JobResult = {
    did: "read",
    reading: { status: "refused", file: "x.xls", sha256: "1", issues: [issue("legacyXls", {}, { file: "x.xls" })] },
  };
  const { user } = await openCollect(
    desk({ "x.xls": refused, "bad.xlsx": new Error("boom"), "a.xlsx": { unit: "DV1" } }),
  );
  await user.upload(chooser(), [...files("bad.xlsx", "a.xlsx")]);
  within(await row("bad.xlsx")).getByText(/\(boom\)/);
  await screen.findByText(/1 phiếu: 1 sẽ nhập.*1 tệp chưa đọc được/);
  button("Nhập 1 phiếu");
});

test("a book that changed since is not written into: it is looked at again", async () => {
  const { user, book } = await openCollect(desk({ "a.xlsx": { unit: "DV1" } }));
  await user.upload(chooser(), files("a.xlsx"));
  await heading("Xem trước khi nhập");
  await row("Đơn vị 1");
  await type(book, "Chấm điểm", "D4", { type: "number", value: 1 });
  const before = await selfScores(book, "DV1");
  await press(user, "Nhập 1 phiếu");
  await screen.findByText(/^Sổ đã thay đổi sau khi xem trước nên chưa nhập/);
  expect(await selfScores(book, "DV1")).toEqual(before);
  await press(user, "Nhập 1 phiếu");
  await heading(/đơn vị đã có điểm tự chấm/);
  expect(await selfScores(book, "DV1")).toEqual(["TC1.1 2.5"]);
});

test("columns that were pointed out once are remembered and used for the other files", async () => {
  const layouts: unknown[] = [];
  const unmapped = (name: string): JobResult => ({
    did: "read",
    reading: {
      ...{ status: "unmapped", file: name, sha256: name, issues: [] },
      sheets: [
        {
          sheet: "Bảng",
          rows: [{ row: 4, texts: ["Nội dung", "Tự đánh giá", "Tài liệu"].map((text, column) => ({ column, text })) }],
        },
      ],
    },
  });
  const start: Start = (events) => {
    let known = 0;
    const inner = scripted((job) => {
      if (job.do !== "read") throw new Error(job.do);
      const { name } = job.file;
      return known === 0 ? unmapped(name) : readJob(readingOf(submission(name, { unit: name.slice(0, 3) })));
    })(events);
    return {
      ...inner,
      post: (message) => {
        if (message.type === "begin") {
          known = message.setting.layouts.length;
          layouts.push(...message.setting.layouts);
        }
        inner.post(message);
      },
    };
  };
  const { user } = await openCollect(start);
  await user.upload(chooser(), files("DV1.xlsx", "DV2.xlsx"));
  const file = within(await row("DV1.xlsx"));
  await user.click(await file.findByRole("button", { name: "Chỉ các cột…" }));
  expect(file.getByRole("button", { name: "Đọc theo các cột này" }).getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(file.getByLabelText("Cột tiêu chí"), "Nội dung");
  await user.selectOptions(file.getByLabelText("Cột điểm tự chấm"), "Tự đánh giá");
  await user.click(file.getByRole("button", { name: "Đọc theo các cột này" }));
  await screen.findByText(/2 phiếu: 2 sẽ nhập/);
  expect(layouts).toEqual([{ item: "Nội dung", points: "Tự đánh giá" }]);
  expect(localStorage.getItem("binhxet.layouts")).toBe('[{"item":"Nội dung","points":"Tự đánh giá"}]');
});

test("reading can be cancelled; what was read stays", async () => {
  const { user } = await openCollect(desk({ "a.xlsx": { unit: "DV1" }, "b.xlsx": "hangs", "c.xlsx": {} }));
  await user.upload(chooser(), files("a.xlsx", "b.xlsx", "c.xlsx"));
  await screen.findByText("1/3 tệp · b.xlsx");
  await user.click(button("Hủy"));
  await screen.findByText("Đã hủy: còn 2 tệp chưa đọc.");
  // the button that was pressed is gone
  expect(document.activeElement).toBe(button("Nhập 1 phiếu"));
});

test("files are taken from another part and back without being read again", async () => {
  const { user } = await openCollect(desk({ "a.xlsx": { unit: "DV1" } }));
  await user.upload(chooser(), files("a.xlsx"));
  await row("Đơn vị 1");
  await user.click(screen.getByRole("tab", { name: "Phát phiếu" }));
  await heading("Phát phiếu tự chấm");
  await user.click(screen.getByRole("tab", { name: "Thu phiếu" }));
  await heading("Xem trước khi nhập");
});
