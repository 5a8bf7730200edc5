import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileGrids } from "../../src/xlsx";
import { parseCell } from "../../src/workbook/address";
import { usualCellAt } from "../../src/xlsx/usual-cell";
import { decodeXml, escapeXml, XmlFault } from "../../src/xlsx/xml";
import { workbookParts, zip } from "../support/hostile";

const TEXT = fc.string({
  unit: fc.constantFrom(..."aĐ điểm1,5=\"'&<>;_x000A_\r\n\u0301😀".split(""), "&quot;", "&#10;"),
  maxLength: 12,
});

/** Writes a cell with `between` before each of its children: without, as producers write it; with a comment, as none does. */
type Spelling = (between: string, at: string) => string;

const CELL: fc.Arbitrary<Spelling> = fc
  .record({
    text: TEXT,
    formula: fc.option(TEXT),
    number: fc.integer(),
    kind: fc.constantFrom("n", "str", "is", "kept", "b"),
  })
  .map(({ text, formula, number, kind }): Spelling => {
    const f = formula === null ? "" : `<f>${escapeXml(formula)}</f>`;
    return (between, at) => {
      if (kind === "is") return `<c r="${at}" s="1" t="inlineStr">${between}<is><t>${escapeXml(text)}</t></is></c>`;
      if (kind === "kept")
        return `<c r="${at}" t="inlineStr">${between}<is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
      const value = kind === "n" ? String(number) : kind === "b" ? "1" : escapeXml(text);
      return `<c r="${at}" s="0" t="${kind}">${between}${f}${between}<v>${value}</v></c>`;
    };
  });

test("cells in the usual spelling are read as in any other", () => {
  const read = (cells: readonly Spelling[], between: string) => {
    const rows = cells.map((cell, row) => `<row r="${String(row + 1)}">${cell(between, `A${String(row + 1)}`)}</row>`);
    return readFileGrids(zip(workbookParts({ S: `<sheetData>${rows.join("")}</sheetData>` })));
  };
  fc.assert(
    fc.property(fc.array(CELL, { maxLength: 8 }), (cells) => {
      expect(read(cells, "")).toEqual(read(cells, "<!-- -->"));
    }),
  );
});

test("a cell in the usual spelling stands where its address says", () => {
  const address = fc.stringMatching(/^[A-Za-z$]{0,4}[0-9$]{0,8}$/);
  const spot = fc.tuple(
    fc.constantFrom("A", "Z", "AA", "XFD", "XFE", "ZZZ"),
    fc.constantFrom(1, 9, 1_048_576, 1_048_577),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        address,
        spot.map(([column, row]) => `${column}${String(row)}`),
      ),
      (text) => {
        const cell = usualCellAt(`><c r="${text}"/>`, 1);
        const isUsual = /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(text);
        expect(cell && { row: cell.row, column: cell.column }).toEqual(isUsual ? parseCell(text) : undefined);
      },
    ),
    { numRuns: 2000 },
  );
});

test("a cell in another spelling is left to the reader", () => {
  const others = [
    ...[
      '<c s="1" r="A1"/>',
      '<c r="A1" cm="1"/>',
      '<x:c r="A1"/>',
      '<c r="A1" ></c>',
      '<c r="A1" s="x"/>',
      "<c r='A1'/>",
    ],
    ...['<c r="A1"><f t="shared" si="0">B1</f></c>', '<c r="A1"><v/></c>', '<c r="A1"><v>1<!-- --></v></c>'],
    ...[
      '<c r="A1"><v>1</v><f>B1</f></c>',
      '<c r="A1"><is><r><t>a</t></r></is></c>',
      '<c r="A1"><v>1</v> </c>',
      '<c r="A1">',
    ],
  ];
  for (const cell of others) expect(usualCellAt(cell, 0)).toBeUndefined();
  expect(usualCellAt('<c r="A1"/>', 1)).toBeUndefined();
});

/** The entities as the pattern reads them, one and all. */
function byPattern(text: string): string {
  const known: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/\r\n?/g, "\n").replace(/&([^;&\s]*);?/g, (whole, body: string) => {
    const code = /^#[xX]/.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    const meant = body.startsWith("#") && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : known[body];
    if (meant === undefined) throw new XmlFault(whole);
    return meant;
  });
}

test("usual entities among others mean what the pattern says", () => {
  const piece = fc.constantFrom(
    ..."&quot; &amp; &lt; &gt; &apos; &#65; &#x110; &amp &lt & a ; \r &none; &#x110000; &quo".split(" "),
    " ",
  );
  const outcome = (read: (text: string) => string, text: string) => {
    try {
      return read(text);
    } catch (fault) {
      if (fault instanceof XmlFault) return "refused";
      throw fault;
    }
  };
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 10 }), (text) => {
      expect(outcome(decodeXml, text)).toBe(outcome(byPattern, text));
    }),
  );
});
