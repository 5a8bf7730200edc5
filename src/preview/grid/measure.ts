import type { Measure } from "./cell-element";

/** Widths by the browser's own fonts, remembered: numbers repeat. */
export function newMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = font;
      width = context?.measureText(text).width ?? text.length * 7;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
