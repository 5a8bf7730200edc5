import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { ChannelEvents, ToDesk } from "../../src/taskpane/desk/channel";
import { Desk } from "../../src/taskpane/desk/desk";

/** A thread that a test plays: it says what it was told, and answers when the test says so. */
interface Thread {
  readonly told: ToDesk<string, string>[];
  readonly events: ChannelEvents<string>;
  isClosed: boolean;
}

let threads: Thread[];
const desk = (): Desk<string, string, string> =>
  new Desk((events) => {
    const thread: Thread = { told: [], events, isClosed: false };
    threads.push(thread);
    return {
      post: (message) => thread.told.push(message),
      close: () => {
        thread.isClosed = true;
      },
    };
  }, "setting");

const thread = (index: number): Thread => {
  const found = threads[index];
  if (!found) throw new RangeError(`thread ${String(index)} was not started`);
  return found;
};
const say = (index: number, id?: number): void => {
  thread(index).events.onMessage(
    id === undefined ? { type: "ready" } : { type: "done", id, result: `of ${String(id)}` },
  );
};

beforeEach(() => {
  threads = [];
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a thread is told the setting first, then one job at a time, and is kept", async () => {
  const one = desk();
  const first = one.ask("a", { seconds: 5 });
  expect(thread(0).told).toEqual([{ type: "begin", setting: "setting" }]);
  say(0);
  expect(thread(0).told[1]).toEqual({ type: "job", id: 1, job: "a" });
  expect(() => void one.ask("b", { seconds: 5 })).toThrow("busy");
  say(0, 1);
  expect(await first).toEqual({ how: "done", result: "of 1" });
  const second = one.ask("b", { seconds: 5 });
  say(0, 2);
  expect(await second).toEqual({ how: "done", result: "of 2" });
  expect(threads).toHaveLength(1);
});

test("a job past its deadline ends with its thread, and the next one gets another", async () => {
  const one = desk();
  const hanging = one.ask("a", { seconds: 5 });
  // loading the script does not count
  jest.advanceTimersByTime(6000);
  say(0);
  jest.advanceTimersByTime(4999);
  expect(thread(0).isClosed).toBe(false);
  jest.advanceTimersByTime(1);
  expect(await hanging).toEqual({ how: "timedOut", seconds: 5 });
  expect(thread(0).isClosed).toBe(true);
  const next = one.ask("b", { seconds: 5 });
  // what the dead thread still says is heard by nobody
  say(0, 2);
  expect(thread(1).told).toEqual([{ type: "begin", setting: "setting" }]);
  say(1);
  say(1, 2);
  expect(await next).toEqual({ how: "done", result: "of 2" });
});

describe("a job ends", () => {
  test("by being cancelled, also before it begins", async () => {
    const one = desk();
    const abort = new AbortController();
    const job = one.ask("a", { seconds: 5, signal: abort.signal });
    say(0);
    abort.abort();
    expect(await job).toEqual({ how: "cancelled" });
    expect(thread(0).isClosed).toBe(true);
    expect(await one.ask("b", { seconds: 5, signal: abort.signal })).toEqual({ how: "cancelled" });
    expect(threads).toHaveLength(1);
  });

  test("by a mistake over there, which is told", async () => {
    const one = desk();
    const job = one.ask("a", { seconds: 5 });
    say(0);
    thread(0).events.onFailure("boom");
    expect(await job).toEqual({ how: "failed", reason: "boom" });
    expect(thread(0).isClosed).toBe(true);
  });

  test("where the script never loads", async () => {
    const job = desk().ask("a", { seconds: 5 });
    jest.advanceTimersByTime(20_000);
    expect(await job).toEqual({ how: "timedOut", seconds: 20 });
  });
});
