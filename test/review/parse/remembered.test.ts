import { expect, test } from "@jest/globals";
import { remembered } from "../../../src/workbook/remembered";

test("a text is thought about once, also where nothing comes of it, and a fault every time", () => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    if (text === "fault") throw new RangeError(text);
    return text === "nothing" ? undefined : text.length;
  });
  expect(["nothing", "điểm", "nothing", "điểm"].map(read)).toEqual([undefined, 4, undefined, 4]);
  expect(asked).toEqual(["nothing", "điểm"]);
  for (const text of ["fault", "fault"]) expect(() => read(text)).toThrow(RangeError);
  expect(asked).toEqual(["nothing", "điểm", "fault", "fault"]);
});

test("neither long texts nor ever more of them are kept", () => {
  let asked = 0;
  const read = remembered((text) => (asked += 1) && text);
  const long = "x".repeat(2001);
  expect([read(long), read(long)]).toEqual([long, long]);
  expect(asked).toBe(2);
  for (let at = 0; at <= 5000; at += 1) read(`text ${String(at)}`);
  asked = 0;
  expect(read("text 5000")).toBe("text 5000");
  expect(asked).toBe(0);
  expect(read("text 0")).toBe("text 0");
  expect(asked).toBe(1);
});
