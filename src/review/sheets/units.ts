import { UNITS_WORDS } from "../../i18n/sheets";
import type { Unit } from "../../rules/entries";
import type { Place } from "../../workbook/issue";
import type { RowReader } from "../parse/row-reader";
import { inputSheet, YES_NO, type Choice } from "./column";

export type UnitsColumn = keyof typeof UNITS_WORDS.columns;

const ROLES: readonly Choice<"head" | "deputy" | "member">[] = [
  { value: "head", words: { vi: "Cụm trưởng", en: "Head" }, synonyms: ["khối trưởng", "trưởng cụm"] },
  { value: "deputy", words: { vi: "Cụm phó", en: "Deputy" }, synonyms: ["khối phó", "phó cụm"] },
  { value: "member", words: { vi: "Thành viên", en: "Member" } },
];

/** Đơn vị: the members. */
export const UNITS = inputSheet<UnitsColumn>({
  table: "BX_DonVi",
  words: UNITS_WORDS,
  spareRows: 10,
  columns: [
    { key: "code", type: "code", width: 72, required: true, synonyms: ["Mã"] },
    {
      key: "name",
      type: "text",
      width: 260,
      required: true,
      synonyms: ["Đơn vị", "Tên", "Tên đơn vị thành viên", "Unit"],
    },
    { key: "shortName", type: "text", width: 110, synonyms: ["Tên viết tắt", "Viết tắt"] },
    { key: "alias1", type: "text", width: 130, synonyms: ["Tên gọi khác"] },
    { key: "alias2", type: "text", width: 130 },
    { key: "role", type: "choice", width: 84, choices: ROLES, synonyms: ["Chức danh trong cụm"] },
    { key: "ranked", type: "choice", width: 72, choices: YES_NO, synonyms: ["Xếp hạng"] },
    { key: "contact", type: "text", width: 160, synonyms: ["Liên hệ"] },
  ],
});

export interface UnitRow extends Unit {
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly role: "head" | "deputy" | "member";
  readonly place: Place;
}

/** A unit without a code is known by its name; a unit without a name by its code. */
export function parseUnits(rows: readonly RowReader<UnitsColumn>[]): readonly UnitRow[] {
  return rows.flatMap((row) => {
    const code = row.text("code") ?? row.text("name");
    if (code === undefined) {
      row.reportMissing("code");
      return [];
    }
    const name = row.text("name") ?? code;
    const aliases = [row.text("alias1"), row.text("alias2")].filter((alias) => alias !== undefined);
    return [
      {
        code,
        name,
        shortName: row.text("shortName") ?? name,
        aliases,
        role: row.choice("role", ROLES) ?? "member",
        ranked: row.choice("ranked", YES_NO) !== "no",
        place: row.origin("code"),
      },
    ];
  });
}
