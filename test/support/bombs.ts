import { strToU8, zipSync, type Zippable } from "fflate";
import { relationships, workbookParts, worksheet, type PartTexts } from "./hostile";
import { looseFormParts, looseFormSheet, type LooseForm } from "./loose-form";

/** Forms that are small to send and large to read: made when a test asks, never kept. */
export type Bombs = Readonly<Record<string, () => Uint8Array>>;

const SHEET = "xl/worksheets/sheet1.xml";
const MILLION = 1_000_000;
const LAST = "XFD1048576";

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join("");

/** Deflate at its fastest: packing is not what is measured. */
function quickly(parts: PartTexts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(parts)) entries[path] = [strToU8(text), { level: 1 }];
  return zipSync(entries);
}

const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;

/** `form` is sound by itself; each bomb is it with something more. */
export function bombsIn(form: LooseForm): Bombs {
  const parts = looseFormParts(form);
  const body = looseFormSheet(form);
  const sheet = (more: string) => quickly({ ...parts, [SHEET]: worksheet(body + more) });
  const rows = (more: string) =>
    quickly({ ...parts, [SHEET]: worksheet(body.replace("</sheetData>", `${more}</sheetData>`)) });
  const workbook = (more: string) => (parts["xl/workbook.xml"] ?? "").replace("</workbook>", `${more}</workbook>`);
  return {
    "a million merges of the same two cells": () =>
      sheet(`<mergeCells>${'<mergeCell ref="A4:B4"/>'.repeat(MILLION)}</mergeCells>`),
    "a million merges of the whole sheet": () =>
      sheet(`<mergeCells>${`<mergeCell ref="A1:${LAST}"/>`.repeat(MILLION)}</mergeCells>`),
    "a million merges, each of its own row": () =>
      sheet(
        `<mergeCells>${times(MILLION, (at) => `<mergeCell ref="A${String(at + 5)}:F${String(at + 5)}"/>`)}</mergeCells>`,
      ),
    "a million tall merges over the form": () =>
      sheet(
        `<mergeCells>${times(MILLION, (at) => `<mergeCell ref="D1:D${String(1 + (at % 1_000_000))}"/>`)}</mergeCells>`,
      ),
    "a shared text of a million runs": () =>
      quickly({ ...parts, "xl/sharedStrings.xml": `<sst><si>${"<r><t>a</t></r>".repeat(MILLION)}</si></sst>` }),
    "a million defined names": () =>
      quickly({
        ...parts,
        "xl/workbook.xml": workbook(
          `<definedNames>${times(MILLION, (at) => `<definedName name="n${String(at)}">S!$A$1</definedName>`)}</definedNames>`,
        ),
      }),
    "three hundred thousand names that say they are sheets of ours": () =>
      quickly({
        ...parts,
        "xl/workbook.xml": workbook(
          `<definedNames>${times(300_000, (at) => `<definedName name="BX_S_${String(at)}">'Phiếu'!$A$1:$F$99</definedName>`)}</definedNames>`,
        ),
      }),
    "sixty rows of 16,384 columns": () => rows(`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`.repeat(60)),
    "heading rows of 16,384 columns that all say the same": () => {
      const heading = ["TT", "Nội dung tiêu chí", "Điểm tự chấm", "Minh chứng"].map(text).join("");
      return rows(`<row>${heading.repeat(4096)}</row>`.repeat(50));
    },
    "a hundred thousand heading rows": () =>
      rows(
        `<row>${["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Minh chứng"].map(text).join("")}</row>`.repeat(
          100_000,
        ),
      ),
    "a hundred thousand rows of one item": () =>
      rows(`<row>${text("I.1")}${text("Tiêu chí I.1")}<c/><c><v>9</v></c>${text("BC 1")}</row>`.repeat(100_000)),
    "a hundred thousand rows almost of an item": () =>
      rows(times(100_000, (at) => `<row>${text("I.1")}${text(`Tiêu chí I.1 ${String(at)}`)}<c/><c><v>9</v></c></row>`)),
    "fifty thousand rows of levels": () =>
      rows(times(50_000, (at) => `<row><c/>${text(`- Mức ${String(at)}`)}<c><v>5</v></c><c><v>5</v></c></row>`)),
    "a hundred thousand units after the word unit": () =>
      rows(times(100_000, (at) => `<row>${text(`Đơn vị: Hội ${String(at)}`)}</row>`)),
    "a title of ten million letters": () =>
      quickly({
        ...parts,
        [SHEET]: worksheet(body.replace("<sheetData>", `<sheetData><row>${text("Hội A ".repeat(1_700_000))}</row>`)),
      }),
    "a criterion of ten million letters": () =>
      rows(`<row>${text("I.9")}${text("Tiêu chí ".repeat(1_200_000))}<c/><c><v>9</v></c></row>`),
    "a score of a million digits": () => rows(`<row>${text("I.1")}<c/><c/><c><v>${"9".repeat(MILLION)}</v></c></row>`),
    "a score of a million digits as text": () => rows(`<row>${text("I.1")}<c/><c/>${text("9".repeat(MILLION))}</row>`),
    "an evidence of a million documents": () =>
      rows(
        `<row>${text("I.2")}${text("Tiêu chí I.2")}<c/><c><v>9</v></c>${text(times(MILLION, (at) => `QĐ số ${String(at)}/2026; `))}</row>`,
      ),
    "ten thousand shared formulas of eight thousand letters": () =>
      rows(
        `<row><c><f t="shared" si="0" ref="A1:A2">${"A1+".repeat(2700)}1</f><v>1</v></c></row>` +
          '<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(10_000),
      ),
    "two thousand sheets": () => quickly(manySheets(2000, form)),
    "a hundred thousand links to one table": () =>
      quickly({
        ...parts,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          Array.from({ length: 100_000 }, (_, at) => [`rId${String(at)}`, "table", "../tables/table1.xml"] as const),
        ),
        "xl/tables/table1.xml": `<table id="1" name="t" displayName="t" ref="A3:E${LAST.slice(3)}"><tableColumns>${'<tableColumn id="1" name="c"/>'.repeat(1000)}</tableColumns></table>`,
      }),
    "two hundred thousand links of the workbook": () =>
      quickly({
        ...parts,
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          `${times(200_000, (at) => `<Relationship Id="x${String(at)}" Type="t/theme" Target="theme.xml"/>`)}</Relationships>`,
        ),
      }),
    "links that climb a million folders": () =>
      quickly({
        ...parts,
        "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          `<Relationship Id="x" Type="t/theme" Target="${"../a/".repeat(MILLION)}"/></Relationships>`,
        ),
      }),
    "a million validations and conditional formats": () =>
      sheet(
        `<conditionalFormatting sqref="A1:${LAST}">${'<cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule>'.repeat(MILLION / 2)}</conditionalFormatting>` +
          `<dataValidations>${`<dataValidation type="list" sqref="A1:${LAST}"><formula1>"a,b"</formula1></dataValidation>`.repeat(MILLION / 2)}</dataValidations>`,
      ),
    "elements nested nine hundred deep, many times": () =>
      sheet(`<extLst>${`${"<a>".repeat(900)}${"</a>".repeat(900)}`.repeat(2000)}</extLst>`),
    "elements nested a hundred thousand deep": () => sheet(`<extLst>${"<a>".repeat(100_000)}`),
    "a cell of a million attributes": () =>
      rows(`<row><c ${times(MILLION, (at) => `a${String(at)}="1" `)}><v>1</v></c></row>`),
    "rows of three thousand attributes each": () =>
      rows(`<row><c ${times(3000, (at) => `a${String(at)}="1" `)}><v>1</v></c></row>`.repeat(300)),
    "cells from the last to the first": () =>
      rows(
        times(100_000, (at) => {
          const row = String(200_000 - at);
          return `<row r="${row}"><c r="B${row}"><v>1</v></c><c r="A${row}"><v>1</v></c></row>`;
        }),
      ),
    "a million hidden rows": () => rows('<row hidden="1"/>'.repeat(MILLION - 10)),
    "a million column widths": () =>
      quickly({
        ...parts,
        [SHEET]: worksheet(`<cols>${'<col min="1" max="16384" width="9" hidden="1"/>'.repeat(MILLION)}</cols>${body}`),
      }),
    "three hundred thousand number formats": () =>
      quickly({
        ...parts,
        "xl/styles.xml": `<styleSheet><numFmts>${times(300_000, (at) => `<numFmt numFmtId="${String(at + 164)}" formatCode="yyyy&quot;[&quot;"/>`)}</numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
      }),
    "a number format of a million brackets": () =>
      quickly({
        ...parts,
        "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[\\&quot;_".repeat(MILLION)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
      }),
    "a text of a million escapes": () =>
      rows(`<row>${text("_x0041_".repeat(MILLION))}${text("&#65;".repeat(MILLION))}</row>`),
    "a text of a million spaces": () =>
      rows(`<row>${text(`a${" ".repeat(MILLION)}b`)}<c/><c/>${text(`${" ".repeat(MILLION)}9`)}</row>`),
    "a text of a million combining marks": () => rows(`<row>${text(`a${"\u0301\u0323".repeat(MILLION / 2)}`)}</row>`),
    "comments between a million pieces of a text": () => rows(`<row>${text("a<!-- -->".repeat(MILLION))}</row>`),
    "a million pieces of unparsed text": () => rows(`<row>${text("<![CDATA[a]]>".repeat(MILLION))}</row>`),
    "sixty-five thousand parts": () =>
      quickly({
        ...parts,
        ...Object.fromEntries(Array.from({ length: 65_000 }, (_, at) => [`xl/media/${String(at)}`, ""])),
      }),
    "two hundred megabytes of spaces in a sheet": () => sheet(" ".repeat(200 * 1024 * 1024)),
    "two hundred megabytes of cells without a value": () => rows(`<row>${"<c/>".repeat(16_000)}</row>`.repeat(3000)),
  };
}

/** Small, within every limit, and still minutes of work: almost a million cells that hold one text as long as a cell can be. */
export function endlessForm(form: LooseForm): Uint8Array {
  const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(9)}</row>`.repeat(100_000);
  return quickly({
    ...looseFormParts(form),
    "xl/sharedStrings.xml": `<sst><si><t>${"Tiêu chí số một ".repeat(2040)}</t></si></sst>`,
    [SHEET]: worksheet(looseFormSheet(form).replace("</sheetData>", `${cells}</sheetData>`)),
  });
}

function manySheets(count: number, form: LooseForm): PartTexts {
  const body = looseFormSheet(form);
  return workbookParts(Object.fromEntries(Array.from({ length: count }, (_, at) => [`Phiếu ${String(at)}`, body])));
}
