import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { explanationText, LANGUAGES } from "../../src/i18n";
import { STEPS } from "../../src/rules/explanation";
import { CLUSTER_CLAUSES } from "./cluster-clauses";
import { explanation, GROUP, step } from "./explanation-build";

const vi = (...args: Parameters<typeof explanation>) => explanationText(explanation(...args), "vi");
const en = (...args: Parameters<typeof explanation>) => explanationText(explanation(...args), "en");

/** Every step: the clause it makes in Vietnamese and in English. */
const CLAUSES: readonly (readonly [ReturnType<typeof step>, string, string])[] = [
  [step("points.given", { points: 8 }), "chấm 8", "scored at 8"],
  [
    step("points.rounded", { points: "7.3", decimals: 1 }),
    "làm tròn đến 1 chữ số thập phân thành 7,3",
    "rounded to 1 decimal as 7.3",
  ],
  [
    step("points.rounded", { points: 7, decimals: 0 }),
    "làm tròn đến số nguyên thành 7",
    "rounded to a whole number as 7",
  ],
  [
    step("appraisers.combined", { points: 7, count: 3 }, { how: "lowest" }),
    "lấy điểm thấp nhất của 3 lượt thẩm định là 7",
    "lowest of 3 appraisals 7",
  ],
  [step("achieved.yes", { points: 2 }), "đạt nên được 2", "achieved, which gives 2"],
  [step("achieved.no", { points: 0 }), "không đạt nên tính 0", "not achieved, which gives 0"],
  [
    step("bands.band", { quantity: 96, points: "1.5", from: 95 }, { band: "trên 95%" }),
    "tỷ lệ 96% thuộc khung “trên 95%” được 1,5",
    "96% falls in the band “trên 95%”, which gives 1.5",
  ],
  [
    step("bands.band", { quantity: 80, points: 1, from: 75, to: 95 }),
    "tỷ lệ 80% thuộc khung 75% đến 95% được 1",
    "80% falls in the band 75% to 95%, which gives 1",
  ],
  [
    step("bands.band", { quantity: 99, points: 1, from: 95 }),
    "tỷ lệ 99% thuộc khung từ 95% được 1",
    "99% falls in the band from 95%, which gives 1",
  ],
  [
    step("bands.band", { quantity: 9, points: 0, to: 50 }),
    "tỷ lệ 9% thuộc khung đến 50% được 0",
    "9% falls in the band up to 50%, which gives 0",
  ],
  [
    step("lateness.report", { days: 1, points: "1.5" }, { report: "Quý II" }),
    "báo cáo quý II chậm 1 ngày được 1,5",
    "report “Quý II” 1 day late gives 1.5",
  ],
  [
    step("lateness.missing", { points: 0 }, { report: "Sơ kết (6 tháng)" }),
    "báo cáo “Sơ kết (6 tháng)” không gửi nên tính 0",
    "report “Sơ kết (6 tháng)” never sent gives 0",
  ],
  [
    step("lateness.exempt", {}, { report: "MTTQ" }),
    "báo cáo MTTQ không yêu cầu đơn vị gửi",
    "report “MTTQ” was not required",
  ],
  [step("lateness.quantity", { days: 4, points: 1 }), "chậm 4 ngày được 1", "4 days late gives 1"],
  [
    step("lateness.capped", { points: 6, max: 4 }),
    "cộng 6 nên chỉ tính mức tối đa 4",
    "together 6, cut off at the maximum 4",
  ],
  [
    step("proportional.ratio", { quantity: 1090, target: 1000, percent: 109 }),
    "thực hiện 1.090 trên kế hoạch 1.000 (đạt 109%)",
    "1,090 done of 1,000 planned (109%)",
  ],
  [
    step("proportional.full", { points: 12 }),
    "hoàn thành kế hoạch nên được trọn 12",
    "the plan is met, which gives the full 12",
  ],
  [
    step("proportional.share", { percent: 90, max: 12, points: "10.8" }),
    "được 90% của 12 điểm là 10,8",
    "90% of 12 gives 10.8",
  ],
  [
    step("proportional.reward", { percent: 110, max: 12, rewardMax: 2, points: "13.2" }),
    "vượt kế hoạch nên ngoài 12 điểm còn được thưởng (tối đa 2), thành 13,2",
    "above the plan, which adds a reward (at most 2) to 12 and gives 13.2",
  ],
  [
    step("proportional.belowFloor", { percent: 40, floorPercent: 50, points: 0 }),
    "thấp hơn tỷ lệ sàn 50% nên tính 0",
    "below the floor of 50%, which gives 0",
  ],
  [
    step("count.times", { quantity: 2, pointsEach: "0.5", points: 1 }),
    "thực hiện 2 lần (mỗi lần 0,5 điểm) được 1",
    "2 times at 0.5 each gives 1",
  ],
  [step("count.capped", { points: 5, max: 3 }), "nhưng chỉ tính mức tối đa 3", "cut off at the maximum 3"],
  [step("attendance.start", { points: 6 }), "điểm ban đầu 6", "starting from 6"],
  [
    step("attendance.absences", { absences: 1, perAbsence: "0.5", points: "0.5" }),
    "vắng 1 cuộc họp (mỗi cuộc trừ 0,5)",
    "1 absence at −0.5 each",
  ],
  [step("attendance.absences", { absences: 0, perAbsence: "0.5", points: 0 }), "không vắng cuộc họp nào", "no absence"],
  [
    step("attendance.wrongComposition", { count: 2, perWrongComposition: "0.25", points: "0.5" }),
    "sai thành phần 2 cuộc họp (mỗi cuộc trừ 0,25)",
    "2 meetings with the wrong composition at −0.25 each",
  ],
  [
    step("attendance.wrongComposition", { count: 0, perWrongComposition: "0.25", points: 0 }),
    "không cuộc họp nào sai thành phần",
    "no meeting with the wrong composition",
  ],
  [step("attendance.floor", { floor: 1 }), "trừ không quá mức điểm sàn 1", "never below the floor 1"],
  [step("group.child", { points: 8 }, { code: "1.1", state: "scored" }), "1.1 được 8", "1.1 gives 8"],
  [step("group.child", { points: 0 }, { code: "1.2", state: "missing" }), "1.2 chưa chấm", "1.2 not scored yet"],
  [
    step("group.child", { points: 0 }, { code: "1.3", state: "notApplicable" }),
    "1.3 không áp dụng",
    "1.3 not applicable",
  ],
  [step("group.total", { points: 18 }, { operation: "sum" }), "cộng lại 18", "together 18"],
  [
    step("group.total", { points: 8 }, { operation: "weightedMean" }),
    "trung bình có trọng số là 8",
    "as a weighted mean 8",
  ],
  [
    step("group.rebase", { points: 4, max: 10, applicableMax: 4, result: 10 }),
    "quy đổi 4 trên 4 điểm áp dụng về thang 10 thành 10",
    "4 of 4 applicable points re-based on 10 as 10",
  ],
  [
    step("group.capped", { points: 6, max: 5 }),
    "cộng 6, vượt mức tối đa nên chỉ tính 5",
    "together 6, cut off at the maximum 5",
  ],
  ...CLUSTER_CLAUSES,
  [step("missing"), "chưa có điểm hoặc số liệu dùng được", "no usable score or figure"],
  [step("notApplicable"), "không áp dụng", "not applicable"],
];

describe("steps", () => {
  test("each has its example", () => {
    expect([...new Set(CLAUSES.map(([{ what }]) => what))].sort()).toEqual([...STEPS].sort());
  });

  test.each(CLAUSES)("%j", (one, inVietnamese, inEnglish) => {
    expect(vi({ steps: [one] })).toMatch(`được 3,5 điểm: ${inVietnamese}`);
    expect(en({ steps: [one] })).toMatch(`has 3.5 points: ${inEnglish}`);
  });

  test("any steps in any order make one whole sentence", () => {
    const any = fc.array(fc.constantFrom(...CLAUSES.map(([one]) => one)), { maxLength: 40 });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom("scored", "missing", "notApplicable"),
        fc.constantFrom(...LANGUAGES),
        (steps, state, language) => {
          const text = explanationText(explanation({ steps, state, node: GROUP }), language);
          expect(text).toMatch(/^(?:Mục|Group) 7 .*[^.]\.$/u);
          expect(text).not.toMatch(/undefined|NaN|…| {2}|: ;|; \.|[,;:] [,;:]/);
        },
      ),
    );
  });

  test("a step without its numbers shows the gap instead of failing", () => {
    expect(vi({ steps: [{ what: "count.times", numbers: {}, words: {} }] })).toContain("thực hiện … lần");
  });
});
