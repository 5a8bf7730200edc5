import { beforeAll, describe, expect, test } from "@jest/globals";
import type { PreparedReview, ReviewOptions } from "../../../src/review/prepare";
import { SAMPLE } from "../../../src/review/sample";
import type { Area } from "../../../src/workbook/grids";
import type { PlanCell, ReplaceOwnedSheet, UpsertChart } from "../../../src/workbook/plan";
import { PALETTE } from "../../../src/workbook/theme";
import { reviewOf } from "../../support/review-book";
import { group, item, OPERATIONS, treeBook } from "../../support/small-books";

interface Drawn {
  readonly sheet: ReplaceOwnedSheet;
  readonly charts: readonly UpsertChart[];
  /** What a range of the sheet says, row by row. */
  readonly say: (area: Area) => readonly (string | number | null)[];
}

function drawnIn({ plan }: PreparedReview): Drawn {
  const sheet = plan.actions.find((action) => action.verb === "replaceOwnedSheet" && action.key === "BIEU_DO");
  if (sheet?.verb !== "replaceOwnedSheet") throw new Error("no sheet of charts");
  const charts = plan.actions.filter((action) => action.verb === "upsertChart");
  const say = ({ top, bottom, left, right }: Area) => {
    expect(left).toBe(right);
    const rows = sheet.content.rows.slice(top, bottom + 1);
    return rows.map(({ cells }) => valueOf(cells[left] ?? null));
  };
  return { sheet, charts, say };
}

function valueOf(cell: PlanCell | null): string | number | null {
  if (cell?.type === "text") return cell.text;
  return cell?.type === "number" ? cell.value : null;
}

const chartOf = ({ charts }: Drawn, key: string): UpsertChart => {
  const chart = charts.find((one) => one.key === key);
  if (!chart) throw new Error(`no chart ${key}`);
  return chart;
};

/** Every series of a chart as its name, categories and values. */
const seriesOf = (drawn: Drawn, key: string) =>
  chartOf(drawn, key).series.map(({ name, categories, values }) => ({
    name: drawn.say(name)[0],
    categories: drawn.say(categories),
    values: drawn.say(values),
  }));

const MANY = 63;

/** Sixty-three units with different totals, best first by code. */
function crowd(operation: string, weights: readonly [number, number, number]) {
  const criteria = [
    group("G", "", operation),
    ...weights.map((weight, index) => item(`G.${String(index + 1)}`, "G", 100, { weight })),
  ];
  const said = Array.from({ length: MANY }, (_, place) => {
    const points = { "G.1": 100 - place, "G.2": 90 - place / 2, "G.3": 80 };
    return [`U${String(place + 1).padStart(2, "0")}`, points] as const;
  });
  return treeBook(criteria, Object.fromEntries(said));
}

describe("the sample's charts", () => {
  let drawn: Drawn;
  beforeAll(async () => {
    drawn = drawnIn(await reviewOf({ data: SAMPLE }));
  });

  test("are four native ones, each on a page of its own beside a plain data range", () => {
    expect(drawn.charts.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      "XEP_HANG bar",
      "CO_CAU stackedColumn",
      "TU_CHAM clusteredColumn",
      "MANG_NHEN radar",
    ]);
    const { pageBreaks, area } = drawn.sheet.content.print;
    expect(pageBreaks).toEqual(drawn.charts.slice(1).map(({ anchor }) => anchor.top));
    for (const { anchor, sheetKey } of drawn.charts) {
      expect(sheetKey).toBe("BIEU_DO");
      expect([anchor.left, anchor.right]).toEqual([area?.left, area?.right]);
      expect(
        drawn.sheet.content.rows
          .slice(anchor.top, anchor.bottom + 1)
          .flatMap(({ cells }) => cells.slice(0, 10))
          .filter(Boolean),
      ).toEqual([]);
    }
  });

  test("are titled, labelled on their axes, told in words, and legible from the back of a room", () => {
    for (const { title, altText, categoryAxis, valueAxis, textSize, kind } of drawn.charts) {
      expect([title, altText, valueAxis.title].every((words) => words.length > 3)).toBe(true);
      expect(categoryAxis.title !== "" || kind === "radar").toBe(true);
      expect(categoryAxis.reversed).toBe(kind === "bar");
      expect(textSize).toBeGreaterThanOrEqual(12);
      expect(valueAxis.min).toBe(0);
    }
  });

  test("rank the units from the best down, with the totals that count", () => {
    expect(seriesOf(drawn, "XEP_HANG")).toEqual([
      {
        name: "Tổng điểm",
        categories: expect.arrayContaining(["1. Đơn vị 4", "9. Đơn vị 9"]) as unknown,
        values: [99.375, 95, 91.5, 87.177777777778, 86.423611111111, 82.475641025641, 71.8, 69.241666666667, 59.6],
      },
    ]);
    expect(chartOf(drawn, "XEP_HANG").altText).toContain(
      "9 đơn vị theo tổng điểm; cao nhất là Đơn vị 4 với 99,38 điểm",
    );
  });

  test("show the same criterion in the same colour of a palette made for colour blindness", () => {
    const colors = chartOf(drawn, "CO_CAU").series.map(({ color }) => color);
    expect(colors.slice(0, 8)).toEqual([...PALETTE]);
    expect(new Set(colors).size).toBe(10);
  });

  test("compare self-scores with what counts, and chosen units with the cluster's mean in % of the maximum", () => {
    const [self, final] = seriesOf(drawn, "TU_CHAM");
    expect([self?.name, self?.values[0], final?.name, final?.values[0]]).toEqual([
      ...["Điểm tự chấm", 100, "Điểm được tính", 99.375],
    ]);
    const radar = seriesOf(drawn, "MANG_NHEN");
    expect(radar.map(({ name }) => name)).toEqual(["Đơn vị 4", "Đơn vị 1", "Đơn vị 8", "Bình quân cụm"]);
    expect(radar[0]?.categories).toEqual(Array.from({ length: 10 }, (_, index) => `TC${String(index + 1)}`));
    expect(radar.at(-1)?.values[0]).toBe(90);
    expect(chartOf(drawn, "MANG_NHEN").valueAxis.max).toBe(100);
  });

  test("draw in the radar the units that were chosen", async () => {
    const options: ReviewOptions = { radarUnits: ["DV9", "DV2"] };
    const chosen = drawnIn(await reviewOf({ data: SAMPLE }, options));
    expect(seriesOf(chosen, "MANG_NHEN").map(({ name }) => name)).toEqual(["Đơn vị 2", "Đơn vị 9", "Bình quân cụm"]);
  });
});

describe("charts of many units", () => {
  test.each([
    ["Tổng", [1, 1, 1]],
    ["Tổng có trọng số", [0.5, 2, 1]],
    ["Trung bình có trọng số", [1, 2, 5]],
  ] as const)(
    "%s: columns show the top twenty and say so; a stack is as high as the total",
    async (operation, weights) => {
      const prepared = await reviewOf({ data: crowd(operation, weights) });
      const drawn = drawnIn(prepared);
      const stack = seriesOf(drawn, "CO_CAU");
      expect(chartOf(drawn, "CO_CAU").title).toBe("Cơ cấu điểm theo tiêu chí (20 đơn vị dẫn đầu trong 63 đơn vị)");
      expect(chartOf(drawn, "TU_CHAM").title).toContain("20 đơn vị dẫn đầu trong 63 đơn vị");
      expect(stack.map(({ categories }) => categories.length)).toEqual([20, 20, 20]);
      expect(seriesOf(drawn, "XEP_HANG")[0]?.values).toHaveLength(MANY);
      const totals = seriesOf(drawn, "XEP_HANG")[0]?.values ?? [];
      stack[0]?.categories.forEach((unit, place) => {
        expect(unit).toBe(`Đơn vị U${String(place + 1).padStart(2, "0")}`);
        const height = stack.reduce((sum, { values }) => sum + Number(values[place]), 0);
        expect(height).toBeCloseTo(Number(totals[place]), 9);
      });
    },
  );

  test("twenty units need no remark", async () => {
    const { tables, ...rest } = crowd("Tổng", [1, 1, 1]);
    const data = { ...rest, tables: { ...tables, BX_DonVi: (tables["BX_DonVi"] ?? []).slice(0, 20) } };
    expect(chartOf(drawnIn(await reviewOf({ data })), "CO_CAU").title).toBe("Cơ cấu điểm theo tiêu chí");
  });
});

describe("charts that would say nothing are left out", () => {
  test("a radar of two criteria", async () => {
    const drawn = drawnIn(await reviewOf({ data: OPERATIONS["a sum, re-based"] ?? SAMPLE }));
    expect(drawn.charts.map(({ key }) => key)).toEqual(["XEP_HANG", "CO_CAU", "TU_CHAM"]);
  });

  test("all of them where no unit is ranked; the sheet stands", async () => {
    const { settings, tables } = SAMPLE;
    const nobody = { BX_ChamDiem: [], BX_ThamDinh: [], BX_CuocHop: [], BX_BaoCao: [] };
    const drawn = drawnIn(await reviewOf({ data: { settings, tables: { ...tables, ...nobody } } }));
    expect(drawn.charts).toEqual([]);
    expect(drawn.sheet.content.rows.length).toBeGreaterThan(3);
  });
});
