import { sameSheetName, type Area, type Grid, type Grids } from "../workbook/grids";
import { addRelationship, relationshipsOf, relationshipsPath, type Relationship } from "./relationships";
import { CONTENT_TYPE, declareContentType } from "./content-types";
import type { FormatKind } from "./number-format";
import type { Parts } from "./parts";
import { inPart } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type SheetReading } from "./sheet-reader";
import { BLANK_STYLES } from "./blank-parts";
import { readStyleKinds } from "./style-kinds";
import { StyleSheet } from "./style-sheet";
import { readTable, type FileTable } from "./table-part";
import { UNCOUNTED, type Tally } from "./tally";
import { readWorkbook, type FileSheet, type WorkbookReading } from "./workbook-part";

/** Readings kept as long as the part they came from is the same object. */
type Cache = Map<string, { readonly content: unknown; readonly reading: unknown }>;

/** The parts of a workbook with what they say, read when asked for and only again when they changed. */
export class WorkbookFile {
  constructor(
    readonly parts: Parts,
    readonly workbookPath: string,
    private readonly cache: Cache = new Map(),
  ) {}

  /** A draft: changes to it do not show here. */
  copy(): WorkbookFile {
    return new WorkbookFile(this.parts.copy(), this.workbookPath, new Map(this.cache));
  }

  workbook(): WorkbookReading {
    return this.once(this.workbookPath, () => readWorkbook(this.parts, this.workbookPath));
  }

  sheet(name: string): FileSheet | undefined {
    return this.workbook().sheets.find((sheet) => sameSheetName(sheet.name, name));
  }

  tables(sheet: FileSheet): readonly FileTable[] {
    return this.links(sheet.path)
      .filter((link) => link.type === "table" && this.parts.find(link.target))
      .map((link) => this.once(link.target, () => readTable(link.target, this.parts.text(link.target))));
  }

  allTables(): readonly { readonly sheet: FileSheet; readonly table: FileTable }[] {
    return this.workbook().sheets.flatMap((sheet) => this.tables(sheet).map((table) => ({ sheet, table })));
  }

  /** What a sheet holds that was not read before goes through `tally`. */
  grid(sheet: FileSheet, tally: Tally = UNCOUNTED): Grid {
    const reading = this.reading(sheet, tally);
    const tables = this.tables(sheet);
    const filters = [reading.filtering, ...tables.map((table) => table.filtering)].filter((area) => area !== undefined);
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      cells: reading.cells,
      tables: tables.map((table) => table.table),
      merges: reading.merges,
      hiddenRows: reading.hiddenRows,
      filtered: filters.length > 0 && hidesWithin(reading.hiddenRows, filters),
      isProtected: reading.isProtected,
    };
  }

  grids(tally?: Tally): Grids {
    const { sheets, names, date1904 } = this.workbook();
    return {
      sheets: sheets.map((sheet) => this.grid(sheet, tally)),
      names: names
        .filter(isOfPeople)
        .map(({ name, refersTo, scope }) => ({ name, refersTo, ...(scope !== undefined && { scope }) })),
      date1904,
    };
  }

  /** The path of the styles part, made where the file has none. */
  stylesPath(): string {
    const known = this.linked("styles");
    if (known !== undefined) return known;
    const path = this.parts.freePath("xl/styles");
    this.parts.set(path, BLANK_STYLES);
    declareContentType(this.parts, path, CONTENT_TYPE.styles);
    addRelationship(this.parts, this.workbookPath, "styles", path);
    return path;
  }

  /** Lets `write` take cell formats from the workbook's styles, and keeps those it added. */
  withStyles<T>(write: (styles: StyleSheet) => T): T {
    const path = this.stylesPath();
    const before = this.parts.text(path);
    const styles = new StyleSheet(before);
    const result = write(styles);
    const after = styles.toXml();
    if (after !== before) this.parts.set(path, after);
    return result;
  }

  private linked(type: string): string | undefined {
    const link = this.links(this.workbookPath).find((one) => one.type === type && !one.external);
    return link && this.parts.find(link.target);
  }

  /** The relationships of a part, kept like every reading. */
  private links(path: string): readonly Relationship[] {
    const at = this.parts.find(relationshipsPath(path));
    return at === undefined ? [] : this.once(at, () => relationshipsOf(this.parts, path));
  }

  private reading(sheet: FileSheet, tally: Tally): SheetReading {
    if (!sheet.isWorksheet)
      return { cells: new Map(), merges: [], hiddenRows: new Set(), isProtected: false, filtering: undefined };
    const strings = this.linked("sharedStrings");
    const styles = this.linked("styles");
    const context = {
      strings: strings === undefined ? [] : this.once(strings, () => readSharedStrings(this.parts.text(strings))),
      kinds: styles === undefined ? NO_KINDS : this.once(styles, () => readStyleKinds(this.parts.text(styles))),
      date1904: this.workbook().date1904,
      tally,
    };
    return this.once(sheet.path, () => readSheet(this.parts.pieces(sheet.path), context));
  }

  private once<T>(path: string, read: () => T): T {
    const content = this.parts.content(path);
    const known = this.cache.get(path);
    // the cache holds under each path only what this class read from it
    if (known?.content === content && known !== undefined) return known.reading as T;
    const reading = inPart(path, read);
    this.cache.set(path, { content, reading });
    return reading;
  }
}

/** Whether a row that is hidden stands in one of the areas: each row is looked at once, however many areas there are. */
function hidesWithin(hidden: ReadonlySet<number>, areas: readonly Area[]): boolean {
  const sorted = [...areas].sort((one, other) => one.top - other.top);
  let reach = -1;
  let at = 0;
  for (const row of [...hidden].sort((one, other) => one - other)) {
    for (let area = sorted[at]; area && area.top <= row; area = sorted[(at += 1)]) reach = Math.max(reach, area.bottom);
    if (row <= reach) return true;
  }
  return false;
}

/** Excel's own names, such as what is printed, are no names to its users. */
const isOfPeople = ({ name }: { readonly name: string }): boolean => !name.startsWith("_xlnm.");

const NO_KINDS: readonly (FormatKind | undefined)[] = [];
