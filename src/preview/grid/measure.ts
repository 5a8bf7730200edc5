/** How wide a text is in a CSS font, in pixels. */
export type Measure = (text: string, font: string) => number;

/** Widths by the browser's own fonts, letter by letter and remembered: kerning is left out, tens of thousands of cells are measured at once. */
export function newMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const fonts = new Map<string, Map<string, number>>();
  const letterWidth = (letter: string, font: string): number => {
    if (!context) return 7;
    context.font = font;
    return context.measureText(letter).width;
  };
  return (text, font) => {
    let letters = fonts.get(font);
    if (!letters) fonts.set(font, (letters = new Map<string, number>()));
    let width = 0;
    for (const letter of text) {
      let one = letters.get(letter);
      if (one === undefined) letters.set(letter, (one = letterWidth(letter, font)));
      width += one;
    }
    return width;
  };
}

/** How many lines a text takes in a room so wide, broken between words, a word that is too long within. */
export function lineCount(text: string, room: number, widthOf: (text: string) => number): number {
  if (room <= 0) return 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/(?<= )/)) {
      const width = widthOf(word.trimEnd());
      if (used > 0 && used + width > room) {
        lines++;
        used = 0;
      }
      const overflow = Math.ceil((used + width) / room) - 1;
      if (width > room && overflow > 0) {
        lines += overflow;
        used = (used + width) % room;
      } else used += widthOf(word);
    }
  }
  return lines;
}
