/** The look of a cell as the stand-in keeps it: Excel's defaults where a member is absent. Immutable, shared between cells. */
export interface CellStyle {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  /** `#RRGGBB` */
  readonly color?: string;
  /** `#RRGGBB`; absent = no fill. */
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** False: a person may type here on a protected sheet. */
  readonly locked?: boolean;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const DEFAULT_STYLE = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
} as const;

export const NO_BORDER: BorderLine = { style: "None", color: "#000000", weight: "Thin" };

/** Points: Excel's 8.43 characters of Calibri 11, and its row of 15 points. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;
