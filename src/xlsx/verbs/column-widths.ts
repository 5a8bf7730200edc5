import type { Grid } from "../../workbook/grids";
import type { WorkbookFile } from "../workbook-file";
import { XmlReader } from "../xml";
import { childOfRoot, elementsIn } from "../xml-edit";

/** Points of a column that states no width. */
const DEFAULT_WIDTH = 48;

export type WidthAt = (row: number, column: number) => number;

/** Points that the text of a cell has from side to side, in a worksheet part without prefixes. A merged cell sets no row's height: its width is endless. */
export function widthsOf(xml: string, { merges }: Grid, file: WorkbookFile): WidthAt {
  const points = (defaultDigitWidth(file) * 72) / 96;
  const cols = childOfRoot(xml, "cols");
  const spans = (cols === undefined ? [] : elementsIn(cols)).map((col) => {
    const reader = new XmlReader(col);
    reader.next();
    const [from, to] = [Number(reader.attribute("min")) - 1, Number(reader.attribute("max")) - 1];
    return { from, to, width: Number(reader.attribute("width") ?? 0) * points };
  });
  const known = new Map<number, number>();
  const widthOf = (column: number): number => {
    const asked = known.get(column);
    if (asked !== undefined) return asked;
    const stated = spans.find(({ from, to }) => from <= column && column <= to)?.width ?? 0;
    const width = stated > 0 ? stated : DEFAULT_WIDTH;
    known.set(column, width);
    return width;
  };
  return (row, column) => {
    const isMerged = merges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    return isMerged ? Number.POSITIVE_INFINITY : widthOf(column);
  };
}

/** Pixels of a digit at 96 dpi: 8 for Times New Roman 12, 7 for Calibri 11 and its like. */
export function defaultDigitWidth(file: WorkbookFile): number {
  const font = /<font>[\s\S]*?<\/font>/.exec(file.parts.text(file.stylesPath()))?.[0] ?? "";
  return /<sz val="1[2-4]"/.test(font) ? 8 : 7;
}
