import { decodeEscapes } from "../../xlsx/ooxml-text";
import { XmlReader } from "../../xlsx/xml";
import type { BorderLine, BorderSide, CellStyle } from "../host/model/style";

/** A cell format of a file: the look, and the en-US code where it is not General. */
export interface FileLook {
  readonly style: CellStyle | undefined;
  readonly format: string | undefined;
}

/** Codes that a file refers to by number alone (ECMA-376 18.8.30); the others never occur in a review. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00" },
  ...{ 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 20: "h:mm", 21: "h:mm:ss" },
  ...{ 22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 49: "@" },
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<CellStyle>;

const WEIGHTS: Readonly<Record<string, string>> = { thin: "Thin", hair: "Hairline", medium: "Medium", thick: "Thick" };
const SIDES: readonly string[] = ["left", "right", "top", "bottom"];

/** Reads the cell formats of `xl/styles.xml`. Theme colours are not looked up: such text is black, such fills are absent. */
export function readLooks(xml: string): readonly FileLook[] {
  const formats = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const lists = { fonts: [] as Draft[], fills: [] as Draft[], borders: [] as Draft[] };
  const looks: FileLook[] = [];
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (reader.kind !== "open") continue;
    if (reader.name === "numFmt") {
      formats.set(Number(reader.attribute("numFmtId")), decodeEscapes(reader.attribute("formatCode") ?? ""));
    } else if (reader.name === "fonts") readList(reader, lists.fonts, "font", readFontPart);
    else if (reader.name === "fills") readList(reader, lists.fills, "fill", readFillPart);
    else if (reader.name === "borders") readList(reader, lists.borders, "border", readBorderPart());
    else if (reader.name === "cellXfs") readCellFormats(reader, looks, lists, formats);
    else if (reader.name === "cellStyleXfs" || reader.name === "dxfs") reader.skip();
  }
  return looks;
}

type Take = (reader: XmlReader, draft: Draft) => void;

function readList(reader: XmlReader, list: Draft[], item: string, take: Take): void {
  const depth = reader.depth;
  while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
    if (reader.kind !== "open") continue;
    if (reader.name === item && reader.depth === depth + 1) list.push({});
    else take(reader, list.at(-1) ?? {});
  }
}

function readFontPart(reader: XmlReader, font: Draft): void {
  const value = reader.attribute("val");
  const isOn = value !== "0" && value !== "false";
  if (reader.name === "b") font.bold = isOn;
  else if (reader.name === "i") font.italic = isOn;
  else if (reader.name === "u") font.underline = "Single";
  else if (reader.name === "sz") font.fontSize = Number(value);
  else if (reader.name === "name") font.fontName = value ?? "Calibri";
  else if (reader.name === "color") Object.assign(font, colorAs("color", reader));
}

function readFillPart(reader: XmlReader, fill: Draft): void {
  if (reader.name === "fgColor") Object.assign(fill, colorAs("fill", reader));
  if (reader.name === "patternFill" && reader.attribute("patternType") !== "solid") reader.skip();
}

function readBorderPart(): Take {
  let open: BorderSide | undefined;
  return (reader, border) => {
    if (SIDES.includes(reader.name)) {
      const style = reader.attribute("style");
      open = style === undefined || style === "none" ? undefined : (reader.name as BorderSide);
      if (open && style !== undefined) border[open] = lineOf(style);
    } else if (reader.name === "color" && open && border[open]) {
      const { color } = colorAs("color", reader);
      if (color !== undefined) border[open] = { ...lineOf("thin"), ...border[open], color };
    }
  };
}

function lineOf(style: string): BorderLine {
  const look = /dash/i.test(style) ? "Dash" : style === "dotted" ? "Dot" : style === "double" ? "Double" : "Continuous";
  return { style: look, color: "#000000", weight: style.startsWith("medium") ? "Medium" : (WEIGHTS[style] ?? "Thin") };
}

function colorAs(key: "color" | "fill", reader: XmlReader): { readonly color?: string; readonly fill?: string } {
  const rgb = reader.attribute("rgb");
  return rgb === undefined ? {} : { [key]: `#${rgb.slice(-6).toUpperCase()}` };
}

type Lists = Readonly<Record<"fonts" | "fills" | "borders", readonly Draft[]>>;

function readCellFormats(
  reader: XmlReader,
  looks: FileLook[],
  lists: Lists,
  formats: ReadonlyMap<number, string>,
): void {
  const depth = reader.depth;
  let style: Draft = {};
  while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
    if (reader.kind !== "open") continue;
    if (reader.name === "alignment") {
      Object.assign(style, alignment(reader));
      continue;
    }
    if (reader.name !== "xf") continue;
    const at = (name: string): number => Number(reader.attribute(name) ?? 0);
    style = { ...lists.fonts[at("fontId")], ...lists.fills[at("fillId")], ...lists.borders[at("borderId")] };
    // the first format is that of every blank cell: no look of its own
    looks.push({ style: looks.length === 0 ? undefined : style, format: formats.get(at("numFmtId")) });
  }
}

function alignment(reader: XmlReader): Draft {
  const horizontal = reader.attribute("horizontal");
  const vertical = reader.attribute("vertical");
  const indent = reader.attribute("indent");
  return {
    ...(horizontal !== undefined && { horizontal: capital(horizontal) }),
    ...(vertical !== undefined && { vertical: capital(vertical) }),
    ...(reader.flag("wrapText") && { wrap: true }),
    ...(indent !== undefined && { indent: Number(indent) }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
