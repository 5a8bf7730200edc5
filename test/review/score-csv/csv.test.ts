import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseCsv, separatorOf } from "../../../src/review/score-csv/csv";

const cellsOf = (text: string) => parseCsv(text, separatorOf(text)).records.map(({ cells }) => cells);

describe("parseCsv", () => {
  test("reads RFC 4180: quotes, doubled quotes, separators and line ends inside quotes", () => {
    expect(cellsOf('a,b\r\n"x, y","he said ""no"""\r\n"two\nlines",\r\n')).toEqual([
      ["a", "b"],
      ["x, y", 'he said "no"'],
      ["two\nlines", ""],
    ]);
  });

  test("names the line a record begins on, past blank lines and quoted line ends", () => {
    const { records } = parseCsv('a,b\n\n"1\r\n2",x\r3,y', ",");
    expect(records.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [1, "b"],
      [3, "x"],
      [5, "y"],
    ]);
  });

  test("a stray quote is a fault of its line alone; one never closed of where it opens", () => {
    expect(parseCsv('a,b\nx"y,1\n"z"!,2\nok,3\n"open,4\n5', ",")).toEqual({
      records: [
        { line: 1, cells: ["a", "b"] },
        { line: 4, cells: ["ok", "3"] },
        { line: 6, cells: ["5"] },
      ],
      faults: [{ line: 2 }, { line: 3 }, { line: 5 }],
    });
  });

  test("the first line's first comma, semicolon or tab separates", () => {
    expect(["a;b\n1,5;2", "a\tb", "a,b;c", "a\nb;c", ""].map(separatorOf)).toEqual([";", "\t", ",", ",", ","]);
  });

  test("any cells come back from what a writer of RFC 4180 makes of them", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "a\r\nb", "", " "));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(quoted).join(separator)).join(end);
          expect(parseCsv(text, separator as ",")).toMatchObject({ faults: [] });
          expect(parseCsv(text, separator as ",").records.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  test("a quarter of a million lines are read in a moment", () => {
    const text = `a,b,c\n${'x,"y z",1.5\n'.repeat(250_000)}`;
    const start = performance.now();
    expect(parseCsv(text, ",").records).toHaveLength(250_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
