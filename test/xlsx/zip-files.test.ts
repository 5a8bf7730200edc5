import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { zipFiles } from "../../src/xlsx";

const bytes = (...values: number[]) => new Uint8Array(values);

describe("several files in one zip", () => {
  test("come out as they went in, in their order, also under Vietnamese names", () => {
    const files = [
      { name: "Phiếu.xlsx", bytes: bytes(1, 2, 3) },
      { name: "a.xlsx", bytes: bytes() },
    ];
    const zip = zipFiles(files);
    expect(unzipSync(zip)).toEqual({ "Phiếu.xlsx": bytes(1, 2, 3), "a.xlsx": bytes() });
    expect(Object.keys(unzipSync(zip))).toEqual(["Phiếu.xlsx", "a.xlsx"]);
    expect(zipFiles(files)).toEqual(zip);
  });

  test.each(["../a.xlsx", "a/b.xlsx", "a\\b.xlsx", "..", ""])("refuses the name %j", (name) => {
    expect(() => zipFiles([{ name, bytes: bytes() }])).toThrow(RangeError);
  });

  test("refuses a name twice", () => {
    const file = { name: "a.xlsx", bytes: bytes() };
    expect(() => zipFiles([file, file])).toThrow(RangeError);
  });
});
