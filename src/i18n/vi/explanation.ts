import type { Source } from "../../rules/rule-set";
import { isNamedCode, type Phrases, type StepView } from "../phrases";
import { shorten, uncapitalise } from "../text";
import { TERMS } from "./terms";

/** "báo cáo quý I": the word is not said twice, and a name with punctuation of its own stays apart in quotes. */
function report(step: StepView): string {
  const name = step.word("report");
  if (/[“”"',;:()]/.test(name) || name === "") return `báo cáo “${shorten(name)}”`;
  const small = shorten(uncapitalise(name));
  return /^báo cáo(?:\s|$)/u.test(small.normalize("NFC")) ? small : `báo cáo ${small}`;
}

function onTime(step: StepView): string {
  return step.isPositive("days") ? `chậm ${step.number("days")} ngày` : "đúng hạn";
}

const GIVEN: Readonly<Record<Source, (step: StepView) => string>> = {
  self: (step) => `đơn vị tự chấm ${step.number("points")}`,
  appraised: (step) => `${step.by === "" ? "điểm" : step.by} thẩm định ${step.number("points")}`,
  agreed: (step) => `thống nhất ${step.number("points")}`,
  log: (step) => `nhật ký ghi ${step.number("points")}`,
};

const COMBINED = new Map([
  ["mean", "điểm trung bình"],
  ["lowest", "điểm thấp nhất"],
  ["highest", "điểm cao nhất"],
]);

function band(step: StepView): string {
  const name = step.word("band");
  if (name !== "") return `khung “${shorten(name)}”`;
  if (!step.has("from")) return step.has("to") ? `khung đến ${step.percent("to")}` : "khung duy nhất";
  return step.has("to")
    ? `khung ${step.percent("from")} đến ${step.percent("to")}`
    : `khung từ ${step.percent("from")}`;
}

function child(step: StepView): string {
  const code = step.word("code");
  const state = step.word("state");
  if (state === "missing" || state === "notApplicable") return `${code} ${TERMS.state[state]}`;
  const weighted = step.operation === "weightedSum" || step.operation === "weightedMean";
  const weight = weighted && step.has("weight") ? ` (trọng số ${step.number("weight")})` : "";
  return `${code} được ${step.number("points")}${weight}`;
}

const TOTAL = new Map([
  ["sum", "cộng lại"],
  ["weightedSum", "tổng có trọng số là"],
  ["weightedMean", "trung bình có trọng số là"],
  ["pool", "cộng điểm thưởng"],
]);

// "không đạt được" and "không gửi được" would say "could not": after a negation the points follow "tính".
const steps: Phrases["steps"] = {
  "points.given": (step) => (step.source ? GIVEN[step.source](step) : `chấm ${step.number("points")}`),
  "points.rounded": (step) =>
    step.isPositive("decimals")
      ? `làm tròn đến ${step.number("decimals")} chữ số thập phân thành ${step.number("points")}`
      : `làm tròn đến số nguyên thành ${step.number("points")}`,
  "appraisers.combined": (step) =>
    `lấy ${COMBINED.get(step.word("how")) ?? "điểm chung"} của ${step.number("count")} lượt thẩm định là ${step.number("points")}`,
  "achieved.yes": (step) => `đạt nên được ${step.number("points")}`,
  "achieved.no": (step) => `không đạt nên tính ${step.number("points")}`,
  "bands.band": (step) => `tỷ lệ ${step.percent("quantity")} thuộc ${band(step)} được ${step.number("points")}`,
  "lateness.report": (step) => `${report(step)} ${onTime(step)} được ${step.number("points")}`,
  "lateness.missing": (step) => `${report(step)} không gửi nên tính ${step.number("points")}`,
  "lateness.exempt": (step) => `${report(step)} không yêu cầu đơn vị gửi`,
  "lateness.quantity": (step) => `${onTime(step)} được ${step.number("points")}`,
  "lateness.capped": (step) => `cộng ${step.number("points")} nên chỉ tính mức tối đa ${step.number("max")}`,
  "proportional.ratio": (step) =>
    `thực hiện ${step.number("quantity")} trên kế hoạch ${step.number("target")} (đạt ${step.percent("percent")})`,
  "proportional.full": (step) => `hoàn thành kế hoạch nên được trọn ${step.number("points")}`,
  "proportional.share": (step) =>
    `được ${step.percent("percent")} của ${step.number("max")} điểm là ${step.number("points")}`,
  "proportional.reward": (step) =>
    `vượt kế hoạch nên ngoài ${step.number("max")} điểm còn được thưởng (tối đa ${step.number("rewardMax")}), thành ${step.number("points")}`,
  "proportional.belowFloor": (step) =>
    `thấp hơn tỷ lệ sàn ${step.percent("floorPercent")} nên tính ${step.number("points")}`,
  "relative.ratio": (step) =>
    `đạt ${step.number("quantity")} trên chỉ tiêu ${step.number("target")} (${step.percent("percent")})`,
  "relative.leader": (step) =>
    `đơn vị dẫn đầu ${step.word("unit")} đạt ${step.number("quantity")} trên ${step.number("target")} (${step.percent("percent")})`,
  "relative.below": (step) =>
    `chưa đạt chỉ tiêu nên được ${step.percent("percent")} của ${step.number("most")} điểm là ${step.number("points")}`,
  "relative.met": (step) => `đạt đúng chỉ tiêu nên được ${step.number("points")}`,
  "relative.above": (step) =>
    `vượt chỉ tiêu nên ngoài ${step.number("base")} điểm còn được phần so với đơn vị dẫn đầu, thành ${step.number("points")}`,
  "relative.most": (step) =>
    `kết quả ${step.number("quantity")} so với cao nhất ${step.number("leading")}${step.word("unit") === "" ? "" : ` của ${step.word("unit")}`} trên thang ${step.number("max")} được ${step.number("points")}`,
  "relative.nobody": (step) => `chưa đơn vị nào có kết quả lớn hơn 0 nên tính ${step.number("points")}`,
  "stepped.none": (step) =>
    `tỷ lệ ${step.percent("quantity")} chưa đến mức bị trừ nên được trọn ${step.number("points")}`,
  "stepped.step": (step) =>
    `tỷ lệ ${step.percent("quantity")} thuộc ${band(step)} bị trừ ${step.number("deducted")}, còn ${step.number("points")}`,
  "stepped.knockOut": (step) =>
    `tỷ lệ ${step.percent("quantity")} thuộc ${band(step)} là mức không xét nên tính ${step.number("points")}`,
  "count.times": (step) =>
    `thực hiện ${step.number("quantity")} lần (mỗi lần ${step.number("pointsEach")} điểm) được ${step.number("points")}`,
  "count.capped": (step) => `nhưng chỉ tính mức tối đa ${step.number("max")}`,
  "balance.bonus": (step) =>
    step.isPositive("quantity")
      ? `được cộng ${step.number("quantity")} lần (mỗi lần ${step.number("pointsEach")} điểm)`
      : "không có lần nào được cộng",
  "balance.penalty": (step) =>
    step.isPositive("count")
      ? `bị trừ ${step.number("count")} lần (mỗi lần ${step.number("penaltyEach")} điểm)`
      : "không có lần nào bị trừ",
  "balance.floor": (step) => `còn ${step.number("points")} nên tính mức điểm sàn ${step.number("floor")}`,
  "balance.capped": (step) => `cộng ${step.number("points")} nên chỉ tính mức tối đa ${step.number("max")}`,
  "peer.votes": (step) => `theo ${step.number("count")} lượt chấm chéo`,
  "peer.trimmed": (step) => `bỏ ${step.number("count")} điểm ở mỗi đầu còn ${step.number("left")}`,
  "peer.mean": (step) => `trung bình ${step.number("count")} điểm là ${step.number("points")}`,
  "peer.sum": (step) => `cộng ${step.number("count")} điểm là ${step.number("points")}`,
  "attendance.start": (step) => `điểm ban đầu ${step.number("points")}`,
  "attendance.absences": (step) =>
    step.isPositive("absences")
      ? `vắng ${step.number("absences")} cuộc họp (mỗi cuộc trừ ${step.number("perAbsence")})`
      : "không vắng cuộc họp nào",
  "attendance.wrongComposition": (step) =>
    step.isPositive("count")
      ? `sai thành phần ${step.number("count")} cuộc họp (mỗi cuộc trừ ${step.number("perWrongComposition")})`
      : "không cuộc họp nào sai thành phần",
  "attendance.floor": (step) => `trừ không quá mức điểm sàn ${step.number("floor")}`,
  "group.child": child,
  "group.total": (step) =>
    `${TOTAL.get(step.word("operation") || (step.operation ?? "")) ?? "tổng là"} ${step.number("points")}`,
  "group.rebase": (step) =>
    `quy đổi ${step.number("points")} trên ${step.number("applicableMax")} điểm áp dụng về thang ${step.number("max")} thành ${step.number("result")}`,
  "group.capped": (step) => `cộng ${step.number("points")}, vượt mức tối đa nên chỉ tính ${step.number("max")}`,
  missing: () => "chưa có điểm hoặc số liệu dùng được",
  notApplicable: () => "không áp dụng",
};

export const PHRASES: Phrases = {
  node: (node) => (isNamedCode(node.code) ? node.code : `${node.type === "group" ? "Mục" : "Tiêu chí"} ${node.code}`),
  head: {
    scored: (node, unit, points) => `${node} của ${unit} được ${points} điểm`,
    missing: (node, unit) => `${node} của ${unit} chưa chấm nên chưa được tính điểm (không phải là 0 điểm)`,
    notApplicable: (node, unit) => `${node} không áp dụng đối với ${unit} nên không tính vào thang điểm`,
  },
  steps,
  basis: {
    self: () => "theo số liệu đơn vị tự chấm",
    appraised: (by) => (by === "" ? "theo số liệu thẩm định" : `theo số liệu thẩm định của ${by}`),
    agreed: () => "theo số liệu thống nhất",
    log: () => "theo nhật ký",
  },
  more: (count) => `và ${count} mục khác`,
  reason: (text) => `lý do: “${text}”`,
  evidence: (text) => `minh chứng: “${text}”`,
  max: (max) => `tối đa ${max}`,
  applicable: (applicableMax) => `phần áp dụng tối đa ${applicableMax}`,
  beforeRebase: (points, applicableMax) => `trước khi quy đổi là ${points} trên ${applicableMax} điểm áp dụng`,
  itemSeparator: ", ",
  groupSeparator: "; ",
};
