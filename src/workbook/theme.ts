/** The one look of every sheet: a role per cell, and what a role looks like. Colours are six hex digits. */

export type StyleRole =
  | "heading"
  | "title"
  | "subtitle"
  | "note"
  | "header"
  | "text"
  | "line"
  | "center"
  | "number"
  | "section"
  | "sectionNumber"
  | "total"
  | "totalNumber"
  | "input"
  | "inputCenter"
  | "inputNumber"
  | "good"
  | "warning"
  | "bad"
  | "muted"
  | "mutedNumber"
  | "signature"
  | "masthead"
  | "motto"
  | "guide"
  | "status";

export interface RoleLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: true;
  readonly color: string;
  readonly fill?: string;
  readonly border: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** Stays open to people on a protected sheet. */
  readonly unlocked?: true;
}

/** Decree 30/2020: official papers are set in Times New Roman. */
export const FONT = "Times New Roman";

const INK = "1F1F1F";
const MUTED_INK = "595959";
const HEADER_FILL = "DCE6F1";
const SECTION_FILL = "F2F2F2";
const INPUT_FILL = "FFF9E5";
/** Tints are never the only sign: the word stands in the cell too. */
const GOOD_FILL = "E2F0D9";
const WARNING_FILL = "FFF2CC";
const BAD_FILL = "FBE0DC";

const base: RoleLook = {
  size: 12,
  bold: false,
  italic: false,
  color: INK,
  border: false,
  horizontal: "left",
  vertical: "center",
  wrap: false,
};
const boxed: RoleLook = { ...base, border: true, wrap: true };
const right: RoleLook = { ...boxed, horizontal: "right", wrap: false };
const centered: RoleLook = { ...boxed, horizontal: "center" };

export const THEME: Readonly<Record<StyleRole, RoleLook>> = {
  heading: { ...base, size: 14, bold: true },
  title: { ...base, size: 14, bold: true, horizontal: "center" },
  subtitle: { ...base, italic: true, horizontal: "center" },
  note: { ...base, size: 11, italic: true, color: MUTED_INK },
  header: { ...centered, bold: true, fill: HEADER_FILL },
  text: boxed,
  /** Cut off at the edge of its cell: a row of a log stays one line high. */
  line: { ...boxed, wrap: false },
  center: centered,
  number: right,
  section: { ...boxed, bold: true, fill: SECTION_FILL },
  sectionNumber: { ...right, bold: true, fill: SECTION_FILL },
  total: { ...boxed, bold: true },
  totalNumber: { ...right, bold: true },
  input: { ...boxed, fill: INPUT_FILL, unlocked: true },
  inputCenter: { ...centered, fill: INPUT_FILL, unlocked: true },
  inputNumber: { ...right, fill: INPUT_FILL, unlocked: true },
  good: { ...centered, fill: GOOD_FILL },
  warning: { ...centered, fill: WARNING_FILL },
  bad: { ...centered, fill: BAD_FILL },
  muted: { ...boxed, color: MUTED_INK },
  mutedNumber: { ...right, color: MUTED_INK },
  signature: { ...base, bold: true, horizontal: "center" },
  masthead: { ...base, horizontal: "center" },
  motto: { ...base, bold: true, underline: true, horizontal: "center" },
  guide: { ...base, size: 11, italic: true, color: MUTED_INK, vertical: "top", wrap: true },
  status: { ...base, bold: true, fill: SECTION_FILL, horizontal: "center" },
};

/** Okabe–Ito, in fixed order: told apart with every common colour blindness. */
export const PALETTE = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "F0E442", "000000"] as const;
