import type { Language } from "./language";

/** Words of the command line. */
export interface CliWords {
  readonly help: string;
  /** {option} */
  readonly badOption: string;
  /** {option} */
  readonly optionWithoutValue: string;
  /** {option} */
  readonly optionTwice: string;
  /** {option} {command} */
  readonly optionOfOthers: string;
  readonly bookMissing: string;
  /** {count} {errors} {warnings} {infos} */
  readonly issuesHeading: string;
  readonly noIssues: string;
  /** {file} */
  readonly written: string;
  /** {name} {year} {fingerprint} */
  readonly ruleSet: string;
  /** {unit} */
  readonly unknownUnit: string;
  /** {item} */
  readonly unknownItem: string;
  readonly explainUsage: string;
  readonly rulesUsage: string;
  readonly scoreUsage: string;
  readonly formsUsage: string;
  readonly collectUsage: string;
  /** Nothing was found wrong with a rule set. */
  readonly rulesSound: string;
  readonly rulesSame: string;
}

const vi: CliWords = {
  help: `binhxet: chấm và xếp hạng thi đua từ tệp Excel, không gửi dữ liệu ra ngoài máy.

  binhxet review SỔ.xlsx [--out KẾTQUẢ.xlsx] [--json KẾTQUẢ.json] [--lang vi|en] [--force]
      Chấm, xếp hạng, in bảng xếp hạng và các lỗi; ghi sổ kết quả có trang xếp hạng và biểu đồ.
  binhxet collect SỔ.xlsx TỆP|THƯMỤC… [--out KẾTQUẢ.xlsx] [--json KẾTQUẢ.json] [--dry-run] [--deadline GIÂY] [--lang vi|en] [--force]
      Đọc các phiếu tự chấm gửi về, nói từng tệp có gì, đơn vị nào nộp chậm, rồi nhập vào Chấm điểm và xếp hạng lại. Sổ đã cho
      không đổi; kết quả ở sổ --out. --dry-run: chỉ nói, không nhập; --deadline: số giây tối đa để đọc một tệp (4).
  binhxet new SỔ.xlsx [--year NĂM] [--lang vi|en] [--force]
      Tạo sổ trống có đủ các trang nhập.
  binhxet explain SỔ.xlsx ĐƠNVỊ MÃ [--lang vi|en]
      Nói trong một câu vì sao đơn vị được số điểm đó ở tiêu chí đó.
  binhxet rules check TỆP [--lang vi|en]
      Soát bộ tiêu chí (sổ Excel hoặc JSON): tổng điểm, khung điểm, thứ tự xét hạng, danh hiệu.
  binhxet rules export SỔ.xlsx BỘTIÊUCHÍ.json [--force]
      Ghi bộ tiêu chí ra tệp JSON.
  binhxet rules import BỘTIÊUCHÍ.json SỔ.xlsx [--force]
      Tạo sổ mới từ bộ tiêu chí JSON.
  binhxet rules diff CŨ MỚI [--lang vi|en]
      Nói bằng lời bộ tiêu chí mới khác bộ cũ ở đâu (sổ hoặc JSON).
  binhxet score --rules BỘTIÊUCHÍ --entries SỐLIỆU.csv [--units ĐƠNVỊ.csv] [--json KẾTQUẢ.json] [--force]
      Chấm điểm không cần sổ; docs/score.md nói về tệp CSV.
  binhxet forms SỔ.xlsx [--out THƯMỤC] [--zip TỆP.zip] [--blank] [--unit MÃ]… [--lang vi|en] [--force]
      Lập phiếu tự chấm: mỗi đơn vị một tệp Excel tự kiểm tra; --blank: một phiếu chung để chọn đơn vị.

Mã thoát: 0 xong; 1 xong nhưng số liệu có lỗi (rules diff: có khác nhau); 2 không đọc được hoặc không ghi được.
Tệp đã có chỉ bị ghi đè khi có --force.`,
  badOption: "Không hiểu tham số: {option}. Xem: binhxet --help",
  optionWithoutValue: "Sau {option} chưa có gì. Đề nghị ghi tiếp điều cần nêu. Xem: binhxet --help",
  optionTwice: "{option} được ghi hai lần. Đề nghị chỉ ghi một lần.",
  optionOfOthers: "Lệnh {command} không dùng {option}. Xem: binhxet {command} --help",
  bookMissing: "Chưa nêu tệp sổ. Xem: binhxet --help",
  issuesHeading: "{count} vấn đề ({errors} lỗi, {warnings} cảnh báo, {infos} thông tin):",
  noIssues: "Không có vấn đề nào trong số liệu.",
  written: "Đã ghi: {file}",
  ruleSet: "Bộ tiêu chí: {name} – năm {year} – mã {fingerprint}",
  unknownUnit: "Không có đơn vị “{unit}” trong trang Đơn vị.",
  unknownItem: "Không có tiêu chí “{item}” trong trang Tiêu chí.",
  explainUsage: "Cần nêu tệp, đơn vị và mã tiêu chí: binhxet explain SỔ.xlsx ĐƠNVỊ MÃ",
  rulesUsage: "Cần nêu: binhxet rules check TỆP | export SỔ TỆP.json | import TỆP.json SỔ | diff CŨ MỚI",
  formsUsage: "Cần nêu: binhxet forms SỔ.xlsx --out THƯMỤC hoặc --zip TỆP.zip [--blank | --unit MÃ …]",
  scoreUsage: "Cần nêu: binhxet score --rules BỘTIÊUCHÍ.json --entries SỐLIỆU.csv",
  collectUsage: "Cần nêu sổ và ít nhất một tệp hoặc thư mục: binhxet collect SỔ.xlsx TỆP|THƯMỤC…",
  rulesSound: "Không thấy chỗ nào sai trong bộ tiêu chí.",
  rulesSame: "Hai bộ tiêu chí giống nhau.",
};

const en: CliWords = {
  help: `binhxet: scores and ranks an emulation cluster from an Excel file; nothing leaves the machine.

  binhxet review BOOK.xlsx [--out RESULT.xlsx] [--json RESULT.json] [--lang vi|en] [--force]
      Scores, ranks, prints the ranking and the issues; writes a book with ranked sheets and charts.
  binhxet collect BOOK.xlsx FILE|FOLDER… [--out RESULT.xlsx] [--json RESULT.json] [--dry-run] [--deadline SECONDS] [--lang vi|en] [--force]
      Reads the returned forms, says what each file holds and which unit is late, then imports them and ranks again. The book
      itself stays as it is; the result is the book --out. --dry-run: tells, imports nothing; --deadline: seconds for one file (4).
  binhxet new BOOK.xlsx [--year YEAR] [--lang vi|en] [--force]
      Makes an empty book with every input sheet.
  binhxet explain BOOK.xlsx UNIT CODE [--lang vi|en]
      Says in one sentence why the unit has these points on this criterion.
  binhxet rules check FILE [--lang vi|en]
      Reads a rule set (book or JSON) as a careful reader would: sums, scales, tie ladder, awards.
  binhxet rules export BOOK.xlsx RULES.json [--force]
      Writes the rule set as JSON.
  binhxet rules import RULES.json BOOK.xlsx [--force]
      Makes a new book with the rule set.
  binhxet rules diff OLD NEW [--lang vi|en]
      Says in words what the new rule set changes (books or JSON).
  binhxet score --rules RULES --entries ENTRIES.csv [--units UNITS.csv] [--json RESULT.json] [--force]
      Scores without a book; docs/score.md describes the CSV.
  binhxet forms BOOK.xlsx [--out FOLDER] [--zip FILE.zip] [--blank] [--unit CODE]… [--lang vi|en] [--force]
      Makes the self-score forms: a workbook per unit that checks itself; --blank: one for all, to choose the unit in.

Exit code: 0 done; 1 done, with errors in the data (rules diff: they differ); 2 could not read or write.
An existing file is written over only with --force.`,
  badOption: "Unknown argument: {option}. See: binhxet --help",
  optionWithoutValue: "Nothing stands after {option}. Write what it needs. See: binhxet --help",
  optionTwice: "{option} stands twice. Write it once.",
  optionOfOthers: "The command {command} has no {option}. See: binhxet {command} --help",
  bookMissing: "No book was named. See: binhxet --help",
  issuesHeading:
    "{count} {count|issue|issues} ({errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|note|notes}):",
  noIssues: "No issues in the data.",
  written: "Written: {file}",
  ruleSet: "Rule set: {name} – year {year} – code {fingerprint}",
  unknownUnit: "There is no unit “{unit}” on the sheet of units.",
  unknownItem: "There is no criterion “{item}” on the sheet of criteria.",
  explainUsage: "Name the book, the unit and the criterion: binhxet explain BOOK.xlsx UNIT CODE",
  rulesUsage: "Use: binhxet rules check FILE | export BOOK FILE.json | import FILE.json BOOK | diff OLD NEW",
  formsUsage: "Use: binhxet forms BOOK.xlsx --out FOLDER or --zip FILE.zip [--blank | --unit CODE …]",
  scoreUsage: "Use: binhxet score --rules RULES.json --entries ENTRIES.csv",
  collectUsage: "Name the book and at least one file or folder: binhxet collect BOOK.xlsx FILE|FOLDER…",
  rulesSound: "Nothing wrong was found in the rule set.",
  rulesSame: "The two rule sets are the same.",
};

export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { vi, en };
