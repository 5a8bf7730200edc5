import { LAST_COLUMN, LAST_ROW, parseArea, parseCell } from "../workbook/address";
import type { Cell, CellValue } from "../workbook/cell";
import type { Area } from "../workbook/grids";
import { remembered } from "../workbook/remembered";
import { plainAddress } from "./cell-reference";
import { formulaFromFile, shiftFormula } from "./formula";
import type { FormatKind } from "./number-format";
import { decodeEscapes } from "./ooxml-text";
import { serialOfIso } from "./serial-date";
import { readRichText, withinCell } from "./shared-strings";
import type { Tally } from "./tally";
import { decodeXml, XmlFault, XmlReader } from "./xml";

/** What the cells of every sheet of a workbook refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly (FormatKind | undefined)[];
  readonly date1904: boolean;
  /** Throws where the file holds too much. */
  readonly tally: Tally;
}

/** What a worksheet part itself says. */
export interface SheetReading {
  readonly cells: Map<number, Map<number, Cell>>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  isProtected: boolean;
  /** The area of a sheet-level filter with criteria. */
  filtering: Area | undefined;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

export function readSheet(xml: string, context: SheetContext): SheetReading {
  return new SheetParse(xml, context).run();
}

class SheetParse {
  private readonly reader: XmlReader;
  private readonly reading: SheetReading = {
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    isProtected: false,
    filtering: undefined,
  };
  private readonly shared = new Map<string, Shared>();
  private readonly sharedCells: Cell[] = [];
  private row = -1;
  private column = -1;
  private filter: Area | undefined;
  private outOfOrder = false;
  /** The cells of the row that is being read. */
  private line: Map<number, Cell> | undefined;

  constructor(
    xml: string,
    private readonly context: SheetContext,
  ) {
    this.reader = new XmlReader(xml);
  }

  run(): SheetReading {
    while (this.reader.next()) if (this.reader.kind === "open") this.element();
    return this.outOfOrder ? { ...this.reading, cells: inOrder(this.reading.cells) } : this.reading;
  }

  private element(): void {
    const { reader, reading } = this;
    if (reader.name === "c") this.cell();
    else if (reader.name === "row") this.startRow();
    else if (reader.name === "mergeCell") {
      const area = parseArea(reader.attribute("ref") ?? "");
      if (area) reading.merges.push(area);
      this.context.tally.merge();
    } else if (reader.name === "sheetProtection") reading.isProtected = reader.flag("sheet");
    else if (reader.name === "autoFilter") this.filter = parseArea(reader.attribute("ref") ?? "");
    else if (reader.name === "filterColumn") reading.filtering = this.filter;
  }

  private startRow(): void {
    const stated = this.reader.attribute("r");
    const row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw new XmlFault(`row ${String(stated)}`);
    this.toRow(row);
    this.column = -1;
    if (this.reader.flag("hidden")) this.reading.hiddenRows.add(row);
  }

  private toRow(row: number): void {
    if (row < this.row) this.outOfOrder = true;
    if (row !== this.row) this.line = undefined;
    this.row = row;
  }

  private startCell(): void {
    const place = this.reader.attributePlace("r");
    if (place === undefined) this.column += 1;
    else this.stateCell(place.start, place.end);
    if (this.column > LAST_COLUMN || this.row < 0) throw new XmlFault("cell outside the sheet");
  }

  private stateCell(start: number, end: number): void {
    const { source } = this.reader;
    const at = plainAddress(source, start, end) ?? parseCell(this.reader.attribute("r") ?? "");
    if (!at) throw new XmlFault(`cell ${source.slice(start, end)}`);
    if (at.row !== this.row) {
      this.outOfOrder = true;
      this.toRow(at.row);
    } else if (at.column <= this.column) this.outOfOrder = true;
    this.column = at.column;
  }

  private cell(): void {
    this.startCell();
    const { reader } = this;
    const type = reader.attribute("t") ?? "n";
    const style = this.style();
    const depth = reader.depth;
    // as almost every producer writes them; what comes otherwise is read step by step below
    let formula = reader.plainChild("<f>", "</f>", readFormula) || undefined;
    let raw = reader.plainChild("<v>", "</v>", decodeXml) ?? usualText(reader);
    while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
      if (reader.kind !== "open") continue;
      if (reader.name === "v") raw = reader.innerText();
      else if (reader.name === "f") formula = this.formula();
      else if (reader.name === "is") raw = readRichText(reader);
      else reader.skip();
    }
    if (type === "s" && formula === undefined && raw !== undefined) {
      this.keepShared(raw);
      return;
    }
    const value = raw === undefined ? null : this.value(type, raw);
    if (formula === undefined && (value === null || value === "")) return;
    this.keep(cellOf(value, formula, type === "d" ? "date" : this.context.kinds[style]));
  }

  private style(): number {
    const place = this.reader.attributePlace("s");
    if (place === undefined) return 0;
    return digitsAt(this.reader.source, place.start, place.end) ?? Number(this.reader.attribute("s"));
  }

  /** Cells of the same shared text are one object: a cell never changes. */
  private keepShared(raw: string): void {
    const index = Number(raw);
    const known = this.sharedCells[index];
    if (known) {
      this.keep(known);
      return;
    }
    const value = this.value("s", raw);
    if (value === "") return;
    const cell = { value };
    this.sharedCells[index] = cell;
    this.keep(cell);
  }

  private keep(cell: Cell): void {
    this.context.tally.cell();
    this.line ??= this.lineOf(this.row);
    this.line.set(this.column, cell);
  }

  private lineOf(row: number): Map<number, Cell> {
    const known = this.reading.cells.get(row);
    if (known) return known;
    const line = new Map<number, Cell>();
    this.reading.cells.set(row, line);
    return line;
  }

  private value(type: string, raw: string): CellValue {
    if (type === "inlineStr") return withinCell(raw);
    if (type === "s") {
      const text = this.context.strings[Number(raw)];
      if (text === undefined) throw new XmlFault(`shared text ${raw}`);
      return text;
    }
    if (type === "str") return withinCell(decodeEscapes(raw));
    if (raw === "" || raw.trim() === "") return null;
    if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
    if (type === "e") return { error: raw.trim() };
    const number = type === "d" ? serialOfIso(raw, this.context.date1904) : Number(raw);
    if (number === undefined || !Number.isFinite(number)) throw new XmlFault(`value ${raw}`);
    return number;
  }

  /** The formula of the `<f>` that just opened; a member of a shared group gets the group's formula moved to its own place. */
  private formula(): string | undefined {
    const { reader, row, column } = this;
    const type = reader.attribute("t");
    const group = reader.attribute("si") ?? "";
    const text = formulaFromFile(decodeEscapes(reader.innerText()));
    if (type === "dataTable") return undefined;
    if (type !== "shared") return text === "" ? undefined : text;
    if (text !== "") {
      this.shared.set(group, { formula: text, row, column });
      return text;
    }
    const master = this.shared.get(group);
    if (master) this.context.tally.moved(master.formula);
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  }
}

/** "" is no formula. The forms of one rule set hold the same formulas again and again. */
const readFormula = remembered((raw) => formulaFromFile(decodeEscapes(decodeXml(raw))));

const readText = (raw: string): string => decodeEscapes(decodeXml(raw));

function usualText(reader: XmlReader): string | undefined {
  const kept = reader.plainChild('<is><t xml:space="preserve">', "</t></is>", readText);
  return kept ?? reader.plainChild("<is><t>", "</t></is>", readText);
}

/** A few digits as the number they are; undefined for everything else. */
function digitsAt(source: string, start: number, end: number): number | undefined {
  if (end - start < 1 || end - start > 6) return undefined;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = source.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Each kind of cell has one shape, so that a million of them stay small. */
function cellOf(value: CellValue, formula: string | undefined, kind: FormatKind | undefined): Cell {
  const format = typeof value === "number" ? kind : undefined;
  if (formula === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, formula } : { value, formula, format };
}

const byKey = (one: readonly [number, unknown], other: readonly [number, unknown]): number => one[0] - other[0];

function inOrder(cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Map<number, Map<number, Cell>> {
  return new Map([...cells].sort(byKey).map(([row, line]) => [row, new Map([...line].sort(byKey))]));
}
