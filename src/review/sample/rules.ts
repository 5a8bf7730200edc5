import type { InputRow } from "../sheets/lay-out";

/**
 * The ten criteria of the 2024 agreement of the economic cluster (DOMAIN.md), with points made up for illustration: 90 for content,
 * a bonus pool of 10, items of every kind. Words of kinds and operations are those of the drop-downs.
 */
const group = (code: string, text: string, max: number): InputRow => ({ code, text, operation: "Tổng", max });

const item = (code: string, text: string, max: number, kind: string, more: InputRow = {}): InputRow => ({
  code,
  parent: code.slice(0, code.indexOf(".")),
  text,
  max,
  kind,
  scorer: "Đơn vị",
  evidence: "Có",
  ...more,
});

const MANUAL = "Chấm điểm trực tiếp";
const ACHIEVED = "Đạt / không đạt";
const BANDS = "Theo khung tỷ lệ";
const PLAN = "Theo tỷ lệ kế hoạch";
const COUNT = "Theo số lần";

export const SAMPLE_CRITERIA: readonly InputRow[] = [
  group("TC1", "Thực hiện Chương trình hành động của MTTQ Việt Nam thực hiện Nghị quyết Đại hội XIII của Đảng", 12),
  item("TC1.1", "Ban hành kế hoạch và tổ chức triển khai, phổ biến đến hội viên", 6, MANUAL, { step: 0.25 }),
  item("TC1.2", "Số nhiệm vụ của chương trình đã hoàn thành so với kế hoạch", 6, PLAN),
  group("TC2", "Tuyên truyền, vận động, tập hợp hội viên, doanh nhân, doanh nghiệp; xây dựng khối đại đoàn kết", 10),
  item("TC2.1", "Tin, bài tuyên truyền được đăng tải", 4, COUNT, { pointsEach: 0.25 }),
  item("TC2.2", "Chất lượng công tác tuyên truyền, vận động hội viên", 6, MANUAL, { step: 0.25 }),
  group("TC3", "Hoàn thành xuất sắc kế hoạch, nhiệm vụ công tác năm của đơn vị", 15),
  item("TC3.1", "Tỷ lệ nhiệm vụ trong năm được hoàn thành (%)", 8, BANDS),
  item("TC3.2", "Chỉ tiêu phát triển hội viên so với kế hoạch", 7, PLAN, { floorPercent: 50 }),
  group("TC4", "Phát huy dân chủ; đại diện, bảo vệ quyền lợi hợp pháp của hội viên; giám sát, phản biện xã hội", 10),
  item("TC4.1", "Có quy chế dân chủ và thực hiện công khai theo quy chế", 4, ACHIEVED),
  item("TC4.2", "Kiến nghị, phản biện chính sách có chất lượng", 6, MANUAL, { step: 0.5 }),
  group("TC5", "Đổi mới cơ chế, nâng cao năng lực tổ chức của hội", 8),
  item("TC5.1", "Kiện toàn tổ chức, bồi dưỡng cán bộ", 5, MANUAL, { step: 0.25 }),
  item("TC5.2", "Hoàn thành đại hội, hội nghị ban chấp hành đúng điều lệ", 3, ACHIEVED),
  group("TC6", "Phát huy sáng tạo, tự chủ của hội viên; các cuộc vận động và phong trào thi đua yêu nước", 10),
  item("TC6.1", "Số hội viên tham gia phong trào so với kế hoạch", 5, PLAN, { rewardMax: 0 }),
  item("TC6.2", "Hiệu quả các cuộc vận động, an sinh xã hội", 5, MANUAL, { step: 0.25 }),
  group("TC7", "Tham gia hoạt động chung của cụm thi đua", 12),
  item("TC7.1", "Dự họp cụm đầy đủ, đúng thành phần", 6, "Theo dự họp", {
    perAbsence: 1,
    perWrongComposition: 0.5,
    floor: 0,
    scorer: "Nhật ký",
    evidence: "Không",
  }),
  item("TC7.2", "Gửi báo cáo đầy đủ, đúng hạn", 4, "Theo số ngày chậm", {
    missingPoints: 0,
    scorer: "Nhật ký",
    evidence: "Không",
  }),
  item("TC7.3", "Chất lượng báo cáo", 2, MANUAL, { step: 0.25 }),
  group("TC8", "Đối ngoại nhân dân và hợp tác quốc tế", 6),
  item("TC8.1", "Hoạt động giao lưu, hợp tác quốc tế được tổ chức", 3, COUNT, { pointsEach: 1 }),
  item("TC8.2", "Chất lượng công tác đối ngoại nhân dân", 3, MANUAL, { step: 0.25 }),
  group("TC9", "Khen thưởng, biểu dương, nhân rộng điển hình tiên tiến", 7),
  item("TC9.1", "Công tác khen thưởng kịp thời, đúng đối tượng", 4, MANUAL, { step: 0.25 }),
  item("TC9.2", "Điển hình tiên tiến được biểu dương, nhân rộng", 3, COUNT, { pointsEach: 0.5 }),
  { code: "TC10", text: "Điểm thưởng: cách làm sáng tạo, nổi bật", operation: "Quỹ điểm thưởng", max: 10 },
  item("TC10.1", "Mô hình, cách làm mới được công nhận", 6, COUNT, { pointsEach: 2 }),
  item("TC10.2", "Kết quả nổi bật khác do cụm đánh giá", 5, MANUAL, { step: 0.5 }),
];

const band = (order: number, more: InputRow): InputRow => ({ code: "TC3.1", order, ...more });
const rung = (order: number, more: InputRow): InputRow => ({ code: "TC7.2", order, ...more });

export const SAMPLE_SCALE: readonly InputRow[] = [
  band(1, { from: 95, fromIncluded: "Không", points: 8, text: "Trên 95 %" }),
  band(2, { from: 85, fromIncluded: "Có", to: 95, toIncluded: "Có", points: 6.5, text: "Từ 85 % đến 95 %" }),
  band(3, { from: 70, fromIncluded: "Có", to: 85, toIncluded: "Không", points: 5, text: "Từ 70 % đến dưới 85 %" }),
  band(4, { from: 50, fromIncluded: "Có", to: 70, toIncluded: "Không", points: 3, text: "Từ 50 % đến dưới 70 %" }),
  band(5, { to: 50, toIncluded: "Không", points: 0, text: "Dưới 50 %" }),
  rung(1, { to: 0, toIncluded: "Có", points: 2, text: "Đúng hạn" }),
  rung(2, { from: 1, fromIncluded: "Có", to: 2, toIncluded: "Có", points: 1.5, text: "Chậm 1–2 ngày" }),
  rung(3, { from: 3, fromIncluded: "Có", to: 5, toIncluded: "Có", points: 1, text: "Chậm 3–5 ngày" }),
  rung(4, { from: 6, fromIncluded: "Có", to: 10, toIncluded: "Có", points: 0.5, text: "Chậm 6–10 ngày" }),
  rung(5, { from: 10, fromIncluded: "Không", points: 0, text: "Chậm trên 10 ngày" }),
];

export const SAMPLE_CLASSES: readonly InputRow[] = [
  { name: "Hoàn thành xuất sắc", from: 90 },
  { name: "Hoàn thành tốt", from: 80 },
  { name: "Hoàn thành", from: 65 },
  { name: "Không hoàn thành" },
];

export const SAMPLE_LADDER: readonly InputRow[] = [
  { order: 1, measure: "Điểm nội dung", prefer: "Cao hơn xếp trên" },
  { order: 2, measure: "Điểm tiêu chí", node: "TC3", prefer: "Cao hơn xếp trên" },
  { order: 3, measure: "Điểm trừ", prefer: "Thấp hơn xếp trên" },
];

export const SAMPLE_AWARDS: readonly InputRow[] = [
  {
    ...{ name: "Cờ thi đua", class: "Hoàn thành xuất sắc", node: "TC3", nodeMin: 12, quota: 1, edge: "Bỏ phiếu" },
    ...{ votePercent: 50, voteOf: "Số phiếu phát ra" },
  },
  { name: "Bằng khen", class: "Hoàn thành tốt", quota: 3, maxDeductions: 0, edge: "Bỏ phiếu" },
];
