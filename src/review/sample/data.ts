import type { InputRow } from "../sheets/lay-out";

/** Neutral names: nobody's real figures stand here. */
const UNIT_COUNT = 9;
const UNITS = Array.from({ length: UNIT_COUNT }, (_, index) => `DV${String(index + 1)}`);

export const SAMPLE_UNITS: readonly InputRow[] = UNITS.map((code, index) => ({
  code,
  name: `Đơn vị ${String(index + 1)}`,
  shortName: `Đơn vị ${String(index + 1)}`,
  role: index === 0 ? "Cụm trưởng" : index === 1 ? "Cụm phó" : "Thành viên",
  ranked: "Có",
}));

/** Self-scores and quantities, one number per unit; `of` is the plan where points follow from a plan. */
interface ItemData {
  readonly item: string;
  readonly column: "self" | "quantity";
  readonly values: readonly number[];
  readonly of?: readonly number[];
}

const SELF: readonly ItemData[] = [
  { item: "TC1.1", column: "self", values: [6, 5.75, 5.5, 6, 5.25, 5.5, 5, 5.75, 5.25] },
  {
    item: "TC1.2",
    column: "quantity",
    values: [12, 11, 10, 12, 9, 11, 8, 10, 9],
    of: [12, 12, 12, 12, 12, 12, 10, 12, 10],
  },
  { item: "TC2.1", column: "quantity", values: [18, 15, 12, 16, 9, 14, 11, 20, 8] },
  { item: "TC2.2", column: "self", values: [5.75, 5.5, 5.5, 5.75, 5, 5.25, 5, 5.5, 4.75] },
  { item: "TC3.1", column: "quantity", values: [98, 96, 95, 97, 84, 92, 88, 96, 76] },
  {
    item: "TC3.2",
    column: "quantity",
    values: [260, 190, 150, 310, 95, 140, 120, 205, 60],
    of: [250, 200, 160, 300, 120, 150, 140, 200, 100],
  },
  { item: "TC4.1", column: "quantity", values: [1, 1, 1, 1, 1, 1, 0, 1, 1] },
  { item: "TC4.2", column: "self", values: [5.5, 5, 5.5, 5.5, 4.5, 5, 4.5, 5, 4] },
  { item: "TC5.1", column: "self", values: [4.75, 4.5, 4.5, 4.75, 4.25, 4.5, 4.25, 4.5, 4] },
  { item: "TC5.2", column: "quantity", values: [1, 1, 1, 1, 1, 1, 1, 1, 0] },
  {
    item: "TC6.1",
    column: "quantity",
    values: [1200, 860, 700, 1450, 420, 610, 540, 930, 300],
    of: [1200, 900, 720, 1400, 500, 650, 600, 900, 400],
  },
  { item: "TC6.2", column: "self", values: [4.75, 4.5, 4.5, 5, 4, 4.25, 4, 4.5, 3.75] },
  { item: "TC7.3", column: "self", values: [2, 1.75, 2, 2, 1.5, 1.75, 1.5, 2, 1.25] },
  { item: "TC8.1", column: "quantity", values: [3, 2, 2, 4, 1, 2, 1, 3, 0] },
  { item: "TC8.2", column: "self", values: [2.75, 2.5, 2.5, 3, 2, 2.25, 2, 2.5, 1.75] },
  { item: "TC9.1", column: "self", values: [3.75, 3.75, 3.5, 4, 3.25, 3.5, 3.25, 3.75, 3] },
  { item: "TC9.2", column: "quantity", values: [6, 5, 4, 7, 3, 4, 3, 5, 2] },
  { item: "TC10.1", column: "quantity", values: [2, 1, 2, 3, 0, 1, 1, 2, 0] },
  { item: "TC10.2", column: "self", values: [3, 2.5, 3, 4.5, 1, 2, 1.5, 3, 0.5] },
];

/** The smallest unit has no international work: not applicable, and never zero. */
const NOT_APPLICABLE = { unit: "DV9", item: "TC8.1", explanation: "Không có hoạt động đối ngoại theo điều lệ" };

/** What the meeting settled after the explanation round. */
const AGREED: readonly { unit: string; item: string; agreed: number; agreedReason: string }[] = [
  { unit: "DV5", item: "TC4.2", agreed: 4.5, agreedReason: "Đơn vị giải trình, cụm thống nhất giữ điểm" },
  { unit: "DV3", item: "TC10.2", agreed: 2.5, agreedReason: "Thống nhất tại cuộc họp bình xét" },
];

function scoreRow(unit: string, place: number, { item, column, values, of }: ItemData): InputRow {
  if (unit === NOT_APPLICABLE.unit && item === NOT_APPLICABLE.item) {
    return { unit, item, status: "Không áp dụng", explanation: NOT_APPLICABLE.explanation };
  }
  const settled = AGREED.find((one) => one.unit === unit && one.item === item);
  const target = of?.[place];
  return {
    unit,
    item,
    status: "Đã chấm",
    [column]: values[place] ?? 0,
    ...(target === undefined ? {} : { target }),
    evidence: `Báo cáo năm của ${unit}, mục ${item}`,
    ...(settled ? { agreed: settled.agreed, agreedReason: settled.agreedReason } : {}),
  };
}

export const SAMPLE_SCORES: readonly InputRow[] = UNITS.flatMap((unit, place) =>
  SELF.map((item) => scoreRow(unit, place, item)),
);

const appraisal = (unit: string, item: string, appraiser: string, points: number, reason: string): InputRow => ({
  unit,
  item,
  appraiser,
  points,
  reason,
});

/** Head and deputy appraise the others, never themselves. */
export const SAMPLE_APPRAISALS: readonly InputRow[] = [
  appraisal("DV1", "TC1.1", "DV2", 5.75, "Kế hoạch ban hành chậm so với yêu cầu"),
  appraisal("DV2", "TC2.2", "DV1", 5.25, "Chưa đánh giá hiệu quả tuyên truyền"),
  appraisal("DV3", "TC10.2", "DV1", 2, "Kết quả nổi bật chưa có xác nhận"),
  appraisal("DV4", "TC6.2", "DV1", 4.75, "Minh chứng chưa đầy đủ"),
  appraisal("DV4", "TC6.2", "DV2", 4.5, "Thiếu số liệu an sinh xã hội"),
  appraisal("DV4", "TC1.1", "DV1", 5.75, "Chưa phổ biến đến toàn bộ hội viên"),
  appraisal("DV5", "TC4.2", "DV1", 4, "Kiến nghị chưa được tiếp thu"),
  appraisal("DV6", "TC5.1", "DV2", 4.25, "Chưa bồi dưỡng đủ cán bộ"),
  appraisal("DV7", "TC9.1", "DV1", 3, "Khen thưởng chưa kịp thời"),
  appraisal("DV8", "TC4.2", "DV2", 4.5, "Một kiến nghị trùng với năm trước"),
  appraisal("DV9", "TC2.2", "DV1", 4.5, "Số lượng hội viên được tuyên truyền còn thấp"),
];

export const SAMPLE_ADJUSTMENTS: readonly InputRow[] = [
  { unit: "DV4", type: "Thưởng điểm", count: 1, points: 1, reason: "Được tặng Bằng khen chuyên đề trong năm" },
  { unit: "DV7", type: "Trừ điểm", count: 1, points: 1, reason: "Không đăng ký thi đua đầu năm" },
];

/** Serial numbers of days of 2026 (1 January 2026 = 46023). */
const day = (ofYear: number) => ({ date: 46_022 + ofYear });

/** Attendance that was not simply "present", by meeting and unit. */
const ABSENCES: Readonly<Record<string, string>> = {
  "2:DV5": "Vắng",
  "2:DV9": "Vắng",
  "3:DV3": "Sai thành phần",
  "3:DV7": "Vắng có phép",
  "4:DV6": "Sai thành phần",
  "4:DV9": "Vắng",
};

const MEETING_DAYS = [44, 100, 191, 275];
const MEETING_NAMES = ["Hội nghị ký giao ước", "Họp cụm quý I", "Họp cụm sáu tháng", "Họp cụm quý III"];

export const SAMPLE_MEETINGS: readonly InputRow[] = MEETING_NAMES.flatMap((meeting, index) =>
  UNITS.map((unit) => ({
    item: "TC7.1",
    meeting,
    date: day(MEETING_DAYS[index] ?? 1),
    unit,
    attendance: ABSENCES[`${String(index + 1)}:${unit}`] ?? "Có mặt",
  })),
);

interface Report {
  readonly name: string;
  readonly due: number;
  /** Days after the due date, per unit; null = never sent. */
  readonly late: readonly (number | null)[];
}

const REPORTS: readonly Report[] = [
  { name: "Báo cáo sáu tháng", due: 166, late: [0, 0, -1, 0, 4, 2, 0, -2, 7] },
  { name: "Báo cáo năm", due: 319, late: [-1, 1, 0, -3, 2, 0, 0, 0, null] },
];

export const SAMPLE_REPORTS: readonly InputRow[] = REPORTS.flatMap(({ name, due, late }) =>
  UNITS.map((unit, index): InputRow => {
    const days = late[index] ?? null;
    const received: InputRow =
      days === null ? { status: "Không gửi" } : { received: day(due + days), status: "Đã nhận" };
    return { item: "TC7.2", report: name, unit, due: day(due), ...received };
  }),
);

/** The secret ballot on the flag: nine ballots, each for any number of candidates. */
export const SAMPLE_BALLOTS: readonly InputRow[] = [
  { award: "Cờ thi đua", issued: 9, returned: 9, valid: 8, invalid: 1, note: "Theo biên bản kiểm phiếu" },
  { award: "Cờ thi đua", unit: "DV4", votes: 8 },
  { award: "Cờ thi đua", unit: "DV1", votes: 6 },
  { award: "Cờ thi đua", unit: "DV8", votes: 4 },
];
