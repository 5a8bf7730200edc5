const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** True where light text belongs on this background (relative luminance of WCAG 2); undefined for anything but "#RRGGBB". */
export function isDarkColor(color: string | undefined): boolean | undefined {
  const parts = HEX.exec(color ?? "")?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => linear(parseInt(part, 16) / 255));
  // the luminance that contrasts equally with black and with white
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
