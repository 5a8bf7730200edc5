import type { CellValue } from "../../workbook/cell";
import { DEFAULT_STYLE, type BorderLine, type BorderSide, type CellStyle } from "../host/model/style";
import { PIXELS } from "./pixels";

/** Fonts of Office and what comes closest where they are not installed. */
const STAND_INS: Readonly<Record<string, string>> = {
  "Times New Roman": '"Liberation Serif", Tinos, serif',
  Calibri: 'Carlito, "Segoe UI", "Liberation Sans", sans-serif',
  Arial: '"Liberation Sans", Arimo, sans-serif',
};
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];

const cache = new WeakMap<CellStyle, string>();
const NO_STYLE: CellStyle = {};

/** The look of a cell as CSS; the same for every cell that shares the style. */
export function cssOf(style: CellStyle = NO_STYLE): string {
  let css = cache.get(style);
  if (css === undefined) {
    css = [...fontCss(style), ...fillCss(style), ...borderCss(style), ...alignCss(style)].join(";");
    cache.set(style, css);
  }
  return css;
}

/** For measuring on a canvas. */
export function fontOf(style: CellStyle = NO_STYLE): string {
  const { fontName: name, fontSize: size } = { ...DEFAULT_STYLE, ...style };
  const marks = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}`;
  return `${marks}${String(size * PIXELS)}px ${familyOf(name)}`;
}

export function familyOf(name: string): string {
  return `"${name}", ${STAND_INS[name] ?? "sans-serif"}`;
}

function fontCss(style: CellStyle): string[] {
  return [
    `font:${fontOf(style)}`,
    ...(style.color === undefined ? [] : [`color:${style.color}`]),
    ...(style.underline === undefined || style.underline === "None" ? [] : ["text-decoration:underline"]),
  ];
}

function fillCss({ fill }: CellStyle): string[] {
  return fill === undefined ? [] : [`background-color:${fill}`];
}

function borderCss(style: CellStyle): string[] {
  return SIDES.flatMap((side) => {
    const line = style[side];
    return line && line.style !== "None" ? [`border-${side}:${lineCss(line)}`] : [];
  });
}

/** A cell is drawn over the edge of its neighbours, so it draws the lines that they have on that edge. */
export function sharedBorderCss(
  style: CellStyle | undefined,
  left: CellStyle | undefined,
  above: CellStyle | undefined,
): string {
  const shown = (line: BorderLine | undefined): BorderLine | undefined => (line?.style === "None" ? undefined : line);
  const lines = [
    ["left", shown(style?.left) ? undefined : shown(left?.right)],
    ["top", shown(style?.top) ? undefined : shown(above?.bottom)],
  ] as const;
  return lines.map(([side, line]) => (line ? `border-${side}:${lineCss(line)};` : "")).join("");
}

function lineCss({ style, color, weight }: BorderLine): string {
  const look = /^Dash/.test(style) ? "dashed" : style === "Dot" ? "dotted" : style === "Double" ? "double" : "solid";
  return `${String(look === "double" ? 3 : (WEIGHTS[weight] ?? 1))}px ${look} ${color}`;
}

function alignCss({ vertical, wrap, indent = 0, horizontal }: CellStyle): string[] {
  const items = vertical === "Top" ? "flex-start" : vertical === "Center" ? "center" : "flex-end";
  const side = horizontal === "Right" ? "right" : "left";
  return [
    `align-items:${items}`,
    `white-space:${wrap ? "pre-wrap" : "pre"}`,
    ...(indent > 0 ? [`padding-${side}:${String(indent * 9 + 3)}px`] : []),
  ];
}

/** Excel's "General" alignment goes by what stands in the cell. */
export function horizontalOf(style: CellStyle | undefined, value: CellValue): "left" | "center" | "right" {
  const asked = style?.horizontal?.toLowerCase();
  if (asked === "left" || asked === "right") return asked;
  if (asked === "center" || asked === "centeracrossselection") return "center";
  if (typeof value === "number") return "right";
  return typeof value === "string" || value === null ? "left" : "center";
}
