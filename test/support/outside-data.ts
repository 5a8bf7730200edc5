import { describe, expect, test } from "@jest/globals";
import { FOLDER, hasOutsideData } from "./outside-files";

export { numberOf, outsideCsv, outsideFile, type CsvRow } from "./outside-files";

/** Tests on outside data. Where it is absent they are skipped with a notice; in CI, which has it, that is a failure. */
export function describeOutside(name: string, define: () => void): void {
  if (hasOutsideData()) describe(name, define);
  else if (process.env["CI"]) {
    test(`${name}: the data is beside the repository`, () => {
      expect({ folder: FOLDER, isThere: hasOutsideData() }).toEqual({ folder: FOLDER, isThere: true });
    });
  } else {
    console.info(`Skipped: ${name}. There is no ${FOLDER}.`);
    describe.skip(name, define);
  }
}
