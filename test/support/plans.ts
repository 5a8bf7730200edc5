import type { Plan, PlanCell, PlanRow, SheetContent } from "../../src/workbook/plan";

/** Small plans for the tests of the Excel book. */
export const NOTICE = "CHƯA HOÀN TẤT: đang ghi kết quả";

export function plan(...actions: Plan["actions"]): Plan {
  return { schema: 1, unfinishedNotice: NOTICE, actions };
}

export function content(
  rows: readonly (readonly (PlanCell | null)[])[],
  more: Partial<SheetContent> = {},
): SheetContent {
  return {
    columns: [{ width: 60 }, { width: 120 }],
    rows: rows.map((cells): PlanRow => ({ cells })),
    merges: [],
    tables: [],
    validations: [],
    print: { orientation: "portrait", fitToOnePage: false },
    showGridlines: false,
    ...more,
  };
}

export const text = (value: string): PlanCell => ({ type: "text", text: value, style: "text" });
export const number = (value: number): PlanCell => ({ type: "number", value, format: "0.00", style: "number" });

/** A ranking: heading, one row per unit, as a table named `BX_XepHang`. */
export function ranking(units: number, items: number): Plan {
  const rows = Array.from({ length: units }, (_, unit) => [
    text(`Đơn vị số ${String(unit + 1)}`),
    number(90 - unit / 4),
    {
      type: "formula",
      formula: `B${String(unit + 2)}*1`,
      value: 90 - unit / 4,
      format: "0.00",
      style: "number",
    } as const,
  ]);
  const details = Array.from({ length: units * items }, (_, index) => [
    text(`Tiêu chí ${String((index % items) + 1)}`),
    number(index % 10),
    text(`Giải trình của đơn vị ${String(Math.floor(index / items) + 1)}: đã thực hiện đúng hạn`),
  ]);
  const area = { top: 0, left: 0, bottom: units, right: 2 };
  const header = ["Đơn vị", "Tổng điểm", "Kiểm tra"].map((one): PlanCell => ({
    type: "text",
    text: one,
    style: "header",
  }));
  return plan(
    {
      verb: "replaceOwnedSheet",
      key: "XEP_HANG",
      name: "Xếp hạng",
      content: content([header, ...rows], {
        tables: [{ name: "BX_XepHang", area, filterButtons: false }],
        freeze: { rows: 1, columns: 1 },
      }),
    },
    { verb: "replaceOwnedSheet", key: "TONG_HOP", name: "Tổng hợp điểm", content: content(details) },
    {
      verb: "upsertChart",
      key: "XEP_HANG",
      sheetKey: "XEP_HANG",
      kind: "bar",
      title: "Xếp hạng",
      altText: "Tổng điểm của các đơn vị",
      anchor: { top: 0, left: 4, bottom: 20, right: 12 },
      series: [
        {
          name: { top: 0, left: 1, bottom: 0, right: 1 },
          categories: { top: 1, left: 0, bottom: units, right: 0 },
          values: { top: 1, left: 1, bottom: units, right: 1 },
          color: "0072B2",
          labels: true,
        },
      ],
      categoryAxis: { title: "", reversed: true },
      valueAxis: { title: "Điểm", format: "0.00", min: 0 },
      legend: "none",
      textSize: 12,
    },
  );
}
