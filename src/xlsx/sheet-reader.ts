import { LAST_COLUMN, LAST_ROW, parseArea, parseCell } from "../workbook/address";
import type { Cell, CellValue } from "../workbook/cell";
import type { Area } from "../workbook/grids";
import { formulaFromFile, shiftFormula } from "./formula";
import type { FormatKind } from "./number-format";
import { decodeEscapes } from "./ooxml-text";
import { serialOfIso } from "./serial-date";
import { readRichText } from "./shared-strings";
import { XmlFault, XmlReader } from "./xml";

/** What the cells of every sheet of a workbook refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly kinds: readonly (FormatKind | undefined)[];
  readonly date1904: boolean;
  /** Called for every cell that holds something; throws where the file holds too many. */
  readonly count: () => void;
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
  private row = -1;
  private column = -1;
  private filter: Area | undefined;
  private outOfOrder = false;

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
    } else if (reader.name === "sheetProtection") reading.isProtected = reader.flag("sheet");
    else if (reader.name === "autoFilter") this.filter = parseArea(reader.attribute("ref") ?? "");
    else if (reader.name === "filterColumn") reading.filtering = this.filter;
  }

  private startRow(): void {
    const stated = this.reader.attribute("r");
    const row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw new XmlFault(`row ${String(stated)}`);
    if (row < this.row) this.outOfOrder = true;
    this.row = row;
    this.column = -1;
    if (this.reader.flag("hidden")) this.reading.hiddenRows.add(row);
  }

  private startCell(): void {
    const stated = this.reader.attribute("r");
    const at = stated === undefined ? { row: this.row, column: this.column + 1 } : parseCell(stated);
    if (!at || at.column > LAST_COLUMN || this.row < 0) throw new XmlFault(`cell ${String(stated)}`);
    if (at.column <= this.column || at.row !== this.row) this.outOfOrder = true;
    this.row = at.row;
    this.column = at.column;
  }

  private cell(): void {
    this.startCell();
    const { reader } = this;
    const type = reader.attribute("t") ?? "n";
    const style = Number(reader.attribute("s") ?? 0);
    const depth = reader.depth;
    let raw: string | undefined;
    let formula: string | undefined;
    while (reader.next() && !(reader.kind === "close" && reader.depth === depth - 1)) {
      if (reader.kind !== "open") continue;
      if (reader.name === "v") raw = reader.innerText();
      else if (reader.name === "f") formula = this.formula();
      else if (reader.name === "is") raw = readRichText(reader);
      else reader.skip();
    }
    const value = raw === undefined ? null : this.value(type, raw);
    if (formula === undefined && (value === null || value === "")) return;
    this.keep(value, formula, type === "d" ? "date" : this.context.kinds[style]);
  }

  private keep(value: CellValue, formula: string | undefined, kind: FormatKind | undefined): void {
    this.context.count();
    const cells = this.reading.cells.get(this.row) ?? new Map<number, Cell>();
    if (cells.size === 0) this.reading.cells.set(this.row, cells);
    const format = typeof value === "number" ? kind : undefined;
    cells.set(this.column, {
      value,
      ...(formula !== undefined && { formula }),
      ...(format && { format }),
    });
  }

  private value(type: string, raw: string): CellValue {
    if (type === "inlineStr") return raw;
    if (type === "s") {
      const text = this.context.strings[Number(raw)];
      if (text === undefined) throw new XmlFault(`shared text ${raw}`);
      return text;
    }
    if (type === "str") return decodeEscapes(raw);
    if (raw.trim() === "") return null;
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
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  }
}

const byKey = (one: readonly [number, unknown], other: readonly [number, unknown]): number => one[0] - other[0];

function inOrder(cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Map<number, Map<number, Cell>> {
  return new Map([...cells].sort(byKey).map(([row, line]) => [row, new Map([...line].sort(byKey))]));
}
