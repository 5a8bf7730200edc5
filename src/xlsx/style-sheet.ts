import { FONT, THEME, type RoleLook, type StyleRole } from "../workbook/theme";
import { escapeXml, XmlReader } from "./xml";
import { childOfRoot, elementsIn, setChildOfRoot, withAttribute, withoutPrefix } from "./xml-edit";

/** CT_Stylesheet's children in the schema's order. */
const ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors"],
  "extLst",
];
/** Built-in formats that mean the same in every locale (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_CUSTOM_FORMAT = 164;
const RULE = "A6A6A6";

/** A cell without a role: our font, and Excel's own alignment. */
const PLAIN = { ...THEME.text, border: false, wrap: false, horizontal: undefined } as const;
type Look = Omit<RoleLook, "horizontal"> & { readonly horizontal: RoleLook["horizontal"] | undefined };

const rgb = (color: string): string => `rgb="FF${color}"`;

function fontXml(look: Look): string {
  const bold = look.bold ? "<b/>" : "";
  const italic = look.italic ? "<i/>" : "";
  const underline = look.underline ? "<u/>" : "";
  return `<font>${bold}${italic}${underline}<sz val="${String(look.size)}"/><color ${rgb(look.color)}/><name val="${FONT}"/><family val="1"/></font>`;
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${rgb(color)}/><bgColor indexed="64"/></patternFill></fill>`;

const BORDER = `<border>${["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color ${rgb(RULE)}/></${side}>`)
  .join("")}<diagonal/></border>`;

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function inner<Key>(outer: Map<Key, Map<string, number>>, key: Key): Map<string, number> {
  return once(outer, key, () => new Map<string, number>());
}

/**
 * The workbook's styles part. What it holds stays where it is, since other sheets refer to it by index; our looks are looked
 * up among the entries and added behind them when they are not there yet, so writing again adds nothing.
 */
export class StyleSheet {
  private readonly lists = new Map<string, string[]>();
  private readonly changed = new Set<string>();
  /** By role and number format, by format and number format: a cell format never changes, others come behind it. */
  private readonly known = new Map<string, Map<string, number>>();
  private readonly renumbered = new Map<number, Map<string, number>>();
  private readonly wrapping = new Map<number, boolean>();
  private xml: string;

  constructor(xml: string) {
    this.xml = withoutPrefix(xml);
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs"]) {
      const list = childOfRoot(this.xml, name);
      this.lists.set(name, list ? [...elementsIn(list)] : []);
    }
  }

  /** The cell format of a role with a number format; without a role our plain text. */
  formatOf(role: StyleRole | undefined, format = "General"): number {
    return once(inner(this.known, role ?? ""), format, () =>
      this.index("cellXfs", this.cellFormatXml(role ? THEME[role] : PLAIN, format)),
    );
  }

  /** An existing cell format with another number format. */
  withNumberFormat(style: number, format: string): number {
    const existing = this.lists.get("cellXfs")?.[style];
    if (existing === undefined) return this.formatOf(undefined, format);
    return once(inner(this.renumbered, style), format, () => {
      const numbered = withAttribute(existing, "numFmtId", String(this.numberFormat(format)));
      return this.index("cellXfs", withAttribute(numbered, "applyNumberFormat", "1"));
    });
  }

  /** Whether cells of that format break their text into lines. */
  wraps(style: number): boolean {
    return once(this.wrapping, style, () =>
      /\swrapText\s*=\s*["'](?:1|true)["']/.test(this.lists.get("cellXfs")?.[style] ?? ""),
    );
  }

  toXml(): string {
    for (const name of this.changed) {
      const entries = this.lists.get(name) ?? [];
      const list = `<${name} count="${String(entries.length)}">${entries.join("")}</${name}>`;
      this.xml = setChildOfRoot(this.xml, name, list, ORDER);
    }
    this.changed.clear();
    return this.xml;
  }

  private cellFormatXml(look: Look, format: string): string {
    const font = this.index("fonts", fontXml(look));
    const fill = look.fill === undefined ? 0 : this.index("fills", fillXml(look.fill));
    const border = look.border ? this.index("borders", BORDER) : 0;
    const horizontal = look.horizontal ? ` horizontal="${look.horizontal}"` : "";
    const open = look.unlocked ? { flag: ' applyProtection="1"', element: '<protection locked="0"/>' } : undefined;
    return (
      `<xf numFmtId="${String(this.numberFormat(format))}" fontId="${String(font)}" fillId="${String(fill)}" ` +
      `borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${open?.flag ?? ""}>` +
      `<alignment${horizontal} vertical="${look.vertical}"${look.wrap ? ' wrapText="1"' : ""}/>${open?.element ?? ""}</xf>`
    );
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    let next = FIRST_CUSTOM_FORMAT;
    for (const entry of this.lists.get("numFmts") ?? []) {
      const reader = new XmlReader(entry);
      reader.next();
      const id = Number(reader.attribute("numFmtId"));
      if (reader.attribute("formatCode") === code) return id;
      next = Math.max(next, id + 1);
    }
    this.index("numFmts", `<numFmt numFmtId="${String(next)}" formatCode="${escapeXml(code)}"/>`);
    return next;
  }

  private index(list: string, xml: string): number {
    const entries = this.lists.get(list) ?? [];
    const known = entries.indexOf(xml);
    if (known >= 0) return known;
    this.changed.add(list);
    return entries.push(xml) - 1;
  }
}
