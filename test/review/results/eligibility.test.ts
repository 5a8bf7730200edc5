import { describe, expect, test } from "@jest/globals";
import type { BookData } from "../../../src/review/create-book";
import type { PlanCell, ReplaceOwnedSheet } from "../../../src/workbook/plan";
import { reviewOf } from "../../support/review-book";
import { item, treeBook } from "../../support/small-books";

const CLASSES = [{ name: "Tốt", from: 80 }, { name: "Khá" }];
const AWARDS = [
  { name: "Cờ", class: "Tốt", node: "I", nodeMin: 60, quota: 1, edge: "Lấy tất cả", citation: "Điều 5" },
  { name: "Bằng khen", minPoints: 70, minPercent: 75.5, maxDeductions: 1, share: 20, rounding: "Làm tròn lên" },
  { name: "Giấy khen", votePercent: 80, quota: 2, edge: "Không lấy" },
];

function book(awards: readonly object[] = AWARDS): BookData {
  const scores = { A: [65, 30], B: [55, 35], C: [60, 16], D: [60, 16], E: [50, 10], F: [59, 1] };
  const said = Object.fromEntries(Object.entries(scores).map(([unit, [I = 0, J = 0]]) => [unit, { I, J }]));
  return treeBook(
    [item("I", "", 65), item("J", "", 35)],
    said,
    {
      BX_XepLoai: CLASSES,
      BX_DanhHieu: awards as BookData["tables"][string],
      BX_DieuChinh: [{ unit: "E", type: "Không xét", reason: "kỷ luật" }],
    },
    { classBasis: "points" },
  );
}

function wordsOf(cell: PlanCell | null | undefined): string {
  if (cell?.type === "text") return cell.text;
  return cell?.type === "number" ? String(cell.value) : "";
}

async function sheet(data: BookData, language: "vi" | "en" = "vi"): Promise<ReplaceOwnedSheet | undefined> {
  const { plan } = await reviewOf({ data }, { language });
  return plan.actions.find((action) => action.verb === "replaceOwnedSheet" && action.key === "DE_NGHI") as
    ReplaceOwnedSheet | undefined;
}

/** Rows with words, each as one text; the heading block and the headings of columns left out. */
async function rowsOf(data: BookData, language?: "vi" | "en"): Promise<string[]> {
  const found = await sheet(data, language);
  return (found?.content.rows ?? [])
    .map(({ cells }) => cells.map(wordsOf).filter((text) => text !== ""))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(" | "));
}

describe("the board of awards", () => {
  test("says per award the conditions, who is proposed and who is next, and per unit the first reason", async () => {
    const rows = await rowsOf(book());
    expect(rows.slice(3, 13)).toEqual([
      "1. Cờ (Điều 5)",
      "Điều kiện: xếp loại từ “Tốt”; tiêu chí I từ 60 điểm. Số lượng tối đa: 1.",
      "Đề nghị: Đơn vị A.",
      "Hạng | Mã | Đơn vị | Tổng điểm | Điều kiện điểm | Điều kiện loại trừ | Bỏ phiếu | Số lượng | Kết quả | Lý do",
      "1 | A | Đơn vị A | 95 | Đạt | Đạt | – | Đạt | Đề nghị",
      "2 | B | Đơn vị B | 90 | Đạt | Không đạt | – | Chưa xét | Không đề nghị | Tiêu chí I cần từ 60 điểm; đạt 55.",
      "3 | C | Đơn vị C | 76 | Không đạt | Đạt | – | Chưa xét | Không đề nghị | Cần xếp loại từ “Tốt”; xếp loại “Khá”.",
      "3 | D | Đơn vị D | 76 | Không đạt | Đạt | – | Chưa xét | Không đề nghị | Cần xếp loại từ “Tốt”; xếp loại “Khá”.",
      "5 | F | Đơn vị F | 60 | Không đạt | Không đạt | – | Chưa xét | Không đề nghị | Cần xếp loại từ “Tốt”; xếp loại “Khá”.",
      "– | E | Đơn vị E | 60 | Không đạt | Không đạt | – | Chưa xét | Không đề nghị | Không xét: kỷ luật",
    ]);
    expect(rows.slice(13, 18)).toEqual([
      "2. Bằng khen",
      "Điều kiện: tổng điểm từ 70; đạt từ 75,5% điểm tối đa; điểm trừ không quá 1. Số lượng tối đa: 2. Tỷ lệ 20% tính trên mọi đơn vị của cụm.",
      "Đề nghị: Đơn vị B. Bằng nhau ở ranh giới, chờ bỏ phiếu: Đơn vị C và Đơn vị D.",
      expect.stringContaining("Hạng"),
      "1 | A | Đơn vị A | 95 | Đạt | Đạt | – | Chưa xét | Không đề nghị | Đã được đề nghị “Cờ”.",
    ]);
    expect(rows).toContain("3 | C | Đơn vị C | 76 | Đạt | Đạt | – | Chờ | Chờ bỏ phiếu");
    expect(rows).toContain(
      "5 | F | Đơn vị F | 60 | Không đạt | Đạt | – | Chưa xét | Không đề nghị | Cần tổng điểm từ 70; đạt 60.",
    );
    expect(rows).toContain("Điều kiện: ít nhất 80% số phiếu phát ra. Số lượng tối đa: 2.");
    expect(rows).toContain("Đề nghị: Đơn vị C và Đơn vị D. Kế tiếp nếu có suất trống: Đơn vị F.");
    expect(rows).toContain("5 | F | Đơn vị F | 60 | – | – | Chờ | Không đạt | Không đề nghị | Hết số lượng (2).");
  });

  test("shows every count of a ballot, and per unit the share with numerator and denominator", async () => {
    const data = book([{ name: "Cờ", votePercent: 50, voteOf: "Số phiếu hợp lệ", quota: 1, edge: "Không lấy" }]);
    const ballots = [
      { award: "Cờ", unit: "A", votes: 7, issued: 9, valid: 8, invalid: 1 },
      { award: "Cờ", unit: "B", votes: 5 },
      { award: "Cờ", unit: "C", votes: 3 },
      { award: "Cờ", unit: "E", votes: 1 },
    ];
    const counted = { ...data, tables: { ...data.tables, BX_BoPhieu: ballots } };
    const rows = await rowsOf(counted);
    expect(rows).toContain("Điều kiện: ít nhất 50% số phiếu hợp lệ. Số lượng tối đa: 1.");
    expect(rows).toContain("Kiểm phiếu: số phiếu phát ra 9; số phiếu hợp lệ 8; số phiếu không hợp lệ hoặc trắng 1.");
    const outcomes = rows.filter((row) => /^. \| [ABC] /.test(row)).map((row) => row.split(" | ").slice(4).join(" | "));
    expect(outcomes).toEqual([
      "– | – | Đạt | Đạt | Đề nghị | Được 87,5% số phiếu hợp lệ (7 trên 8).",
      "– | – | Đạt | Không đạt | Không đề nghị | Hết số lượng (1). Được 62,5% số phiếu hợp lệ (5 trên 8).",
      "– | – | Không đạt | Chưa xét | Không đề nghị | Cần ít nhất 50% số phiếu hợp lệ; được 3 trên 8 (37,5%).",
    ]);
    const { issues } = await reviewOf({ data: counted });
    const about = issues.filter(({ code }) => code.startsWith("ballot"));
    expect(about.map(({ code, sheet: of, cell }) => [code, of, cell])).toEqual([
      ["ballotNotCandidate", "Bỏ phiếu", "C7"],
    ]);
  });

  test("in English, with nobody to propose and no conditions", async () => {
    const awards = [
      { name: "Flag", minPoints: 99 },
      { name: "Certificate", edge: "Không lấy", quota: 3 },
      { name: "Letter" },
    ];
    const rows = await rowsOf(book(awards), "en");
    expect(rows).toContain("Conditions: a total of 99 or more. No limit in number.");
    expect(rows).toContain("No unit is proposed.");
    expect(rows).toContain("Conditions: none. At most 3.");
    expect(rows).toContain("Proposed: Đơn vị A and Đơn vị B. Next if a place comes free: Đơn vị C and Đơn vị D.");
    expect(
      rows.filter((row) => row.endsWith("Equal with others at the edge of the places (3), so not taken.")),
    ).toHaveLength(2);
    expect(rows).toContain("– | E | Đơn vị E | 60 | – | – | – | Not reached | Not proposed | Excluded: kỷ luật");
  });

  test("stands on A4, an award to a page, words over all columns", async () => {
    const content = (await sheet(book()))?.content;
    const headings = (content?.rows ?? []).flatMap(({ cells }, row) => (/^\d\. /.test(wordsOf(cells[0])) ? [row] : []));
    expect(content?.print.pageBreaks).toEqual(headings.slice(1));
    expect(content?.print.orientation).toBe("landscape");
    const across = (content?.merges ?? []).map(({ top, left, right }) => [top, left, right].join());
    for (const row of headings) expect(across).toContain(`${String(row + 1)},0,9`);
  });

  test("is not there where the agreement names no award", async () => {
    expect(await sheet(book([]))).toBeUndefined();
  });
});
