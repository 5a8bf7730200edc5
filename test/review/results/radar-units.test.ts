import { describe, expect, it } from "@jest/globals";
import { planNewBook } from "../../../src/review/create-book";
import { prepareReview } from "../../../src/review/prepare";
import { SAMPLE } from "../../../src/review/sample";
import { newFile } from "../../../src/xlsx";
import type { InputValue } from "../../../src/review/sheets/lay-out";

/** Names of the radar's series and the issues of a sample whose radar units are chosen in Quy ước. */
async function radarOf(chosen: readonly InputValue[]) {
  const book = newFile();
  await book.apply(planNewBook({ ...SAMPLE, settings: { ...SAMPLE.settings, radarUnit: chosen } }, "vi"));
  const prepared = prepareReview(await book.read());
  if (prepared.status !== "ready") throw new Error("the sample is readable");
  const sheet = prepared.plan.actions.find((one) => one.verb === "replaceOwnedSheet" && one.key === "BIEU_DO");
  const radar = prepared.plan.actions.find((one) => one.verb === "upsertChart" && one.kind === "radar");
  if (sheet?.verb !== "replaceOwnedSheet" || radar?.verb !== "upsertChart") throw new Error("no radar");
  const names = radar.series.map(({ name }) => {
    const cell = sheet.content.rows[name.top]?.cells[name.left];
    return cell?.type === "text" ? cell.text : "";
  });
  return { names, issues: prepared.issues };
}

describe("units of the radar", () => {
  it("are the leading three where nobody chose", async () => {
    expect((await radarOf([""])).names).toEqual(["Đơn vị 4", "Đơn vị 1", "Đơn vị 8", "Bình quân cụm"]);
  });

  it("are those that Quy ước names, by code or by name, best first", async () => {
    const { names, issues } = await radarOf(["DV9", "Đơn vị 2"]);
    expect(names).toEqual(["Đơn vị 2", "Đơn vị 9", "Bình quân cụm"]);
    expect(issues).toEqual([]);
  });

  it("are reported with their cell where nobody knows them", async () => {
    const { names, issues } = await radarOf(["DV2", "DV77"]);
    expect(names).toEqual(["Đơn vị 2", "Bình quân cụm"]);
    expect(issues).toMatchObject([{ code: "unknownUnit", sheet: "Quy ước", params: { unit: "DV77" } }]);
  });
});
