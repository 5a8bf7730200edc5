import { describe, expect, test } from "@jest/globals";
import { explanationText } from "../../src/i18n";
import { explain } from "../../src/rules";
import { decimal } from "../../src/rules/decimal";
import { ENTRIES, RULES } from "../rules/worked-example";
import { explanation, GROUP, ITEM, NOTHING, result, step } from "./explanation-build";

const vi = (...args: Parameters<typeof explanation>) =>
  explanationText(explanation(...args), "vi", { unitName: "Đơn vị 3" });
const en = (...args: Parameters<typeof explanation>) =>
  explanationText(explanation(...args), "en", { unitName: "Đơn vị 3" });

describe("the sentence", () => {
  const late = {
    node: { ...ITEM, code: "TC7.2" },
    source: "log",
    steps: [
      step("lateness.report", { days: 0, points: 2 }, { report: "Báo cáo quý I" }),
      step("lateness.report", { days: 2, points: "1.5" }, { report: "Báo cáo năm" }),
    ],
    inputs: [
      { name: "Báo cáo quý I", value: "0", origin: { sheet: "Báo cáo", cell: "D5" } },
      { name: "Báo cáo năm", value: "2", origin: { sheet: "Báo cáo", cell: "D6" } },
    ],
  } as const;

  test("says points, steps, cells and maximum", () => {
    expect(vi(late)).toBe(
      "TC7.2 của Đơn vị 3 được 3,5 điểm: báo cáo quý I đúng hạn được 2, báo cáo năm chậm 2 ngày được 1,5 " +
        "(trang “Báo cáo”, ô D5, D6); tối đa 4.",
    );
    expect(en(late)).toBe(
      "TC7.2 of Đơn vị 3 has 3.5 points: report “Báo cáo quý I” on time gives 2, report “Báo cáo năm” 2 days late gives 1.5 " +
        "(sheet “Báo cáo”, cells D5, D6); maximum 4.",
    );
  });

  test("uses the unit's code where no name is given", () => {
    expect(explanationText(explanation(), "vi")).toBe("Tiêu chí 7.2 của DV3 được 3,5 điểm; tối đa 4.");
  });

  test.each([
    ["TC7.2", "TC7.2 của"],
    ["CN-01", "CN-01 của"],
    ["II.1", "Tiêu chí II.1 của"],
    ["A", "Tiêu chí A của"],
    ["Hop", "Tiêu chí Hop của"],
  ])("names the node %s", (code, start) => {
    expect(vi({ node: { ...ITEM, code } }).startsWith(start)).toBe(true);
  });

  test("shows four decimals at most", () => {
    expect(
      vi({ result: result(10.666666666667, 12), steps: [step("points.given", { points: "10.666666666667" })] }),
    ).toBe("Tiêu chí 7.2 của Đơn vị 3 được 10,6667 điểm: chấm 10,6667; tối đa 12.");
  });
});

describe("whose score counted", () => {
  const steps = [step("points.given", { points: "3.5" })];

  test.each([
    ["self", [], "đơn vị tự chấm 3,5", "self-scored at 3.5"],
    ["appraised", ["Cụm trưởng"], "Cụm trưởng thẩm định 3,5", "appraised at 3.5 by Cụm trưởng"],
    ["appraised", [], "điểm thẩm định 3,5", "appraised at 3.5"],
    ["agreed", [], "thống nhất 3,5", "agreed at 3.5"],
    ["log", [], "nhật ký ghi 3,5", "the log gives 3.5"],
  ] as const)("%s by %j", (source, by, inVietnamese, inEnglish) => {
    expect(vi({ source, by, steps })).toBe(`Tiêu chí 7.2 của Đơn vị 3 được 3,5 điểm: ${inVietnamese}; tối đa 4.`);
    expect(en({ source, by, steps })).toBe(`Criterion 7.2 of Đơn vị 3 has 3.5 points: ${inEnglish}; maximum 4.`);
  });

  test.each([
    ["self", "theo số liệu đơn vị tự chấm", "by the unit's own figures"],
    ["appraised", "theo số liệu thẩm định của Cụm phó", "by the figures appraised by Cụm phó"],
    ["agreed", "theo số liệu thống nhất", "by the agreed figures"],
    ["log", "theo nhật ký", "by the log"],
  ] as const)("figures of %s", (source, inVietnamese, inEnglish) => {
    const by = source === "appraised" ? ["Cụm phó"] : [];
    const yes = [step("achieved.yes", { points: "3.5" })];
    expect(vi({ source, by, steps: yes })).toContain(`3,5 điểm: ${inVietnamese}, đạt nên được 3,5; tối đa`);
    expect(en({ source, by, steps: yes })).toContain(`points: ${inEnglish}, achieved, which gives 3.5; maximum`);
  });

  test("several appraisers, each with his score", () => {
    const two = [step("points.given", { points: 3 }), step("points.given", { points: 4 })];
    const combined = step("appraisers.combined", { points: "3.5", count: 2 }, { how: "mean" });
    const both = { source: "appraised", by: ["Cụm trưởng", "Cụm phó"], steps: [...two, combined] } as const;
    expect(vi(both)).toContain(
      ": Cụm trưởng thẩm định 3, Cụm phó thẩm định 4, lấy điểm trung bình của 2 lượt thẩm định là 3,5;",
    );
    expect(en(both)).toContain(": appraised at 3 by Cụm trưởng, appraised at 4 by Cụm phó, mean of 2 appraisals 3.5;");
  });

  test("the reason and the evidence are quoted", () => {
    const inputs = [{ name: "evidence", value: "Số 12/BC", origin: { sheet: "Chấm điểm", cell: "H9" } }];
    expect(vi({ source: "agreed", steps, reason: "thiếu minh chứng", inputs })).toContain(
      "(trang “Chấm điểm”, ô H9); lý do: “thiếu minh chứng”; minh chứng: “Số 12/BC”; tối đa 4.",
    );
    expect(en({ source: "agreed", steps, reason: "no proof", inputs })).toContain(
      "; reason: “no proof”; evidence: “Số 12/BC”;",
    );
  });
});

describe("groups and scales", () => {
  const group = { node: GROUP, operation: "sum" } as const;
  const child = (code: string, points: number, weight?: number) =>
    step("group.child", { points, ...(weight === undefined ? {} : { weight }) }, { code, state: "scored" });

  test("weights are said where they count", () => {
    const steps = [child("7.1", 8, 0.2), step("group.total", { points: 8 }, { operation: "weightedSum" })];
    expect(vi({ node: GROUP, operation: "weightedSum", steps })).toContain(
      ": 7.1 được 8 (trọng số 0,2); tổng có trọng số là 8;",
    );
    expect(vi({ ...group, steps: [child("7.1", 8, 0.2)] })).not.toContain("trọng số");
  });

  test("a re-based group says both totals, its parent too", () => {
    const steps = [child("7.2", 4), step("group.rebase", { points: 4, max: 10, applicableMax: 4, result: 10 })];
    const total = step("group.total", { points: 10 }, { operation: "sum" });
    const rebased = result(10, 10, { beforeRebase: 4, applicableMax: 4 });
    expect(vi({ ...group, steps: [...steps, total], result: rebased })).toBe(
      "Mục 7 của Đơn vị 3 được 10 điểm: 7.2 được 4; quy đổi 4 trên 4 điểm áp dụng về thang 10 thành 10; tối đa 10.",
    );
    expect(vi({ ...group, steps: [total], result: rebased })).toContain(
      "cộng lại 10; tối đa 10; trước khi quy đổi là 4 trên 4 điểm áp dụng.",
    );
    expect(en({ ...group, steps: [total], result: rebased })).toContain("; before re-basing 4 of 4 applicable points.");
  });

  test("a reduced group says what it can still give", () => {
    const reduced = result(4, 10, { applicableMax: 4 });
    expect(vi({ ...group, result: reduced })).toContain("tối đa 10; phần áp dụng tối đa 4.");
    expect(en({ ...group, result: reduced })).toContain("maximum 10; applicable maximum 4.");
  });

  test("a cut-off says the maximum once, and without the sum it replaced", () => {
    const steps = [child("7.1", 6), step("group.capped", { points: 6, max: 5 }), step("group.total", { points: 5 })];
    expect(vi({ ...group, steps, result: result(5, 5) })).toBe(
      "Mục 7 của Đơn vị 3 được 5 điểm: 7.1 được 6; cộng 6, vượt mức tối đa nên chỉ tính 5.",
    );
  });

  test("a reward above the plan does not claim a maximum below the points", () => {
    expect(vi({ result: result(13, 12) })).toBe("Tiêu chí 7.2 của Đơn vị 3 được 13 điểm.");
  });

  test("sixty children are counted after twelve", () => {
    const steps = Array.from({ length: 60 }, (_, index) => child(`7.${String(index + 1)}`, 1));
    const text = vi({ ...group, steps: [...steps, step("group.total", { points: 60 }, { operation: "sum" })] });
    expect(text).toContain("7.12 được 1; và 48 mục khác; cộng lại 60;");
    expect(text).not.toContain("7.13");
  });
});

describe("what is no score", () => {
  test("missing is not zero", () => {
    const missing = { state: "missing", steps: [step("missing")], result: { ...NOTHING, state: "missing" } } as const;
    expect(vi(missing)).toBe("Tiêu chí 7.2 của Đơn vị 3 chưa chấm nên chưa được tính điểm (không phải là 0 điểm).");
    expect(en(missing)).toBe(
      "Criterion 7.2 of Đơn vị 3 is not scored yet and earns nothing so far (which is not a score of 0).",
    );
  });

  test("not applicable says who decided, where and why", () => {
    const change = {
      state: "notApplicable",
      source: "self",
      reason: "không có hội viên",
      steps: [step("notApplicable")],
      inputs: [{ name: "points", value: "", origin: { sheet: "Chấm điểm", cell: "C9" } }],
      result: { ...NOTHING, state: "notApplicable", applicableMax: decimal(0) },
    } as const;
    expect(vi(change)).toBe(
      "Tiêu chí 7.2 không áp dụng đối với Đơn vị 3 nên không tính vào thang điểm (trang “Chấm điểm”, ô C9); " +
        "lý do: “không có hội viên”.",
    );
    expect(en(change)).toBe(
      "Criterion 7.2 is not applicable to Đơn vị 3 and is left out of its scale (sheet “Chấm điểm”, cell C9); " +
        "reason: “không có hội viên”.",
    );
  });
});

describe("with the engine's own steps", () => {
  const say = (unit: string, node: string) => {
    const why = explain(RULES, ENTRIES, unit, node);
    return why && explanationText(why, "vi", { unitName: `Đơn vị ${unit}` });
  };

  test.each([
    [
      "A",
      "1.2",
      "Tiêu chí 1.2 của Đơn vị A được 10,8 điểm: theo số liệu đơn vị tự chấm, thực hiện 90 trên kế hoạch 100 (đạt 90%), được 90% của 12 điểm là 10,8; tối đa 12.",
    ],
    ["A", "3", "Mục 3 của Đơn vị A được 5 điểm: 3.1 được 4; 3.2 được 2; cộng 6, vượt mức tối đa nên chỉ tính 5."],
    ["B", "1.1", "Tiêu chí 1.1 của Đơn vị B được 7,25 điểm: thống nhất 7,25; tối đa 8."],
    [
      "D",
      "2",
      "Mục 2 của Đơn vị D được 10 điểm: 2.1 không áp dụng; 2.2 được 4; quy đổi 4 trên 4 điểm áp dụng về thang 10 thành 10; tối đa 10.",
    ],
    ["D", "2.1", "Tiêu chí 2.1 không áp dụng đối với Đơn vị D nên không tính vào thang điểm."],
  ])("unit %s, node %s", (unit, node, expected) => {
    expect(say(unit, node)).toBe(expected);
  });
});
