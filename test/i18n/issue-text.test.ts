import { describe, expect, test } from "@jest/globals";
import { issueText, LANGUAGES, placesText, placeText } from "../../src/i18n";
import { issue, ISSUES, type IssueCode } from "../../src/workbook/issue";

describe("issueText", () => {
  test("writes numbers as the language does and leaves codes and people's text alone", () => {
    const over = issue("scoreOverMax", { unit: "DV03", item: "1.10", value: "1008.5", max: "8" });
    expect(issueText(over, "vi")).toBe(
      "Điểm 1.008,5 của đơn vị DV03 vượt mức tối đa 8 của tiêu chí 1.10 nên không được tính. Đề nghị sửa lại điểm.",
    );
    expect(issueText(over, "en")).toBe(
      "The score 1,008.5 of unit DV03 is over the maximum 8 of criterion 1.10 and does not count. Correct it.",
    );
    expect(issueText(issue("numberRepaired", { text: " 8,5 ", value: 8.5 }), "vi")).toContain(
      "“ 8,5 ” được hiểu là 8,5.",
    );
    expect(issueText(issue("codeRepaired", { text: "1.10 ", value: "1.10" }), "vi")).toContain("được hiểu là “1.10”");
    const option = issue("optionScoreDiffers", { item: "1.10", used: "6.5", other: "2.25" });
    expect(issueText(option, "vi")).toContain("Tiêu chí 1.10 có điểm 6,5 ở dòng tiêu chí và 2,25 ở dòng mức điểm");
    expect(issueText(issue("numberAmbiguous", { text: "1.000" }), "vi")).toContain("“1.000”");
  });

  test("says sizes, arguments, parameters and measures in words", () => {
    expect(issueText(issue("zipTooLarge", { size: 314572800, limit: 104857600 }), "vi")).toContain(
      "300 MB, giới hạn 100 MB",
    );
    const negative = { unit: "A", item: "2", argument: "quantity", value: "-1.5" };
    expect(issueText(issue("argumentNegative", negative), "vi")).toContain(
      "Số liệu “số lượng” của đơn vị A ở tiêu chí 2 là -1,5",
    );
    expect(issueText(issue("argumentMissing", { unit: "A", item: "2", argument: "daysLate" }), "vi")).toContain(
      "“số ngày chậm”",
    );
    expect(issueText(issue("parameterMissing", { code: "3.1", parameter: "pointsEach" }), "en")).toContain(
      "“points each”",
    );
    expect(issueText(issue("tieDecided", { units: "B, C", step: "content" }), "vi")).toContain("theo điểm nội dung.");
    expect(issueText(issue("rungGap", { code: "2", from: "10.5", to: "∞" }), "vi")).toContain("từ 10,5 đến vô hạn");
    expect(issueText(issue("tieDecided", { units: "B, C", step: "1.2" }), "vi")).toContain("theo điểm tiêu chí 1.2.");
  });

  test("a score that became a date is told as the date that people see", () => {
    const became = issue("numberBecameDate", { date: "2026-12-05", serial: "46361", typed: "5.12" });
    expect(issueText(became, "vi")).toContain("ngày 05/12/2026 (Excel lưu là 46361), có thể Excel tự đổi khi gõ 5,12.");
    expect(issueText(became, "en")).toContain("5 December 2026 (stored as 46361), perhaps made by Excel from 5.12.");
  });

  test("English knows one from many", () => {
    expect(issueText(issue("hiddenRowsRead", { count: 1 }), "en")).toContain("1 hidden row was read");
    expect(issueText(issue("hiddenRowsRead", { count: 2000 }), "en")).toContain("2,000 hidden rows were read");
  });

  test("cuts a cell's novel short, never in the middle of a letter", () => {
    const text = issueText(issue("numberUnreadable", { text: "😀".repeat(1000) }), "vi");
    expect(text.length).toBeLessThan(220);
    expect(text).toMatch(/😀…” là số nào/u);
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
  });

  test("text that looks like a placeholder or a property of objects stays text", () => {
    expect(issueText(issue("unknownUnit", { unit: "{item} $& $1" }), "vi")).toContain("“{item} $& $1”");
    expect(issueText(issue("argumentMissing", { unit: "A", item: "2", argument: "constructor" }), "vi")).toContain(
      "“constructor”",
    );
    expect(issueText({ code: "unknownUnit", params: {} }, "vi")).toContain("“…”");
  });

  test("every code fills completely in both languages", () => {
    for (const code of Object.keys(ISSUES) as IssueCode[]) {
      const params = Object.fromEntries(ISSUES[code].params.map((name) => [name, `<${name}>`]));
      for (const language of LANGUAGES) {
        const text = issueText({ code, params }, language);
        expect([code, /[{}…]/.test(text)]).toEqual([code, false]);
        if (code === "tieDecided") continue; // its step is a measure, said in words
        for (const name of ISSUES[code].params) expect(text).toContain(`<${name}>`);
      }
    }
  });
});

describe("placeText", () => {
  test("says what is known", () => {
    const place = { file: "Đơn vị 3.xlsx", sheet: "Chấm điểm", cell: "B7" };
    expect(placeText(place, "vi")).toBe("tệp “Đơn vị 3.xlsx”, trang “Chấm điểm”, ô B7");
    expect(placeText(place, "en")).toBe("file “Đơn vị 3.xlsx”, sheet “Chấm điểm”, cell B7");
    expect(placeText({ sheet: "A", cell: "B7:C9" }, "vi")).toBe("trang “A”, vùng B7:C9");
    expect(placeText({}, "vi")).toBe("");
  });

  test("names each sheet once and each cell once", () => {
    const places = [
      { sheet: "Báo cáo", cell: "D5" },
      { sheet: "Chấm điểm", cell: "B7" },
      { sheet: "Báo cáo", cell: "D6" },
      { sheet: "Báo cáo", cell: "D5" },
    ];
    expect(placesText(places, "vi")).toBe("trang “Báo cáo”, ô D5, D6; trang “Chấm điểm”, ô B7");
    expect(placesText(places, "en")).toBe("sheet “Báo cáo”, cells D5, D6; sheet “Chấm điểm”, cell B7");
  });

  test("counts the cells that would be too many to read", () => {
    const places = Array.from({ length: 11 }, (_, row) => ({ sheet: "A", cell: `B${String(row + 1)}` }));
    expect(placesText(places, "vi")).toBe("trang “A”, ô B1, B2, B3, B4, B5, B6, B7, B8 và 3 ô khác");
  });
});
