import { afterEach, describe, expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { LANGUAGES, type Language } from "../../src/i18n/language";
import { COLLECTING_WORDS } from "../../src/i18n/collecting";
import { PANE_WORDS } from "../../src/i18n/pane";
import { HostNotice } from "../../src/taskpane/start/HostNotice";
import { issue } from "../../src/workbook/issue";
import { newFile } from "../../src/xlsx";
import { readJob, scripted } from "../support/forms";
import { looseForm } from "../support/loose-form";
import { makeBook } from "../support/review-book";
import { item, treeBook } from "../support/small-books";
import { bookWith, button, openPane, sampleBook, tab, type } from "../support/pane";

afterEach(() => {
  localStorage.clear();
});

/** jsdom neither lays out nor draws: what depends on colours and on drawn letters is looked at in a browser. */
const NOT_HERE = { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false } };

/** A file is really read. */
const SLOW = { timeout: 4_000 };

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: NOT_HERE });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const setting = (language: Language) => ({ language: language === "vi" ? "vi-VN" : "en-US" });

describe.each(LANGUAGES)("in %s nothing keeps a person out of", (language) => {
  const words = PANE_WORDS[language];

  test("the introduction", async () => {
    await openPane(newFile(), setting(language));
    expect(await faults()).toEqual([]);
  });

  test("a new book", async () => {
    await openPane(await bookWith({ settings: { year: 2026 }, tables: {} }), setting(language));
    expect(await faults()).toEqual([]);
  });

  test("the sections, the changes and the results", async () => {
    const book = await sampleBook();
    await type(book, "Chấm điểm", "D4", { type: "text", text: "8/10" });
    const { user } = await openPane(book, setting(language));
    expect(await faults()).toEqual([]);
    await user.click(screen.getAllByRole("tab")[1] ?? document.body);
    expect(await faults()).toEqual([]);
    await user.click(tab(words.tab.why));
    await user.selectOptions(screen.getByLabelText(words.why.unit), "DV1");
    expect(await faults()).toEqual([]);
    await user.click(tab(words.tab.overview));
    await user.click(button(words.action.score));
    await screen.findByRole("heading", { name: words.changes.title });
    expect(await faults()).toEqual([]);
    await user.click(button(words.action.write));
    await screen.findByRole("table", { name: words.ranking.caption });
    expect(await faults()).toEqual([]);
  });

  test("the forms: handed out, taken in with a file that cannot be read, and who has handed in", async () => {
    const refused = { status: "refused", file: "hong.xlsx", sha256: "0", issues: [issue("notAWorkbook")] } as const;
    const services = { loadDesk: () => Promise.resolve(scripted(() => readJob(refused))) };
    const { user } = await openPane(await sampleBook(), { ...setting(language), services });
    const say = COLLECTING_WORDS[language];
    await user.click(button(words.overview.openForms));
    await screen.findByRole("heading", { name: say.give.title });
    expect(await faults()).toEqual([]);
    await user.click(tab(words.tab.collect));
    await screen.findByRole("heading", { name: say.collect.title });
    expect(await faults()).toEqual([]);
    const picker = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!picker) throw new Error("no files can be chosen");
    await user.upload(picker, new File(["no workbook"], "hong.xlsx"));
    await screen.findAllByText(/hong\.xlsx/);
    expect(await faults()).toEqual([]);
    await user.click(tab(words.tab.progress));
    await screen.findByRole("table");
    expect(await faults()).toEqual([]);
  });

  test("what an import would change, and the columns to be pointed out", async () => {
    const { user } = await openPane(await sampleBook(), setting(language));
    const say = COLLECTING_WORDS[language];
    await user.click(button(words.overview.openForms));
    await user.click(tab(words.tab.collect));
    await screen.findByRole("heading", { name: say.collect.title });
    const picker = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!picker) throw new Error("no files can be chosen");
    const form = { unit: "Đơn vị 1", rows: { "TC1.1": [1.25, "BC 1"], "TC2.2": [0.5] } } as const;
    await user.upload(picker, new File([new Uint8Array(looseForm(form))], "a.xlsx"));
    await user.click(await screen.findByRole("button", { name: say.collect.mapping.start }, SLOW));
    expect(await faults()).toEqual([]);
    await user.selectOptions(screen.getByLabelText(new RegExp(`^${say.collect.mapping.column.item}`)), "TT");
    await user.selectOptions(
      screen.getByLabelText(new RegExp(`^${say.collect.mapping.column.points}`)),
      "Điểm tự chấm",
    );
    expect(await faults()).toEqual([]);
    await user.click(button(say.collect.mapping.apply));
    await screen.findByRole("region", { name: say.collect.changes.title }, SLOW);
    expect(await faults()).toEqual([]);
  });

  test("the text of a reminder", async () => {
    const book = await makeBook({ data: treeBook([item("G", "", 10)], { A: {}, B: { G: 3 } }, {}, { year: 2026 }) });
    const { user } = await openPane(book, setting(language));
    await user.click(button(words.overview.openForms));
    await user.click(tab(words.tab.progress));
    await screen.findByRole("table");
    await user.click(button("Đơn vị A"));
    await screen.findByRole("textbox");
    expect(await faults()).toEqual([]);
  });

  test("the settings, and the help on the kinds", async () => {
    const { user } = await openPane(await sampleBook(), setting(language));
    await user.click(button(words.app.settings));
    expect(await faults()).toEqual([]);
    await user.click(button(words.help.title));
    await screen.findByRole("heading", { name: words.help.title });
    expect(await faults()).toEqual([]);
  });

  test.each([{}, { needed: "ExcelApi 1.9" }])("the pages outside of Excel (%p)", async (host) => {
    render(<HostNotice hostLanguage={language} {...host} />);
    expect(await faults()).toEqual([]);
  });
});
