import { afterEach, expect, test } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { HostRefusal } from "../../src/excel/refusal";
import type { FileContent, Job, JobResult } from "../../src/taskpane/desk/jobs";
import { issue } from "../../src/workbook/issue";
import { scripted } from "../support/forms";
import {
  button,
  heading,
  openPane,
  sampleBook,
  type PaneSetting,
  type PaneUnderTest,
  type Start,
} from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes a "form" whose bytes say whose it is, and a "zip" that lists its files. */
function made(job: Job): JobResult {
  if (job.do === "form") {
    const name = `phieu-${job.unit ?? "trong"}.xlsx`;
    return { did: "file", file: { name, bytes: bytesOf(job.unit ?? "blank") } };
  }
  if (job.do === "zip") {
    return { did: "file", file: { name: "phieu.zip", bytes: bytesOf(job.files.map(({ name }) => name).join(" ")) } };
  }
  throw new Error(job.do);
}

interface Giving extends PaneUnderTest {
  readonly downloads: FileContent[];
  readonly opened: string[];
}

/** Opens "Phát phiếu". */
async function openGive(
  start: Start = scripted(made),
  { services, ...setting }: PaneSetting = {},
  canDownload = true,
): Promise<Giving> {
  const downloads: FileContent[] = [];
  const opened: string[] = [];
  const pane = await openPane(await sampleBook(), {
    ...setting,
    services: {
      loadDesk: () => Promise.resolve(start),
      openNewWorkbook: (bytes) => Promise.resolve(void opened.push(new TextDecoder().decode(bytes))),
      ...(canDownload ? { download: (file: FileContent) => void downloads.push(file) } : {}),
      ...services,
    },
  });
  await pane.user.click(button("Phát và thu phiếu"));
  await heading("Phát phiếu tự chấm");
  return { ...pane, downloads, opened };
}

test("all forms come as one .zip, a form per unit", async () => {
  const { user, downloads } = await openGive();
  await user.click(button("Tải tệp .zip"));
  await screen.findByText(/phieu\.zip, 9 phiếu/);
  expect(downloads.map(({ name }) => name)).toEqual(["phieu.zip"]);
  const files = new TextDecoder().decode(downloads[0]?.bytes).split(" ");
  expect(files).toHaveLength(9);
  expect(files[0]).toBe("phieu-DV1.xlsx");
});

test("the form of one unit, and the blank one, open in Excel or are downloaded", async () => {
  const { user, downloads, opened } = await openGive();
  await user.selectOptions(screen.getByLabelText("Phiếu cho"), "unit:DV3");
  await user.click(button("Mở trong Excel"));
  await screen.findByText(/đang mở ở cửa sổ khác/);
  expect(opened).toEqual(["DV3"]);
  await user.selectOptions(screen.getByLabelText("Phiếu cho"), "blank");
  await user.click(button("Mở trong Excel"));
  await screen.findByText(/Phiếu trống đang mở/);
  expect(opened).toEqual(["DV3", "blank"]);
  await user.click(button("Tải tệp"));
  await screen.findByText(/phieu-trong\.xlsx, 1 phiếu/);
  expect(downloads.map(({ name }) => name)).toEqual(["phieu-trong.xlsx"]);
});

test("where downloads do nothing the forms open one by one, and that is said", async () => {
  const { user, opened } = await openGive(scripted(made), {}, false);
  expect(screen.queryByRole("button", { name: /Tải/ })).toBeNull();
  screen.getByText(/không tải tệp về được/);
  await user.click(button(/^Mở phiếu 1\/9/));
  await user.click(await screen.findByRole("button", { name: /^Mở phiếu 2\/9/ }));
  await screen.findByRole("button", { name: /^Mở phiếu 3\/9/ });
  expect(opened).toEqual(["DV1", "DV2"]);
});

test("a refusal of Excel leaves the form to be opened again", async () => {
  const { user } = await openGive(
    scripted(made),
    { services: { openNewWorkbook: () => Promise.reject(new HostRefusal(issue("cellEditing"), "X")) } },
    false,
  );
  await user.click(button(/^Mở phiếu 1\/9/));
  const message = await screen.findByText("Chưa lập được phiếu");
  within(message.closest("[role=group]") ?? document.body).getByText(/sửa ô|Enter/);
  button(/^Mở phiếu 1\/9/);
});

test("a mistake over there is told, and trying again works", async () => {
  let isBroken = true;
  const { user, downloads } = await openGive(scripted((job) => (isBroken ? new Error("boom") : made(job))));
  await user.click(button("Tải tệp .zip"));
  await screen.findByText(/Có lỗi ngoài dự kiến \(boom\)/);
  isBroken = false;
  await user.click(button("Tải tệp .zip"));
  await screen.findByText(/9 phiếu/);
  expect(downloads).toHaveLength(1);
});

test("making forms shows how far it is and can be cancelled", async () => {
  let count = 0;
  const { user, downloads } = await openGive(scripted((job) => (++count > 3 ? "hangs" : made(job))));
  await user.click(button("Tải tệp .zip"));
  await screen.findByText("3/9 phiếu");
  await user.click(button("Hủy"));
  await screen.findByText(/Đã hủy/);
  expect(downloads).toEqual([]);
});

test("the arrow leads back to the overview", async () => {
  const { user } = await openGive();
  await user.click(button("Về Tổng quan"));
  await heading(/^Cụm thi đua/);
});
