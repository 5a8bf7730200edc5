import type { Area } from "../../src/workbook/grids";
import type { ChartKind, Plan, PlanCell, ReplaceOwnedSheet, SheetContent, UpsertChart } from "../../src/workbook/plan";
import { PALETTE, type StyleRole } from "../../src/workbook/theme";

/** Plans that a review could make, small enough to read. */

export const text = (words: string, style?: StyleRole): PlanCell => ({
  type: "text",
  text: words,
  ...(style && { style }),
});

export const number = (value: number, format = "0.00", style: StyleRole = "number"): PlanCell => ({
  type: "number",
  value,
  format,
  style,
});

export const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

export const PRINT: SheetContent["print"] = { orientation: "portrait", fitToOnePage: false };

/** A sheet that holds these rows and nothing else. */
export function plainSheet(
  rows: readonly (readonly (PlanCell | null)[])[],
  more: Partial<SheetContent> = {},
): SheetContent {
  return {
    columns: [{ width: 60 }, { width: 210 }, { width: 80 }],
    rows: rows.map((cells) => ({ cells })),
    merges: [],
    tables: [],
    validations: [],
    print: PRINT,
    showGridlines: true,
    ...more,
  };
}

export function planOf(...actions: Plan["actions"][number][]): Plan {
  return { schema: 1, unfinishedNotice: "Chưa hoàn tất", actions };
}

/** Two units' scores in a table, as a person would keep them. */
export function scoreSheet(table = "BX_ChamDiem"): SheetContent {
  return plainSheet(
    [
      [text("BẢNG CHẤM ĐIỂM", "title")],
      [text("Mã", "header"), text("Đơn vị", "header"), text("Điểm\ntự chấm", "header")],
      [text("A", "center"), text("Hiệp hội A", "text"), number(8.5)],
      [text("B", "center"), text("Hiệp hội B", "text"), number(7.25)],
    ],
    {
      merges: [area(0, 0, 0, 2)],
      freeze: { rows: 2, columns: 1 },
      tables: [{ name: table, area: area(1, 0, 3, 2), filterButtons: true }],
      validations: [
        {
          type: "decimal",
          area: area(2, 2, 3, 2),
          min: 0,
          max: 10,
          inputTitle: "Điểm tự chấm",
          inputMessage: "Từ 0 đến 10",
          errorMessage: "Điểm phải từ 0 đến 10",
          errorStyle: "stop",
        },
        { type: "list", area: area(2, 0, 3, 0), values: ["A", "B"], errorMessage: "Chọn mã", errorStyle: "warning" },
      ],
      print: { ...PRINT, repeatRows: { first: 1, last: 1 }, footerLeft: "bx1:0a1b2c3d", footerCenter: "&P/&N" },
    },
  );
}

const UNITS = ["Hiệp hội Doanh nghiệp nhỏ và vừa", "Hội Doanh nhân trẻ", "Liên minh Hợp tác xã", "Hiệp hội Làng nghề"];
const PARTS = [
  ["Nội dung", [78.5, 81.25, 70, 66.75]],
  ["Điểm thưởng", [8, 4.5, 6, 2]],
  ["Điểm trừ", [0, 1, 0, 2.5]],
] as const;

const TOTALS = UNITS.map((_, index) =>
  PARTS.reduce((sum, [name, values]) => sum + (name === "Điểm trừ" ? -1 : 1) * (values[index] ?? 0), 0),
);

/** A result sheet with the data of charts in its first rows. */
export function chartSheet(): ReplaceOwnedSheet {
  const rows: (PlanCell | null)[][] = [
    [text("Đơn vị", "header"), ...PARTS.map(([name]) => text(name, "header")), text("Tổng", "header")],
    ...UNITS.map((unit, index) => [
      text(unit, "text"),
      ...PARTS.map(([, values]) => number(values[index] ?? 0)),
      {
        type: "formula" as const,
        formula: `B${String(index + 2)}+C${String(index + 2)}-D${String(index + 2)}`,
        value: TOTALS[index] ?? 0,
        format: "0.00",
        style: "totalNumber" as const,
      },
    ]),
  ];
  const content = plainSheet(rows, {
    columns: [{ width: 210 }, ...Array.from({ length: 12 }, () => ({ width: 70 }))],
    showGridlines: false,
    print: { orientation: "landscape", fitToOnePage: true },
  });
  return { verb: "replaceOwnedSheet", key: "BIEU_DO", name: "Biểu đồ", content };
}

const TITLES: Readonly<Record<ChartKind, string>> = {
  bar: "Tổng điểm các đơn vị",
  clusteredColumn: "Nội dung, thưởng và trừ",
  stackedColumn: "Tổng điểm theo thành phần",
  radar: "So sánh các đơn vị",
};

/** A chart of one kind over the data of {@link chartSheet}. */
export function chartOf(kind: ChartKind, anchor: Area): UpsertChart {
  const columns = kind === "bar" ? [4] : [1, 2, 3];
  return {
    verb: "upsertChart",
    key: kind.toUpperCase(),
    sheetKey: "BIEU_DO",
    kind,
    title: TITLES[kind],
    altText: `${TITLES[kind]}: bốn đơn vị`,
    anchor,
    series: columns.map((column, index) => ({
      name: area(0, column, 0, column),
      categories: area(1, 0, UNITS.length, 0),
      values: area(1, column, UNITS.length, column),
      color: PALETTE[index] ?? "000000",
      labels: kind !== "radar",
    })),
    categoryAxis: { title: "Đơn vị", reversed: kind === "bar" },
    valueAxis: { title: "Điểm", format: "0.00", min: 0, ...(kind !== "clusteredColumn" && { max: 100 }) },
    legend: kind === "bar" ? "none" : kind === "radar" ? "right" : "bottom",
    textSize: 12,
  };
}

/** All four kinds below the data, two by two. */
export function allCharts(): Plan {
  return planOf(
    chartSheet(),
    chartOf("bar", area(7, 0, 27, 4)),
    chartOf("clusteredColumn", area(7, 5, 27, 12)),
    chartOf("stackedColumn", area(29, 0, 49, 4)),
    chartOf("radar", area(29, 5, 49, 12)),
  );
}
