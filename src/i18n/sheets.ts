/** Titles and headings of the input sheets. A heading in either language is understood when a book is read. */

import type { ParameterName } from "../rules/kinds/names";

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface SheetWords<Column extends string = string> {
  /** The tab's name: at most 31 characters, none of \ / ? * [ ] : */
  readonly title: Words;
  /** One line of guidance under the title. */
  readonly guide: Words;
  readonly columns: Readonly<Record<Column, Words>>;
}

const words = (vi: string, en: string): Words => ({ vi, en });

/** A column per parameter of the kinds; what each is for stands in the help of the kind. */
export const PARAMETER_HEADINGS = {
  step: words("Bước điểm", "Step"),
  pointsEach: words("Điểm mỗi lần", "Points each"),
  perAbsence: words("Trừ mỗi lần vắng", "Deducted per absence"),
  perWrongComposition: words("Trừ mỗi lần sai thành phần", "Deducted per wrong composition"),
  floor: words("Điểm sàn", "Floor"),
  floorPercent: words("Tỷ lệ sàn (%)", "Floor (%)"),
  rewardMax: words("Thưởng vượt kế hoạch tối đa", "Largest reward above plan"),
  missingPoints: words("Điểm khi không gửi", "Points when not sent"),
  targetPercent: words("Tỷ lệ điểm khi đạt chỉ tiêu (%)", "Share at the target (%)"),
  penaltyEach: words("Trừ mỗi lần", "Deducted each time"),
  addUp: words("Cộng điểm chấm chéo (1/0)", "Add up peer scores (1/0)"),
  trimCount: words("Số điểm bỏ mỗi đầu", "Left out at each end"),
  trimPercent: words("Tỷ lệ bỏ mỗi đầu (%)", "Left out at each end (%)"),
  voteMax: words("Điểm cao nhất mỗi lượt chấm chéo", "Most points from one voter"),
  voterBudget: words("Tổng điểm mỗi đơn vị phải cho", "Points each voter must give"),
} as const satisfies Readonly<Record<ParameterName, Words>>;

export const CRITERIA_WORDS = {
  title: words("Tiêu chí", "Criteria"),
  guide: words(
    "Mỗi dòng một mục. Mục cha ghi “Cách tính”, mục chấm điểm ghi “Cách chấm”. Ô tô màu là ô được điền.",
    "One node per row. A parent states its operation, an item states its kind. Tinted cells are yours to fill.",
  ),
  columns: {
    code: words("Mã tiêu chí", "Criterion code"),
    parent: words("Mã cha", "Parent code"),
    text: words("Nội dung tiêu chí", "Criterion"),
    operation: words("Cách tính", "Operation"),
    kind: words("Cách chấm", "Kind"),
    weight: words("Trọng số", "Weight"),
    max: words("Điểm tối đa", "Maximum"),
    ...PARAMETER_HEADINGS,
    notApplicable: words("Khi không áp dụng", "When not applicable"),
    scorer: words("Người chấm", "Scored by"),
    evidence: words("Cần minh chứng", "Evidence required"),
  },
} as const satisfies SheetWords;

export const SCALE_WORDS = {
  title: words("Thang điểm", "Scale"),
  guide: words(
    "Các mức theo khung tỷ lệ, theo số ngày chậm hoặc trừ dần (ghi số điểm bị trừ); ô đầu mút để trống là không giới hạn.",
    "Bands, days late, or steps of deduction (then the points taken off); a blank end is open.",
  ),
  columns: {
    code: words("Mã tiêu chí", "Criterion code"),
    order: words("Thứ tự", "Order"),
    from: words("Từ", "From"),
    fromIncluded: words("Kể cả “Từ”", "From included"),
    to: words("Đến", "To"),
    toIncluded: words("Kể cả “Đến”", "To included"),
    points: words("Điểm", "Points"),
    knockOut: words("Mức không xét", "Knock-out"),
    text: words("Diễn giải mức", "Wording"),
  },
} as const satisfies SheetWords;

export const CLASSES_WORDS = {
  title: words("Xếp loại", "Classes"),
  guide: words(
    "Loại cao nhất ghi trước; dòng cuối để trống ngưỡng là loại của các đơn vị còn lại.",
    "Best class first; a last row without a threshold is the class of all others.",
  ),
  columns: {
    name: words("Tên loại", "Class"),
    from: words("Đạt từ", "Reached from"),
  },
} as const satisfies SheetWords;

export const LADDER_WORDS = {
  title: words("Thứ tự xét hạng", "Tie-break ladder"),
  guide: words("Khi bằng tổng điểm, xét lần lượt từng dòng dưới đây.", "What separates equal totals, step by step."),
  columns: {
    order: words("Thứ tự", "Order"),
    measure: words("Xét theo", "Measure"),
    node: words("Mã tiêu chí", "Criterion code"),
    prefer: words("Ưu tiên", "Prefer"),
  },
} as const satisfies SheetWords;

export const AWARDS_WORDS = {
  title: words("Danh hiệu", "Awards"),
  guide: words(
    "Danh hiệu cao ghi trước; đơn vị đạt danh hiệu cao không xét danh hiệu thấp. Thêm tiêu chí bắt buộc bằng dòng cùng tên.",
    "Highest first; a unit that takes one takes no lower one. Further required criteria stand in rows of the same name.",
  ),
  columns: {
    name: words("Danh hiệu", "Award"),
    class: words("Xếp loại thấp nhất", "Lowest class"),
    minPoints: words("Tổng điểm tối thiểu", "Least total"),
    minPercent: words("Tỷ lệ điểm tối thiểu (%)", "Least share of points (%)"),
    node: words("Tiêu chí bắt buộc", "Required criterion"),
    nodeMin: words("Điểm tối thiểu của tiêu chí", "Least points of it"),
    maxDeductions: words("Điểm trừ không quá", "Deductions at most"),
    quota: words("Số lượng", "Number"),
    share: words("Tỷ lệ (%)", "Share (%)"),
    shareOf: words("Tỷ lệ tính trên", "Share of"),
    rounding: words("Làm tròn số lượng", "Rounding of the number"),
    edge: words("Khi bằng điểm ở ranh giới", "Tie at the edge"),
    votePercent: words("Tỷ lệ phiếu tối thiểu (%)", "Least share of votes (%)"),
    voteOf: words("Tỷ lệ phiếu tính trên", "Share of votes of"),
    citation: words("Căn cứ", "Citation"),
  },
} as const satisfies SheetWords;

export const CONVENTIONS_WORDS = {
  title: words("Quy ước", "Conventions"),
  guide: words("Mỗi dòng một quy ước của năm.", "One convention of the year per row."),
  columns: {
    setting: words("Quy ước", "Setting"),
    value: words("Giá trị", "Value"),
    note: words("Giải thích", "Note"),
  },
} as const satisfies SheetWords;

export const UNITS_WORDS = {
  title: words("Đơn vị", "Units"),
  guide: words("Các đơn vị thành viên của cụm.", "The member units of the cluster."),
  columns: {
    code: words("Mã đơn vị", "Unit code"),
    name: words("Tên đơn vị", "Unit name"),
    shortName: words("Tên ngắn", "Short name"),
    alias1: words("Tên gọi khác 1", "Other name 1"),
    alias2: words("Tên gọi khác 2", "Other name 2"),
    role: words("Vai trò", "Role"),
    ranked: words("Có xếp hạng", "Ranked"),
    contact: words("Đầu mối liên hệ", "Contact"),
  },
} as const satisfies SheetWords;

export const SCORES_WORDS = {
  title: words("Chấm điểm", "Scores"),
  guide: words(
    "Mỗi dòng một đơn vị và một tiêu chí. Để trống là chưa chấm, không phải 0 điểm.",
    "One unit and one item per row. Blank means not scored yet, never zero.",
  ),
  columns: {
    unit: words("Mã đơn vị", "Unit code"),
    item: words("Mã tiêu chí", "Criterion code"),
    status: words("Trạng thái", "Status"),
    self: words("Điểm tự chấm", "Self-score"),
    quantity: words("Số lượng", "Quantity"),
    target: words("Kế hoạch", "Target"),
    count: words("Số lượng thứ hai", "Second count"),
    evidence: words("Minh chứng", "Evidence"),
    explanation: words("Giải trình", "Explanation"),
    agreed: words("Điểm thống nhất", "Agreed score"),
    agreedReason: words("Lý do thống nhất", "Reason of the agreed score"),
    origin: words("Nguồn", "Origin"),
  },
} as const satisfies SheetWords;

export const APPRAISALS_WORDS = {
  title: words("Thẩm định", "Appraisals"),
  guide: words(
    "Điểm thẩm định của Cụm trưởng, Cụm phó; không tự thẩm định đơn vị mình.",
    "Scores by the head and the deputy unit; nobody appraises its own unit.",
  ),
  columns: {
    unit: words("Mã đơn vị", "Unit code"),
    item: words("Mã tiêu chí", "Criterion code"),
    appraiser: words("Người thẩm định", "Appraiser"),
    points: words("Điểm thẩm định", "Appraised score"),
    quantity: words("Số lượng thẩm định", "Appraised quantity"),
    reason: words("Lý do", "Reason"),
    reply: words("Ý kiến đơn vị", "Reply"),
  },
} as const satisfies SheetWords;

export const PEERS_WORDS = {
  title: words("Chấm chéo", "Peer scores"),
  guide: words("Điểm các đơn vị chấm cho nhau.", "Scores that units give each other."),
  columns: {
    voter: words("Đơn vị chấm", "Voter"),
    unit: words("Mã đơn vị", "Unit code"),
    item: words("Mã tiêu chí", "Criterion code"),
    points: words("Điểm chấm chéo", "Peer score"),
  },
} as const satisfies SheetWords;

export const ADJUSTMENTS_WORDS = {
  title: words("Điều chỉnh", "Adjustments"),
  guide: words(
    "Điểm cộng, điểm trừ ngoài tiêu chí và trường hợp không xét; điểm luôn ghi số dương.",
    "Awards, deductions and exclusions outside the criteria; points are always positive.",
  ),
  columns: {
    unit: words("Mã đơn vị", "Unit code"),
    type: words("Loại điều chỉnh", "Type"),
    count: words("Số lần", "Times"),
    points: words("Điểm", "Points"),
    reason: words("Lý do", "Reason"),
    citation: words("Căn cứ", "Citation"),
  },
} as const satisfies SheetWords;

export const REPORTS_WORDS = {
  title: words("Báo cáo", "Reports"),
  guide: words(
    "Sổ theo dõi báo cáo: để trống ngày nhận là chưa nhận được.",
    "The log of reports: a blank date means not received.",
  ),
  columns: {
    item: words("Mã tiêu chí", "Criterion code"),
    report: words("Báo cáo", "Report"),
    unit: words("Mã đơn vị", "Unit code"),
    due: words("Hạn gửi", "Due"),
    received: words("Ngày nhận", "Received"),
    status: words("Tình trạng", "Status"),
    note: words("Ghi chú", "Note"),
  },
} as const satisfies SheetWords;

export const MEETINGS_WORDS = {
  title: words("Cuộc họp", "Meetings"),
  guide: words("Sổ theo dõi dự họp của từng đơn vị.", "The log of attendance, one unit at one meeting per row."),
  columns: {
    item: words("Mã tiêu chí", "Criterion code"),
    meeting: words("Cuộc họp", "Meeting"),
    date: words("Ngày họp", "Date"),
    unit: words("Mã đơn vị", "Unit code"),
    attendance: words("Dự họp", "Attendance"),
    final: words("Hội nghị bình xét", "Final meeting"),
    note: words("Ghi chú", "Note"),
  },
} as const satisfies SheetWords;
