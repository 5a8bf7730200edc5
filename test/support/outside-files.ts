import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Data that others published. It lies beside the repository and is never part of it. */
export const FOLDER = resolve(__dirname, "../../../shared/data");

export function hasOutsideData(): boolean {
  return existsSync(FOLDER);
}

export function outsideFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** A row of a published table, by column heading in composed Unicode (one of the files has decomposed headings). */
export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a CSV file (RFC 4180: fields in quotes may hold commas and doubled quotes). */
export function outsideCsv(name: string): readonly CsvRow[] {
  const text = readFileSync(join(FOLDER, name), "utf8").replace(/^\uFEFF/, "");
  const [head = [], ...body] = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map(fieldsOf);
  return body.map((fields) =>
    Object.fromEntries(head.map((heading, index) => [heading.normalize("NFC"), fields[index] ?? ""])),
  );
}

function fieldsOf(line: string): readonly string[] {
  const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

/** A published number; a field without one is a mistake of the test's. */
export function numberOf(row: CsvRow, column: string): number {
  const text = row[column];
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw new RangeError(`no number in ${column}: ${JSON.stringify(row)}`);
  return value;
}
