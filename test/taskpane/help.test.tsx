import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { LANGUAGES } from "../../src/i18n/language";
import { PANE_WORDS } from "../../src/i18n/pane";
import { argumentTerm, TERMS } from "../../src/i18n/terms";
import { capitalise } from "../../src/i18n/text";
import { KINDS } from "../../src/rules/kinds";
import { newFile } from "../../src/xlsx";
import { button, heading, openPane, sampleBook, tab } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

/** What stands below the choice of a kind: term and facts of every number. */
function numbers(): readonly (readonly [term: string, facts: string])[] {
  const terms = screen.queryAllByRole("term").map(({ textContent }) => textContent);
  const facts = screen.queryAllByRole("definition").map(({ textContent }) => textContent);
  return terms.map((term, at) => [term, facts[at] ?? ""]);
}

describe.each(LANGUAGES)("the help in %s", (language) => {
  const words = PANE_WORDS[language];

  test("says of every kind what its declaration says, in a book that is still empty too", async () => {
    const pane = await openPane(newFile(), { language });
    await pane.user.click(button(words.app.settings));
    await pane.user.click(button(words.help.title));
    await heading(words.help.title);
    const choice = screen.getByLabelText<HTMLSelectElement>(words.help.choose);
    expect(within(choice).getAllByRole("option")).toHaveLength(Object.keys(KINDS).length);
    for (const kind of Object.values(KINDS)) {
      await pane.user.selectOptions(choice, kind.name);
      expect(screen.getByText(TERMS[language].kindHelp[kind.name])).toBeTruthy();
      const declared = [
        ...kind.parameters.map(({ name }) => capitalise(TERMS[language].parameter[name])),
        ...kind.arguments.map(({ name }) => capitalise(argumentTerm(kind.name, name, language))),
      ];
      expect(numbers().map(([term]) => term)).toEqual(declared);
    }
  });
});

test("a number has its unit, its range and what holds where nothing is said", async () => {
  const pane = await openPane(await sampleBook());
  await pane.user.click(button("Cài đặt"));
  await pane.user.click(button("Các cách chấm điểm"));
  await heading("Các cách chấm điểm");
  await pane.user.selectOptions(screen.getByLabelText("Cách chấm"), "peer");
  expect(numbers()).toEqual([
    [
      "Cộng điểm chấm chéo (1 = cộng, 0 = trung bình)",
      "1 hoặc 0, không bắt buộc, từ 0, không quá 1, số nguyên, để trống là 0",
    ],
    ["Số điểm bỏ ở mỗi đầu", "lần, không bắt buộc, từ 0, số nguyên, để trống là 0"],
    ["Tỷ lệ điểm bỏ ở mỗi đầu (%)", "%, không bắt buộc, từ 0, nhỏ hơn 50, để trống là 0"],
    ["Điểm cao nhất một đơn vị được cho", "điểm, không bắt buộc, lớn hơn 0, không quá điểm tối đa của tiêu chí"],
    ["Tổng điểm mỗi đơn vị phải cho", "điểm, không bắt buộc, lớn hơn 0"],
  ]);
  expect(screen.getByText(/^Trang Chấm chéo:/)).toBeTruthy();
  await pane.user.click(button("Quay lại"));
  expect(document.activeElement).toBe(await heading("Cài đặt"));
});

test("an answer leads to the kind of its item and back to the same question", async () => {
  const pane = await openPane(await sampleBook());
  await pane.user.click(tab("Vì sao?"));
  await pane.user.selectOptions(screen.getByLabelText("Đơn vị"), "DV2");
  expect(screen.queryByRole("button", { name: /^Cách chấm:/ })).toBeNull();
  await pane.user.selectOptions(screen.getByLabelText("Tiêu chí"), "TC7.1");
  await pane.user.click(button(/^Cách chấm: /));
  expect(document.activeElement).toBe(await heading("Các cách chấm điểm"));
  expect(screen.getByLabelText<HTMLSelectElement>("Cách chấm").value).toBe("attendance");
  await pane.user.keyboard("{Tab}{Tab}");
  expect(document.activeElement).toBe(button("Quay lại"));
  await pane.user.keyboard("{Enter}");
  expect(document.activeElement).toBe(await heading("Vì sao có số điểm này?"));
  expect(screen.getByLabelText<HTMLSelectElement>("Đơn vị").value).toBe("DV2");
  expect(screen.getByLabelText<HTMLSelectElement>("Tiêu chí").value).toBe("TC7.1");
});
