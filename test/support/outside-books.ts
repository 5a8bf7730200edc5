import type { BookData } from "../../src/review/create-book";
import type { InputRow } from "../../src/review/sheets/lay-out";
import { numberOf, type CsvRow } from "./outside-files";
import type { BookParts, Loose } from "./review-book";

/** Books made from published tables, with the rules that their publishers state (README beside the data). */

const MANUAL = "Chấm điểm trực tiếp";

interface Column {
  readonly code: string;
  readonly heading: string;
}

const numbered = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(2, "0")}`;

function unitRows(names: readonly string[]): readonly InputRow[] {
  return names.map((name, index) => ({ code: numbered("U", index), name }));
}

/** A row of Chấm điểm per unit and item. */
function scoreRows(rows: readonly CsvRow[], columns: readonly Column[]): readonly InputRow[] {
  return rows.flatMap((row, index) =>
    columns.map(({ code, heading }) => ({ unit: numbered("U", index), item: code, self: numberOf(row, heading) })),
  );
}

export interface PciYear {
  readonly year: number;
  readonly columns: readonly string[];
  /** Percent, in column order. */
  readonly weights: readonly number[];
}

export const PCI_2012: PciYear = {
  year: 2012,
  columns: [
    ...["Gia nhập thị trường", "Tiếp cận đất đai", "Tính minh bạch", "Chi phí thời gian", "Chi phí không chính thức"],
    ...["Tính năng động", "Hỗ trợ doanh nghiệp", "Đào tạo lao động", "Thiết chế pháp lý"],
  ],
  weights: [10, 5, 20, 15, 10, 10, 5, 20, 5],
};

export const PCI_2014: PciYear = {
  year: 2014,
  columns: [
    ...["Gia nhập thị trường", "Tiếp cận đất đai", "Tính minh bạch", "Chi phí thời gian", "Chi phí không chính thức"],
    ...["Cạnh tranh bình đẳng", "Tính năng động", "Hỗ trợ doanh nghiệp", "Đào tạo lao động", "Thiết chế pháp lý"],
  ],
  weights: [5, 5, 20, 5, 10, 5, 5, 20, 20, 5],
};

/** Where the scores stand: in rows of Chấm điểm, or in a matrix whose words are composed or decomposed Unicode. */
export type ScoreLayout = "rows" | "NFC" | "NFD";

/** Total = 10 × Σ share × sub-index, each sub-index from 0 to 10. */
export function pciBook(rows: readonly CsvRow[], { year, columns, weights }: PciYear, layout: ScoreLayout): BookParts {
  const items = columns.map((heading, index) => ({ code: numbered("S", index), heading }));
  const criteria: readonly InputRow[] = [
    { code: "PCI", text: "Năng lực cạnh tranh cấp tỉnh", operation: "Tổng có trọng số", max: 100 },
    ...items.map(({ code, heading }, index) => ({
      code,
      parent: "PCI",
      text: heading,
      kind: MANUAL,
      weight: (weights[index] ?? 0) / 10,
      max: 10,
    })),
  ];
  const tables = { BX_TieuChi: criteria, BX_DonVi: unitRows(rows.map(({ province = "" }) => province)) };
  const settings: BookData["settings"] = { name: `PCI ${String(year)}`, year, counts: "selfOnly", display: 4 };
  if (layout === "rows") return { data: { settings, tables: { ...tables, BX_ChamDiem: scoreRows(rows, items) } } };
  return { data: { settings, tables }, sheets: [{ name: "Tự chấm", rows: pciMatrix(rows, columns, layout) }] };
}

/** As such tables come: a title, headings on the third row, provinces down, a median row at the end. */
function pciMatrix(rows: readonly CsvRow[], columns: readonly string[], form: "NFC" | "NFD"): readonly Loose[][] {
  const say = (words: string) => words.normalize(form);
  return [
    [say("Điểm các chỉ số thành phần")],
    [],
    [say("STT"), say("Tỉnh, thành phố"), ...columns.map((heading) => say(heading.replace(" ", "\n").toUpperCase()))],
    ...rows.map((row, index) => [
      index + 1,
      say(` ${row["province"] ?? ""}`),
      ...columns.map((column) => numberOf(row, column)),
    ]),
    [null, say("Trung vị"), ...columns.map(() => 5)],
  ];
}

/** A tree of weighted means; the published structure names every node, its parent and its weight. */
export function asemBook(rows: readonly CsvRow[], structure: readonly CsvRow[]): BookParts {
  const items = structure.filter(({ level }) => level === "1").map(({ code = "" }) => ({ code, heading: code }));
  const criteria = structure.map((node): InputRow => {
    const { code = "", parent = "", level } = node;
    const own = level === "1" ? { kind: MANUAL, max: 100 } : { operation: "Trung bình có trọng số", max: 100 };
    return { code, ...(parent === "" ? {} : { parent }), text: code, weight: numberOf(node, "weight"), ...own };
  });
  const tables = {
    BX_TieuChi: criteria,
    BX_DonVi: unitRows(rows.map((row) => row["UnitName"] ?? "")),
    BX_ChamDiem: scoreRows(rows, items),
  };
  return { data: { settings: { name: "ASEM", counts: "selfOnly" }, tables } };
}

const MEDALS: readonly Column[] = ["gold", "silver", "bronze"].map((code) => ({ code, heading: code }));

/** Gold, then silver, then bronze; who is equal on all three shares the rank. */
export function medalBook(rows: readonly CsvRow[]): BookParts {
  const tables = {
    BX_TieuChi: MEDALS.map(({ code }) => ({ code, text: code, kind: MANUAL, max: 1000 })),
    BX_ThuTuXetHang: MEDALS.map(({ code }, index) => ({ order: index + 1, measure: "Điểm tiêu chí", node: code })),
    BX_DonVi: unitRows(rows.map(({ team = "" }) => team)),
    BX_ChamDiem: scoreRows(rows, MEDALS),
  };
  return { data: { settings: { name: "Tokyo 2020", rankBy: "ladder", counts: "selfOnly", display: 0 }, tables } };
}

/** Points + bonus − penalty: the bonus is a pool of its own, the penalty a deduction. */
export function contestBook(rows: readonly CsvRow[]): BookParts {
  const columns = [
    { code: "P", heading: "points" },
    { code: "B1", heading: "bonus_quality_reports" },
  ];
  const penalties = rows.flatMap((row, index): InputRow[] => {
    const points = numberOf(row, "penalty");
    return points === 0 ? [] : [{ unit: numbered("U", index), type: "Trừ điểm", points, reason: "penalty" }];
  });
  const tables = {
    BX_TieuChi: [
      { code: "P", text: "points", kind: MANUAL, max: 100_000 },
      { code: "B", text: "bonus", operation: "Quỹ điểm thưởng", max: 10_000 },
      { code: "B1", parent: "B", text: "quality reports", kind: MANUAL, max: 10_000 },
    ],
    BX_DonVi: unitRows(rows.map(({ unit = "" }) => unit)),
    BX_ChamDiem: scoreRows(rows, columns),
    BX_DieuChinh: penalties,
  };
  return { data: { settings: { name: "CSCGR 2025", counts: "selfOnly", display: 0 }, tables } };
}

/** One score per unit, ranked by the method asked for. */
export function tiesBook(rows: readonly CsvRow[], tieMethod: "competition" | "dense"): BookParts {
  const item = { code: "score", heading: "score" };
  const tables = {
    BX_TieuChi: [{ code: "score", text: "score", kind: MANUAL, max: 100 }],
    BX_DonVi: unitRows(rows.map((_, index) => `unit ${String(index + 1)}`)),
    BX_ChamDiem: scoreRows(rows, [item]),
  };
  return { data: { settings: { name: "ties", tieMethod, counts: "selfOnly" }, tables } };
}
