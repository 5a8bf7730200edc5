import { step } from "./explanation-build";

const BACKLOG = { band: "từ 1% đến 10%" };

/** Steps of the kinds that compare units, deduct in steps, weigh bonus against penalties, or hear peers. */
export const CLUSTER_CLAUSES: readonly (readonly [ReturnType<typeof step>, string, string])[] = [
  [
    step("relative.ratio", { quantity: 120, target: 100, percent: 120 }),
    "đạt 120 trên chỉ tiêu 100 (120%)",
    "120 against a target of 100 (120%)",
  ],
  [
    step("relative.leader", { quantity: 150, target: 100, percent: 150 }, { unit: "DV4" }),
    "đơn vị dẫn đầu DV4 đạt 150 trên 100 (150%)",
    "the leader DV4 reached 150 of 100 (150%)",
  ],
  [
    step("relative.below", { percent: 80, most: 5, points: 4 }),
    "chưa đạt chỉ tiêu nên được 80% của 5 điểm là 4",
    "below the target, so 80% of 5 gives 4",
  ],
  [step("relative.met", { points: 5 }), "đạt đúng chỉ tiêu nên được 5", "exactly at the target, which gives 5"],
  [
    step("relative.above", { base: 5, points: 7 }),
    "vượt chỉ tiêu nên ngoài 5 điểm còn được phần so với đơn vị dẫn đầu, thành 7",
    "above the target, which adds a part measured against the leader to 5 and gives 7",
  ],
  [
    step("relative.most", { quantity: 4, leading: 8, max: 10, points: 5 }, { unit: "DV4" }),
    "kết quả 4 so với cao nhất 8 của DV4 trên thang 10 được 5",
    "4 against the highest 8 of DV4 on a scale of 10 gives 5",
  ],
  [
    step("relative.most", { quantity: 4, leading: 8, max: 10, points: 5 }, { unit: "" }),
    "kết quả 4 so với cao nhất 8 trên thang 10 được 5",
    "4 against the highest 8 on a scale of 10 gives 5",
  ],
  [
    step("relative.nobody", { points: 0 }),
    "chưa đơn vị nào có kết quả lớn hơn 0 nên tính 0",
    "no unit has a result above 0, which gives 0",
  ],
  [
    step("stepped.none", { quantity: "0.5", points: 50 }),
    "tỷ lệ 0,5% chưa đến mức bị trừ nên được trọn 50",
    "0.5% is below the first step, so the full 50 stays",
  ],
  [
    step("stepped.step", { quantity: 5, deducted: 10, points: 40 }, BACKLOG),
    "tỷ lệ 5% thuộc khung “từ 1% đến 10%” bị trừ 10, còn 40",
    "5% falls in the band “từ 1% đến 10%”, which takes off 10 and leaves 40",
  ],
  [
    step("stepped.knockOut", { quantity: 25, points: 0, from: 21 }),
    "tỷ lệ 25% thuộc khung từ 21% là mức không xét nên tính 0",
    "25% falls in the band from 21%, a knock-out step, which gives 0",
  ],
  [
    step("balance.bonus", { quantity: 4, pointsEach: "0.5", points: 2 }),
    "được cộng 4 lần (mỗi lần 0,5 điểm)",
    "4 bonuses at +0.5 each",
  ],
  [step("balance.bonus", { quantity: 0, pointsEach: "0.5", points: 0 }), "không có lần nào được cộng", "no bonus"],
  [
    step("balance.penalty", { count: 1, penaltyEach: "0.75", points: "0.75" }),
    "bị trừ 1 lần (mỗi lần 0,75 điểm)",
    "1 penalty at −0.75 each",
  ],
  [step("balance.penalty", { count: 0, penaltyEach: 1, points: 0 }), "không có lần nào bị trừ", "no penalty"],
  [
    step("balance.floor", { points: -3, floor: 0 }),
    "còn -3 nên tính mức điểm sàn 0",
    "together -3, raised to the floor 0",
  ],
  [
    step("balance.capped", { points: 9, max: 3 }),
    "cộng 9 nên chỉ tính mức tối đa 3",
    "together 9, cut off at the maximum 3",
  ],
  [step("peer.votes", { count: 8 }), "theo 8 lượt chấm chéo", "by 8 peer scores"],
  [step("peer.trimmed", { count: 1, left: 6 }), "bỏ 1 điểm ở mỗi đầu còn 6", "1 left out at each end, which leaves 6"],
  [step("peer.mean", { count: 6, points: "8.5" }), "trung bình 6 điểm là 8,5", "the mean of 6 is 8.5"],
  [step("peer.sum", { count: 39, points: 365 }), "cộng 39 điểm là 365", "the sum of 39 is 365"],
];
