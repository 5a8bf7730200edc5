import { FONT } from "../../workbook/theme";
import { escapeXml } from "../xml";

/** Chart text is dark grey on white, never pure black: it stands beside the marks, not over them. */
export const INK = "262626";
export const GRID = "D9D9D9";
export const AXIS = "8C8C8C";

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export const solidFill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** `width` in points; DrawingML counts 12,700 to the point. */
export const line = (color: string, width: number): string =>
  `<a:ln w="${String(Math.round(width * 12_700))}">${solidFill(color)}</a:ln>`;

export const NO_LINE = "<a:ln><a:noFill/></a:ln>";

function runProperties(tag: string, { size, bold = false, color = INK }: TextLook): string {
  const attributes = `sz="${String(Math.round(size * 100))}" b="${bold ? "1" : "0"}"`;
  return `<a:${tag} ${attributes}>${solidFill(color)}<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:${tag}>`;
}

/** How all text of an element looks. */
export function textProperties(look: TextLook): string {
  const run = runProperties("defRPr", look);
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** A title above the plot or along an axis; `turned` reads from bottom to top. */
export function title(text: string, look: TextLook, turned = false): string {
  if (text === "") return "";
  const turn = turned ? ' rot="-5400000" vert="horz"' : "";
  const paragraph =
    `<a:p><a:pPr>${runProperties("defRPr", look)}</a:pPr>` +
    `<a:r>${runProperties("rPr", look).replace("<a:rPr ", '<a:rPr lang="vi-VN" ')}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  const rich = `<c:rich><a:bodyPr${turn}/><a:lstStyle/>${paragraph}</c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title>`;
}
