import type { BookData } from "../create-book";
import {
  ADJUSTMENTS,
  APPRAISALS,
  AWARDS,
  BALLOTS,
  CLASSES,
  CRITERIA,
  LADDER,
  MEETINGS,
  REPORTS,
  SCALE,
  SCORES,
  UNITS,
} from "../sheets";
import {
  SAMPLE_ADJUSTMENTS,
  SAMPLE_APPRAISALS,
  SAMPLE_BALLOTS,
  SAMPLE_MEETINGS,
  SAMPLE_REPORTS,
  SAMPLE_SCORES,
  SAMPLE_UNITS,
} from "./data";
import { SAMPLE_AWARDS, SAMPLE_CLASSES, SAMPLE_CRITERIA, SAMPLE_LADDER, SAMPLE_SCALE } from "./rules";

/** A whole year of nine neutral units, to try the program on. Marked as illustrative wherever its name is printed. */
export const SAMPLE: BookData = {
  settings: {
    name: "Bộ tiêu chí thi đua (số liệu minh họa)",
    cluster: "Cụm thi đua các tổ chức thành viên khối kinh tế",
    year: 2026,
    version: "1.0",
    status: "signed",
    classBasis: "points",
    signerTitle: "TM. CỤM THI ĐUA – CỤM TRƯỞNG",
    place: "Hà Nội",
    citation: ["Giao ước thi đua của cụm (văn bản minh họa)"],
  },
  tables: {
    [CRITERIA.table]: SAMPLE_CRITERIA,
    [SCALE.table]: SAMPLE_SCALE,
    [CLASSES.table]: SAMPLE_CLASSES,
    [LADDER.table]: SAMPLE_LADDER,
    [AWARDS.table]: SAMPLE_AWARDS,
    [UNITS.table]: SAMPLE_UNITS,
    [SCORES.table]: SAMPLE_SCORES,
    [APPRAISALS.table]: SAMPLE_APPRAISALS,
    [ADJUSTMENTS.table]: SAMPLE_ADJUSTMENTS,
    [REPORTS.table]: SAMPLE_REPORTS,
    [MEETINGS.table]: SAMPLE_MEETINGS,
    [BALLOTS.table]: SAMPLE_BALLOTS,
  },
};
