import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCell } from "../../src/workbook/address";
import { plainAddress } from "../../src/xlsx/cell-reference";
import { XmlFault, XmlReader } from "../../src/xlsx/xml";

function stepsOf(xml: string): readonly string[] {
  const reader = new XmlReader(xml);
  const steps: string[] = [];
  while (reader.next()) {
    const said = {
      open: `<${reader.name}>`,
      close: `</${reader.name}>`,
      text: reader.kind === "text" ? reader.text() : "",
    };
    steps.push(said[reader.kind]);
  }
  return steps;
}

describe("reading XML", () => {
  test("steps over tags, texts, CDATA, comments and instructions", () => {
    expect(
      stepsOf('\uFEFF<?xml version="1.0"?><!-- < --><x:a><b/>1 &lt; 2<![CDATA[<&amp;>]]><c\n>\r\n</c ></x:a>'),
    ).toEqual(["<a>", "<b>", "</b>", "1 < 2", "<&amp;>", "<c>", "\n", "</c>", "</a>"]);
  });

  test("finds attributes by their names without prefix, a plain one first", () => {
    const reader = new XmlReader(`<a xmlns:id="x" r:id="1" id = '2' s="a&#10;&quot;>" r:name="3" empty=""/>`);
    reader.next();
    const values = ["id", "s", "name", "empty", "d", "ame", "xmlns"].map((name) => reader.attribute(name));
    expect(values).toEqual(["2", 'a\n">', "3", "", undefined, undefined, undefined]);
  });

  test("gives all text inside an element and stands on its end tag", () => {
    for (const [xml, inner] of [
      ["<a><v>1 &amp; 2</v><w/></a>", "1 & 2"],
      ["<a><v>1<!-- -->2<b>3</b></v><w/></a>", "123"],
      ["<a><v/><w/></a>", ""],
      ["<a><v></v><w/></a>", ""],
      ["<a><x:v>1</x:v><w/></a>", "1"],
      ["<a><v>1</v ><w/></a>", "1"],
    ] as const) {
      const reader = new XmlReader(xml);
      reader.next();
      reader.next();
      expect(reader.innerText()).toBe(inner);
      expect([reader.kind, reader.depth]).toEqual(["close", 1]);
      reader.next();
      expect([reader.kind, reader.name]).toEqual(["open", "w"]);
    }
  });

  test.each([
    "<a",
    "<a>",
    "<a></b>",
    "</a>",
    "<a b>",
    '<a b="1',
    "<a =>",
    "x<a/>",
    "<a><b></a></b>",
    "< a/>",
    "<a>&x;</a>",
  ])("refuses %s", (xml) => {
    expect(() => stepsOf(xml)).toThrow(XmlFault);
  });
});

test("an address read in place is the address", () => {
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
        const plain = plainAddress(`<c r="${text}">`, 6, 6 + text.length);
        const isPlain = /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(text);
        if (isPlain) expect(plain).toEqual(parseCell(text));
        else expect(plain).toBeUndefined();
      },
    ),
    { numRuns: 2000 },
  );
});
