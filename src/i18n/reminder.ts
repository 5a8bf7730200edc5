import type { Language } from "./language";

/** Sentences of the letter that reminds a unit; {year}, {day} and so on are filled in. */
export interface ReminderWords {
  readonly to: string;
  readonly absent: string;
  readonly withdrawn: string;
  readonly received: string;
  readonly entered: string;
  readonly deadline: string;
  readonly overdue: string;
  readonly missing: string;
  readonly issues: string;
  /** What is asked, in time and after it. */
  readonly ask: string;
  readonly askOverdue: string;
  readonly askUndated: string;
  readonly close: string;
  /** Whom it is sent to, with and without the name of the cluster. */
  readonly office: string;
  readonly plainOffice: string;
}

export const REMINDER_WORDS: Readonly<Record<Language, ReminderWords>> = {
  vi: {
    to: "Kính gửi: {unit}",
    absent: "Đến ngày {day}, {office} chưa nhận được phiếu tự chấm điểm năm {year} của quý đơn vị.",
    withdrawn:
      "Phiếu tự chấm điểm năm {year} của quý đơn vị đã được rút ngày {withdrawn}; đến ngày {day}, {office} chưa nhận được phiếu thay thế.",
    received: "{office} đã nhận phiếu tự chấm điểm năm {year} của quý đơn vị (tệp “{file}”, ngày {received}).",
    entered: "{office} đã có điểm tự chấm năm {year} của quý đơn vị.",
    deadline: "Hạn nộp phiếu là ngày {deadline}.",
    overdue: "Hạn nộp phiếu là ngày {deadline}, nay đã quá hạn {days} ngày.",
    missing: "Phiếu còn thiếu điểm tự chấm ở các tiêu chí sau:",
    issues: "Đề nghị quý đơn vị kiểm tra, giải trình các nội dung sau:",
    ask: "Đề nghị quý đơn vị hoàn thiện và gửi phiếu về {office} chậm nhất ngày {deadline}.",
    askOverdue: "Đề nghị quý đơn vị hoàn thiện và gửi phiếu về {office} trong thời gian sớm nhất.",
    askUndated: "Đề nghị quý đơn vị hoàn thiện và gửi phiếu về {office}.",
    close: "Trân trọng cảm ơn sự phối hợp của quý đơn vị./.",
    office: "Tổ thư ký {cluster}",
    plainOffice: "Tổ thư ký",
  },
  en: {
    to: "To: {unit}",
    absent: "As of {day}, {office} has not received your self-score form for {year}.",
    withdrawn:
      "Your self-score form for {year} was withdrawn on {withdrawn}; as of {day}, {office} has not received another one.",
    received: "{office} has received your self-score form for {year} (file “{file}”, on {received}).",
    entered: "{office} has your self-scores for {year}.",
    deadline: "Forms are due on {deadline}.",
    overdue: "Forms were due on {deadline}, {days} {days|day|days} ago.",
    missing: "There is no self-score yet for these items:",
    issues: "Please check or explain the following:",
    ask: "Please complete the form and send it to {office} no later than {deadline}.",
    askOverdue: "Please complete the form and send it to {office} as soon as possible.",
    askUndated: "Please complete the form and send it to {office}.",
    close: "Thank you for your cooperation.",
    office: "the secretariat of {cluster}",
    plainOffice: "the secretariat",
  },
};
