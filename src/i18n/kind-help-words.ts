import type { KindDeclaration } from "../rules/kinds/kind";
import type { Language } from "./language";

interface KindHelpWords {
  readonly required: string;
  readonly optional: string;
  /** {value}, as in the three after it */
  readonly from: string;
  readonly above: string;
  readonly atMost: string;
  readonly below: string;
  readonly whole: string;
  readonly atMostItemMax: string;
  /** {value} */
  readonly usual: string;
  readonly notNegative: string;
  /** {sheet}, as in the logs */
  readonly scale: Readonly<Record<Exclude<KindDeclaration["rungs"], "none">, string>>;
  readonly log: Readonly<Record<Exclude<KindDeclaration["log"], "none">, string>>;
  readonly comparesUnits: string;
}

/** Words around a kind's declaration: what its numbers may be, and where the rest comes from. */
export const KIND_HELP_WORDS: Readonly<Record<Language, KindHelpWords>> = {
  vi: {
    required: "bắt buộc",
    optional: "không bắt buộc",
    from: "từ {value}",
    above: "lớn hơn {value}",
    atMost: "không quá {value}",
    below: "nhỏ hơn {value}",
    whole: "số nguyên",
    atMostItemMax: "không quá điểm tối đa của tiêu chí",
    usual: "để trống là {value}",
    notNegative: "không âm",
    scale: {
      bands: "Trang {sheet}: các khung tỷ lệ, mỗi khung một số điểm; cận thuộc khung nào thì khung đó ghi rõ.",
      days: "Trang {sheet}: các mức số ngày chậm (ngày tròn), mỗi mức một số điểm; mức cuối để ngỏ.",
      deductions: "Trang {sheet}: các mức tỷ lệ, mỗi mức một số điểm bị trừ; có thể có mức không xét.",
    },
    log: {
      meetings: "Trang {sheet}: mỗi dòng một đơn vị ở một cuộc họp.",
      reports: "Trang {sheet}: mỗi dòng một báo cáo của một đơn vị.",
      peers: "Trang {sheet}: mỗi dòng một đơn vị chấm cho một đơn vị khác.",
    },
    comparesUnits: "So sánh các đơn vị: xem số liệu của cả cụm rồi mới tính điểm từng đơn vị.",
  },
  en: {
    required: "needed",
    optional: "optional",
    from: "from {value}",
    above: "above {value}",
    atMost: "at most {value}",
    below: "below {value}",
    whole: "whole",
    atMostItemMax: "at most the item's maximum",
    usual: "{value} where nothing is said",
    notNegative: "not negative",
    scale: {
      bands:
        "Sheet {sheet}: bands of a percentage, each with its points; an edge belongs to the band that includes it.",
      days: "Sheet {sheet}: rungs of whole days late, each with its points; the last is open.",
      deductions: "Sheet {sheet}: steps of a percentage, each takes its points off; a step may rule the unit out.",
    },
    log: {
      meetings: "Sheet {sheet}: one row per unit and meeting.",
      reports: "Sheet {sheet}: one row per unit and report.",
      peers: "Sheet {sheet}: one row per voter and unit.",
    },
    comparesUnits: "Compares the units: the figures of all are looked at before one is scored.",
  },
};
