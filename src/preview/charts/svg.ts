const NAMESPACE = "http://www.w3.org/2000/svg";

/** Makes an SVG element: attributes by name, then children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A rectangle inside the drawing, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Anchor = "start" | "middle" | "end";

/** A line of text; `size` in pixels, the point is the middle of its height. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number },
  { size, anchor = "middle", color = INK, bold = false }: LabelLook,
): SVGTextElement {
  const attributes = { x: round(at.x), y: round(at.y), "font-size": size, "text-anchor": anchor, fill: color };
  return svg("text", { ...attributes, "dominant-baseline": "central", ...(bold && { "font-weight": "bold" }) }, text);
}

export interface LabelLook {
  readonly size: number;
  readonly anchor?: Anchor;
  readonly color?: string;
  readonly bold?: boolean;
}

export const INK = "#262626";
export const GRID_COLOR = "#d9d9d9";
export const AXIS_COLOR = "#8c8c8c";

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** About how wide a text is drawn; a drawing needs no more. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.5;
}

/** The text, cut with an ellipsis where it is wider than the room. */
export function cut(text: string, room: number, size: number): string {
  const letters = Math.max(1, Math.floor(room / (size * 0.5)));
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text;
}
