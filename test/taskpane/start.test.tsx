import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { HostNotice } from "../../src/taskpane/start/HostNotice";
import { startOffice } from "../../src/taskpane/start/start-office";
import { bootOffice } from "../support/office";

afterEach(() => {
  localStorage.clear();
});

test("without office.js the page says what it is and how to open it", async () => {
  expect(await startOffice()).toEqual({ status: "absent" });
  render(<HostNotice hostLanguage="vi" />);
  expect(screen.getByRole("heading", { name: "Bình Xét chạy trong Excel" })).toBeTruthy();
  expect(screen.getByText(/bấm nút Bình Xét/)).toBeTruthy();
  expect(screen.getByRole("link").getAttribute("href")).toBe("support.html");
});

test("an Excel below the floor is told what is needed", async () => {
  const host = await bootOffice({ locale: "vi-VN", switches: { apiSet: "1.8" } });
  expect(await startOffice()).toEqual({ status: "tooOld", needed: "ExcelApi 1.9", hostLanguage: "vi-VN" });
  expect(host.counters.requests).toBe(0);
  render(<HostNotice hostLanguage="vi-VN" needed="ExcelApi 1.9" />);
  expect(screen.getByText(/cần ExcelApi 1.9/)).toBeTruthy();
});

describe("an engine that cannot run the pane", () => {
  const source = readFileSync("src/taskpane/old-web-view.js", "utf8");
  const page = '<div id="root">x</div><div id="old-web-view" style="display: none">y</div>';

  function shown(agent: string): readonly string[] {
    document.body.innerHTML = page;
    Object.defineProperty(navigator, "userAgent", { value: agent, configurable: true });
    // an indirect call runs the script in the page's global scope, as a script element would
    (window.eval as (code: string) => unknown)(source);
    return [...document.body.children]
      .filter((one) => (one as HTMLElement).style.display !== "none")
      .map(({ id }) => id);
  }

  test.each([
    ["Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", "old-web-view"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/70 Safari/537.36 Edge/18.17763",
      "old-web-view",
    ],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/128 Safari/537.36 Edg/128.0", "root"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15", "root"],
  ])("%s: the page shows %s", (agent, id) => {
    expect(shown(agent)).toEqual([id]);
  });
});
