import { FONT, THEME, type RoleLook, type StyleRole } from "../../workbook/theme";
import { DEFAULT_STYLE, type CellStyle } from "../host/model/style";

/** A plan knows looks by role only: the role whose look a cell has; undefined for looks that a person made. */
export function roleOf(style: CellStyle | undefined): StyleRole | undefined {
  return style && roles.get(keyOfStyle(style));
}

const roles = new Map<string, StyleRole>();
for (const [role, look] of Object.entries(THEME) as [StyleRole, RoleLook][]) {
  const key = keyOfLook(look);
  if (!roles.has(key)) roles.set(key, role);
}

function keyOfLook({ size, bold, italic, color, fill = "", border, horizontal, vertical, wrap }: RoleLook): string {
  return JSON.stringify([FONT, size, bold, italic, color, fill, border, horizontal, vertical, wrap]);
}

function keyOfStyle(style: CellStyle): string {
  const { fontName, fontSize, bold, italic, color, horizontal, vertical, wrap } = { ...DEFAULT_STYLE, ...style };
  const fill = style.fill?.slice(1) ?? "";
  const border = [style.top, style.bottom, style.left, style.right].some((line) => line && line.style !== "None");
  const sides = [horizontal.toLowerCase(), vertical.toLowerCase()];
  return JSON.stringify([fontName, fontSize, bold, italic, color.slice(1), fill, border, ...sides, wrap]);
}
