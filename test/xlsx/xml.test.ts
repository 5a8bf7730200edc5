import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
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

describe("an XML part in pieces", () => {
  /** Every step with an attribute, or the fault: asked at once, since the next step may be in the next piece. */
  function outcome(reader: XmlReader): readonly string[] {
    const steps: string[] = [];
    try {
      while (reader.next()) {
        const inner = reader.kind === "open" && reader.name === "v" ? reader.innerText() : "";
        const said =
          reader.kind === "text" ? reader.text() : `${reader.name} ${String(reader.attribute("r"))} ${inner}`;
        steps.push(`${reader.kind} ${String(reader.depth)} ${said}`);
      }
    } catch (fault) {
      if (!(fault instanceof XmlFault)) throw fault;
      steps.push("refused");
    }
    return steps;
  }

  const bit = fc.constantFrom(
    ...['<row r="1">', "<row r='2' />", "<row>", "</row>", "</row >", "<v>", "</v>", "chữ", " ", "<!-- ", " -->"],
    ...["<![CDATA[", "]]>", "<?x ", "?>", '<c r="', '"/>', "<c", ">", "<", "</c", "&amp;"],
  );

  test("is read as in one, wherever it is cut in front of a row", () => {
    const isCut = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), isCut, (bits, cuts) => {
        const body = ["<row>", ...bits, "</row>"];
        const pieces = [""];
        body.forEach((one, at) => {
          if (one.startsWith("<row") && cuts[at % 12] === true) pieces.push(one);
          else pieces.push(`${pieces.pop() ?? ""}${one}`);
        });
        expect(outcome(XmlReader.ofPieces(pieces))).toEqual(outcome(new XmlReader(body.join(""))));
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps a comment, an instruction, an unparsed text and a value that hold what looks like a row", () => {
    for (const held of ["<!-- | -->", "<?x | ?>", "<![CDATA[|]]>", '<c r="|"/>', '<c r="1" s="|"/>']) {
      const [before = "", after = ""] = held.split("|");
      // quotes as the value's own do not stand in it
      const cut = [`<a>${before}`, "<row r='1'>", `<row r='2'>${after}</a>`];
      const whole = outcome(new XmlReader(cut.join("")));
      expect(whole).not.toContain("refused");
      expect(outcome(XmlReader.ofPieces(cut))).toEqual(whole);
    }
  });
});
