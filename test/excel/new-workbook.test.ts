import { beforeAll, beforeEach, expect, test } from "@jest/globals";
import { HostRefusal, openNewWorkbook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { bootOffice, emptyWorkbook } from "../support/office";

const opened: (string | undefined)[] = [];
let host: Host;
beforeAll(async () => {
  host = await bootOffice({ onNewWorkbook: (base64) => opened.push(base64) });
});
beforeEach(() => {
  emptyWorkbook(host, "Chấm điểm");
  opened.length = 0;
});

test("a file is opened as a new workbook, byte for byte, and the open book stays as it is", async () => {
  // more than one slice, and every value of a byte
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  await openNewWorkbook(bytes);
  expect(opened).toHaveLength(1);
  expect(Buffer.from(opened[0] ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  expect(host.model.sheets.map(({ name }) => name)).toEqual(["Chấm điểm"]);
});

test("more than Excel on the web takes at once is a refusal with its code", async () => {
  host.switches.payloadLimit = 1000;
  await expect(openNewWorkbook(new Uint8Array(2000))).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
  expect(opened).toEqual([]);
});

test("an Excel that fails says so as a value that can be shown", async () => {
  host.failAction(1, "GeneralException");
  const refusal: unknown = await openNewWorkbook(new Uint8Array(10)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(HostRefusal);
});
