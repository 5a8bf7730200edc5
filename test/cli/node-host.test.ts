import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { NODE_HOST } from "../../src/cli/node-host";
import { ANY_HOST, openReturned } from "../../src/xlsx";
import { soundFile, worksheet } from "../support/hostile";

/** Longer than what is left to our own code. */
const LONG = { minLength: 8192, maxLength: 10_000 };
const TEXT = fc.string({ unit: fc.constantFrom("a", "Đ", "ểm", "\uFEFF", "😀", "<c/>"), ...LONG });
const BYTES = fc.uint8Array(LONG);

const same =
  <Input>(read: (host: typeof ANY_HOST, given: Input) => unknown) =>
  (given: Input) => {
    expect(read(NODE_HOST, given)).toEqual(read(ANY_HOST, given));
  };

describe("what Node does for us comes out as ours does", () => {
  test("text, sound or not", () => {
    fc.assert(
      fc.property(
        fc.oneof(TEXT.map(strToU8), BYTES),
        same((host, bytes) => host.utf8(bytes)),
      ),
    );
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(NODE_HOST.utf8(strToU8(text))).toBe(text.replace(/^\uFEFF/, ""));
      }),
    );
  });

  test("checksums", () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        same((host, bytes) => [host.crc32(bytes), host.sha256(bytes)]),
      ),
    );
  });

  test("streams, whole, of another length than declared, cut off or no streams at all", () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: -2, max: 2 }), fc.nat(40), (text, more, cut) => {
        const bytes = strToU8(text);
        const packed = deflateSync(bytes);
        const given = packed.subarray(0, packed.length - cut);
        const read = NODE_HOST.inflate(given, bytes.length + more);
        expect(read).toEqual(more === 0 && cut === 0 ? bytes : undefined);
      }),
    );
    fc.assert(fc.property(BYTES, (bytes) => NODE_HOST.inflate(bytes, 5000) === undefined));
  });

  test("files: the same cells and the same refusals, wherever a byte was changed", () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `<row><c t="inlineStr"><is><t>Tiêu chí ${String(at)}</t></is></c></row>`,
    );
    const sound = soundFile({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${rows.join("")}</sheetData>`) });
    const open = (host: typeof ANY_HOST, bytes: Uint8Array) => openReturned("a.xlsx", bytes, undefined, { host });
    expect(open(NODE_HOST, sound)).toMatchObject({ status: "open" });
    const damaged = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = sound.slice();
      bytes[at] = ((bytes[at] ?? 0) + by) % 256;
      return bytes;
    });
    fc.assert(fc.property(damaged, same(open)), { numRuns: 500 });
  });
});
