import type { Language } from "../i18n/language";
import { SETTING_WORDS, type SettingKey } from "../i18n/settings";
import type { Plan, PlanValidation } from "../workbook/plan";
import { CONVENTIONS, CRITERIA, INPUT_SHEETS, UNITS } from "./sheets";
import type { Choice } from "./sheets/column";
import { SCHEMA_VERSION, SETTING_CHOICES } from "./sheets/conventions";
import { codesReference, HEADING_ROW, layOutInput, type InputRow, type InputValue } from "./sheets/lay-out";

/** What a new book holds: settings by key, and the rows of any input table by its name. */
export interface BookData {
  readonly settings: Readonly<Partial<Record<SettingKey, InputValue | readonly InputValue[]>>>;
  readonly tables: Readonly<Record<string, readonly InputRow[]>>;
}

export const UNFINISHED_NOTICE: Readonly<Record<Language, string>> = {
  vi: "CHƯA HOÀN TẤT: kết quả đang được ghi hoặc lần ghi trước bị ngắt. Đề nghị chạy lại.",
  en: "UNFINISHED: results are being written, or the last write was interrupted. Please run again.",
};

/** The choice a setting starts with, where it has choices. */
const DEFAULT_CHOICES: Readonly<Partial<Record<SettingKey, string>>> = {
  status: "draft",
  counts: "agreedFirst",
  appraisers: "mean",
  notApplicable: "rebase",
  unsubmitted: "unranked",
  rankBy: "total",
  tieMethod: "competition",
  classBasis: "percent",
};

function choicesOf(key: SettingKey): readonly Choice[] | undefined {
  const all: Readonly<Partial<Record<SettingKey, readonly Choice[]>>> = SETTING_CHOICES;
  return all[key];
}

function settingValues(key: SettingKey, data: BookData, language: Language): readonly InputValue[] {
  const given = data.settings[key];
  const fallback =
    key === "language" ? language : key === "schema" ? SCHEMA_VERSION : key === "display" ? 2 : undefined;
  const values =
    given === undefined ? [fallback ?? DEFAULT_CHOICES[key] ?? ""] : Array.isArray(given) ? given : [given];
  const choices = choicesOf(key);
  return (values as readonly InputValue[]).map(
    (value) => choices?.find((choice) => choice.value === value)?.words[language] ?? value,
  );
}

interface SettingRow {
  readonly key: SettingKey;
  readonly row: InputRow;
}

function settingRows(data: BookData, language: Language): readonly SettingRow[] {
  return (Object.keys(SETTING_WORDS) as SettingKey[]).flatMap((key) =>
    settingValues(key, data, language).map((value) => {
      const { title, note } = SETTING_WORDS[key];
      return { key, row: { setting: title[language], value, note: note[language] } };
    }),
  );
}

function settingValidations(rows: readonly SettingRow[], language: Language): readonly PlanValidation[] {
  const left = CONVENTIONS.columns.findIndex(({ key }) => key === "value");
  return rows.flatMap(({ key }, index) => {
    const choices = choicesOf(key);
    if (!choices) return [];
    const row = HEADING_ROW + 1 + index;
    const errorMessage =
      language === "vi" ? "Đề nghị chọn một giá trị trong danh sách." : "Please choose a value of the list.";
    const values = choices.map(({ words }) => words[language]);
    return [
      { area: { top: row, left, bottom: row, right: left }, type: "list", values, errorMessage, errorStyle: "stop" },
    ];
  });
}

/** A plan that makes a book with every input sheet, filled with `data`. */
export function planNewBook(data: BookData, language: Language): Plan {
  const rowsOf = (table: string) => data.tables[table] ?? [];
  const codes = {
    unit: codesReference(UNITS, rowsOf(UNITS.table).length, language),
    item: codesReference(CRITERIA, rowsOf(CRITERIA.table).length, language),
  };
  const settings = settingRows(data, language);
  const actions = INPUT_SHEETS.map((sheet) =>
    sheet.table === CONVENTIONS.table
      ? layOutInput(
          sheet,
          settings.map(({ row }) => row),
          {
            language,
            codes,
            validations: settingValidations(settings, language),
          },
        )
      : layOutInput(sheet, rowsOf(sheet.table), { language, codes }),
  );
  return { schema: 1, unfinishedNotice: UNFINISHED_NOTICE[language], actions };
}
