import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { act, screen } from "@testing-library/react";
import { startLanguage } from "../../src/taskpane/language/use-language";
import { isDarkColor } from "../../src/taskpane/theme/luminance";
import { newFile } from "../../src/xlsx";
import { button, heading, openPane, sampleBook, startPane, tab } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

describe("language", () => {
  test.each([
    ["vi-VN", "vi"],
    ["en-US", "en"],
    ["EN", "en"],
    ["fr-FR", "vi"],
    ["", "vi"],
  ])("Excel in %p: the pane speaks %s", (host, language) => {
    expect(startLanguage(host)).toBe(language);
  });

  test("is switched by one press, at once and for the next time", async () => {
    const pane = await openPane(await sampleBook());
    await pane.user.click(button("EN – Switch to English"));
    expect(button("Score and rank")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    pane.unmount();
    await openPane(await sampleBook());
    expect(button("Score and rank")).toBeTruthy();
  });
});

describe("theme", () => {
  test.each([
    ["#FFFFFF", false],
    ["#F3F2F1", false],
    ["#0A0A0A", true],
    ["#262626", true],
    ["505050", true],
    ["red", undefined],
    [undefined, undefined],
  ])("a background of %p is dark: %p", (color, isDark) => {
    expect(isDarkColor(color)).toBe(isDark);
  });

  const background = () =>
    getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).getPropertyValue(
      "--colorNeutralBackground1",
    );

  test("follows Excel's own background, until another is chosen and kept", async () => {
    const services = { hostBackground: () => "#262626" };
    const pane = await openPane(await sampleBook(), { services });
    expect(background()).toBe("#292929");
    await pane.user.click(button("Cài đặt"));
    await pane.user.selectOptions(screen.getByLabelText("Màu nền"), "light");
    expect(background()).toBe("#ffffff");
    pane.unmount();
    await openPane(await sampleBook(), { services });
    expect(background()).toBe("#ffffff");
  });

  test("follows a change of Excel's theme when the pane gets the focus", async () => {
    let color = "#FFFFFF";
    await openPane(await sampleBook(), { services: { hostBackground: () => color } });
    expect(background()).toBe("#ffffff");
    color = "#000000";
    act(() => {
      window.dispatchEvent(new Event("focus"));
    });
    expect(background()).toBe("#292929");
  });
});

describe("focus", () => {
  test("is never taken when the pane opens", async () => {
    await openPane(await sampleBook());
    expect(document.activeElement).toBe(document.body);
  });

  test("stays on the tab that was picked", async () => {
    const { user } = await openPane(await sampleBook());
    await user.click(tab("Xếp hạng"));
    expect(document.activeElement).toBe(tab("Xếp hạng"));
  });

  test("goes to the heading where an action leads to another view", async () => {
    const { user } = await openPane(await sampleBook());
    await user.click(button("Cài đặt"));
    expect(document.activeElement).toBe(await heading("Cài đặt"));
  });
});

test("a mistake of the program is caught, and trying again begins anew", async () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  const book = await sampleBook();
  const { user } = startPane(book, {
    wrap: () => ({
      apply: (plan) => book.apply(plan),
      read: () => (isBroken ? Promise.reject(new TypeError("oops")) : book.read()),
    }),
  });
  await screen.findByRole("heading", { name: "Có lỗi ngoài dự kiến" });
  expect(screen.getByText(/TypeError: oops/)).toBeTruthy();
  isBroken = false;
  await user.click(button("Thử lại"));
  await heading(/^Cụm thi đua/);
  said.mockRestore();
});

test("the version stands in the settings", async () => {
  const { user } = await openPane(newFile());
  await user.click(button("Cài đặt"));
  expect(screen.getByText(/^Phiên bản \d/)).toBeTruthy();
});
