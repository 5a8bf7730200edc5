import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { layOutForm, cellOf } from "../../src/review/form/layout";
import { prepareReview, type PreparedReview } from "../../src/review/prepare";
import { decimalText } from "../../src/rules/decimal";
import { settingOf } from "../../src/taskpane/forms/desk-setting";
import { patchCell } from "../support/review-book";
import { describeBrowser } from "./support/browser";
import { gridsOf, rankingOf, SAMPLE } from "./support/headless";
import { PreviewPage } from "./support/preview-page";

async function preparedOf(bytes: Uint8Array): Promise<PreparedReview> {
  const prepared = prepareReview(await gridsOf(bytes));
  if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared.issues));
  return prepared;
}

/** What looks like a formula in a member's words. */
const SLY = "=1+1";

/** A form as its unit fills it in: some points typed into the tinted cells, with evidence. */
async function filled(form: Uint8Array, unit: string, points: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const { basis } = settingOf(await preparedOf(SAMPLE), []);
  const layout = layOutForm(
    basis,
    basis.units.find(({ code }) => code === unit),
  );
  return layout.lines.reduce((bytes, { node, row }) => {
    const value = points[node.code];
    const address = cellOf(layout, "self", row);
    if (value === undefined) return bytes;
    const proof = cellOf(layout, "evidence", row);
    const withPoints = patchCell(bytes, 1, address, `<c r="${address}"><v>${String(value)}</v></c>`);
    return patchCell(withPoints, 1, proof, `<c r="${proof}" t="inlineStr"><is><t>${SLY}</t></is></c>`);
  }, form);
}

/** Keeps the pane's real worker from ever hearing of this file: how long a hard one takes depends on the machine. */
function hangOn(preview: PreviewPage, file: string): Promise<void> {
  return preview.pane.locator("body").evaluate((_, name) => {
    interface Told {
      readonly job?: { readonly file?: { readonly name: string } };
    }
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, "postMessage")?.value as (message: Told) => void;
    Worker.prototype.postMessage = function (message: Told) {
      if (message.job?.file?.name !== name) post.call(this, message);
    };
  }, file);
}

describeBrowser("Forms out and in", (browser) => {
  let preview: PreviewPage;
  let forms: ReadonlyMap<string, Uint8Array>;
  let saved: Uint8Array;
  beforeAll(async () => {
    preview = await PreviewPage.open(browser());
  });
  afterAll(async () => {
    await preview.close();
  });

  const picked = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

  test("all forms come as one .zip, made beside the page", async () => {
    await preview.button("Phát và thu phiếu").click();
    const download = preview.page.waitForEvent("download");
    await preview.button("Tải tệp .zip").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("Phieu-tu-cham-2026.zip");
    forms = new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(await file.path())))));
    expect(forms.size).toBe(9);
    await preview.pane.getByText(/9 phiếu, ở thư mục tải về/).waitFor();
  });

  test("a form opens as a workbook of its own", async () => {
    await preview.pane.getByLabel("Phiếu cho").selectOption("unit:DV2");
    const download = preview.page.waitForEvent("download");
    await preview.button("Mở trong Excel").click();
    const bytes = new Uint8Array(readFileSync(await (await download).path()));
    const name = [...forms.keys()].find((one) => one.includes("_DV2_")) ?? "";
    expect(Buffer.from(bytes).equals(Buffer.from(forms.get(name) ?? []))).toBe(true);
  });

  test("returned files are looked at first: a hostile and a hanging one are named, the others read", async () => {
    const form = [...forms].find(([name]) => name.includes("_DV2_"))?.[1];
    if (!form) throw new Error("no form of DV2");
    await preview.pane.getByRole("tab", { name: "Thu phiếu" }).click();
    await preview.button("Chọn tệp…").waitFor();
    await hangOn(preview, "treo.xlsx");
    await preview.pane
      .locator("input[type=file]")
      .setInputFiles([
        picked("hong.xlsx", Buffer.from("no workbook")),
        picked("treo.xlsx", SAMPLE),
        picked("DV2.xlsx", await filled(form, "DV2", { "TC1.1": 1.25, "TC2.2": 0.5 })),
      ]);
    await preview.pane.getByText(/^1 phiếu: .* 2 tệp chưa đọc được\.$/).waitFor({ timeout: 60_000 });
    const row = (name: string) => preview.pane.getByRole("listitem").filter({ hasText: name }).first();
    expect(await row("treo.xlsx").innerText()).toContain("quá 4 giây");
    expect(await row("hong.xlsx").innerText()).toContain("Không đọc được");
    await row("DV2.xlsx").getByText("Sẽ nhập").waitFor();
    const changes = preview.pane.getByRole("region", { name: "Nhập sẽ thay đổi" });
    await changes.getByText(/^Tổng điểm: .+ → .+/).waitFor();
    expect(await changes.innerText()).toMatch(/1 đơn vị đổi điểm tự chấm/);
    expect(await gridsOf(await preview.save())).toEqual(await gridsOf(SAMPLE));
  });

  test("Nhập writes what the form says, and the ranking follows", async () => {
    const before = await rankingOf(SAMPLE);
    await preview.button("Nhập 1 phiếu").click();
    await preview.pane.getByRole("heading", { name: /đơn vị đã có điểm tự chấm/ }).waitFor();
    await preview.pane
      .getByText(/Đã ghi phiếu của 1 đơn vị/)
      .first()
      .waitFor();
    saved = await preview.save();
    const { review } = await preparedOf(saved);
    const self = review.entries.scores.filter(({ unit, source }) => unit === "DV2" && source === "self");
    expect(Object.fromEntries(self.map(({ item, points }) => [item, points && decimalText(points)]))).toEqual({
      "TC1.1": "1.25",
      "TC2.2": "0.5",
    });
    const { sheets } = await gridsOf(saved);
    const all = sheets.flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()]));
    const kept = all.filter(({ value }) => value === SLY);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(all.filter(({ formula }) => formula === "1+1")).toEqual([]);
    await preview.button("Về Tổng quan").click();
    await preview.score();
    const after = await rankingOf(saved);
    expect(after).not.toEqual(before);
    await preview.pane.getByRole("row", { name: new RegExp(`^1\\s+${after[0] ?? ""}`) }).waitFor();
  });

  test("nothing was asked of another origin, and nothing failed", () => {
    expect(preview.foreign).toEqual([]);
    expect(preview.faults).toEqual([]);
  });
});
