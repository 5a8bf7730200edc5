import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { Collecting, type CollectingState } from "../../src/taskpane/forms/collecting/collecting";
import { settingOf } from "../../src/taskpane/forms/desk-setting";
import type { PickedFile } from "../../src/taskpane/forms/collecting/picked-file";
import { pickedFile } from "../../src/taskpane/forms/collecting/picked-file";
import { SAMPLE } from "../../src/review/sample";
import { LIMITS } from "../../src/xlsx";
import { readJob, scripted, submission } from "../support/forms";
import { reviewOf } from "../support/review-book";
import { readingOf } from "../support/submissions";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const picked = (name: string): PickedFile => ({
  name,
  job: () => Promise.resolve({ do: "read", file: { name, bytes: new Uint8Array() } }),
});
const names = ({ files }: CollectingState): readonly string[] =>
  files.map(({ reading }) => `${reading.file} ${reading.status} ${reading.issues.map(({ code }) => code).join()}`);

/** Hangs on "hang…", breaks on "break…", reads all others. */
const start = scripted((job) => {
  if (job.do !== "read") throw new Error(job.do);
  const { name } = job.file;
  if (name.startsWith("hang")) return "hangs";
  return name.startsWith("break") ? new Error("boom") : readJob(readingOf(submission(name)));
});

async function setting() {
  return settingOf(await reviewOf({ data: SAMPLE }), []);
}

test("a file that hangs ends after its seconds, one that breaks at once, and all others are read", async () => {
  const collecting = new Collecting(() => Promise.resolve(start));
  const seen: string[] = [];
  collecting.subscribe(() => {
    const { progress } = collecting.getState();
    if (progress) seen.push(`${String(progress.done)}/${String(progress.total)} ${progress.file}`);
  });
  const work = collecting.add(["a", "hang1", "break", "hang2", "b"].map(picked), await setting());
  await jest.advanceTimersByTimeAsync(7_900);
  expect(names(collecting.getState())).toHaveLength(3);
  await jest.advanceTimersByTimeAsync(1_000);
  await work;
  expect(names(collecting.getState())).toEqual([
    "a read ",
    "hang1 refused parseTimedOut",
    "break refused readingFailed",
    "hang2 refused parseTimedOut",
    "b read ",
  ]);
  expect(seen).toContain("2/5 break");
  expect(collecting.getState().progress).toBeUndefined();
});

test("a file over the limit is not even loaded, and one that is gone says so", async () => {
  const collecting = new Collecting(() => Promise.resolve(start));
  const large = new File([], "large.xlsx");
  Object.defineProperty(large, "size", { value: LIMITS.fileBytes + 1 });
  const gone = new File([], "gone.xlsx");
  gone.arrayBuffer = () => Promise.reject(new DOMException("no", "NotFoundError"));
  const work = collecting.add([large, gone].map(pickedFile), await setting());
  await jest.advanceTimersByTimeAsync(100);
  await work;
  expect(names(collecting.getState())).toEqual(["large.xlsx refused zipTooLarge", "gone.xlsx refused fileUnreadable"]);
});

test("files read for another rule set or other units are stale; decisions are the last word on a form", async () => {
  const collecting = new Collecting(() => Promise.resolve(start));
  const before = await setting();
  const work = collecting.add([picked("a")], before);
  await jest.advanceTimersByTimeAsync(100);
  await work;
  expect(collecting.isStale(before)).toBe(false);
  expect(collecting.isStale({ ...before, basis: { ...before.basis, fingerprint: "another" } })).toBe(true);
  const [first, ...others] = before.basis.units;
  if (!first) throw new Error("no unit");
  const renamed = { ...before.basis, units: [{ ...first, name: "Tên mới" }, ...others] };
  expect(collecting.isStale({ ...before, basis: renamed })).toBe(true);
  collecting.decide({ sha256: "1", sheet: "A", unit: "DV1" });
  collecting.decide({ sha256: "1", sheet: "A", take: false });
  collecting.decide({ sha256: "1", sheet: "B", take: true });
  expect(collecting.getState().decisions).toEqual([
    { sha256: "1", sheet: "A", unit: "DV1", take: false },
    { sha256: "1", sheet: "B", take: true },
  ]);
  collecting.clear();
  expect(collecting.getState()).toEqual({ files: [], decisions: [], leftUnread: 0 });
});
