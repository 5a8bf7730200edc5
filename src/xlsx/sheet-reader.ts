import { LAST_COLUMN, LAST_ROW, parseArea, parseCell } from "../workbook/address";
import type { Cell, CellValue } from "../workbook/cell";
import type { Area } from "../workbook/grids";
import { formulaFromFile, shiftFormula } from "./formula";
import type { FormatKind } from "./number-format";
import { decodeEscapes } from "./ooxml-text";
import { serialOfIso } from "./serial-date";
import { readRichText, withinCell } from "./shared-strings";
import type { Tally } from "./tally";
import { USUAL_DEPTH, usualCellAt } from "./usual-cell";
import { XmlFault, XmlReader } from "./xml";

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

/** The text of the part comes in pieces, each of which but the first begins with a tag. */
export function readSheet(xml: Iterable<string>, context: SheetContext): SheetReading {
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
    xml: Iterable<string>,
    private readonly context: SheetContext,
  ) {
    this.reader = XmlReader.ofPieces(xml);
  }

  run(): SheetReading {
    do while (this.usualCell());
    while (this.step());
    return this.outOfOrder ? { ...this.reading, cells: inOrder(this.reading.cells) } : this.reading;
  }

  private step(): boolean {
    if (!this.reader.next()) return false;
    if (this.reader.kind === "open") this.element();
    return true;
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

  /** Reads a cell in the usual spelling; false, and no step taken, where anything else comes next. */
  private usualCell(): boolean {
    const { reader } = this;
    const cell = reader.canPass(USUAL_DEPTH) ? usualCellAt(reader.source, reader.end) : undefined;
    if (cell === undefined) return false;
    reader.end = cell.end;
    this.toCell(cell.row, cell.column);
    this.take(cell.type, cell.style, cell.formula, cell.raw);
    return true;
  }

  private startCell(): void {
    const stated = this.reader.attribute("r");
    const at = stated === undefined ? { row: this.row, column: this.column + 1 } : parseCell(stated);
    if (!at || at.row < 0 || at.column > LAST_COLUMN) throw new XmlFault(`cell ${String(stated)}`);
    this.toCell(at.row, at.column);
  }

  private toCell(row: number, column: number): void {
    if (row !== this.row) {
      this.outOfOrder = true;
      this.toRow(row);
    } else if (column <= this.column) this.outOfOrder = true;
    this.column = column;
  }

  private cell(): void {
    this.startCell();
    const { reader } = this;
    const type = reader.attribute("t") ?? "n";
    const style = Number(reader.attribute("s") ?? 0);
    const depth = reader.depth;
    let formula: string | undefined;
    let raw: string | undefined;
    while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
      if (reader.kind !== "open") continue;
      if (reader.name === "v") raw = reader.innerText();
      else if (reader.name === "f") formula = this.formula();
      else if (reader.name === "is") raw = readRichText(reader);
      else reader.skip();
    }
    this.take(type, style, formula, raw);
  }

  private take(type: string, style: number, formula: string | undefined, raw: string | undefined): void {
    if (type === "s" && formula === undefined && raw !== undefined) {
      this.keepShared(raw);
      return;
    }
    const value = raw === undefined ? null : this.value(type, raw);
    if (formula === undefined && (value === null || value === "")) return;
    this.keep(cellOf(value, formula, type === "d" ? "date" : this.context.kinds[style]));
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
