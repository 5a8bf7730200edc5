import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { layOutForm } from "../../src/review/form/layout";
import { cellAt } from "../../src/workbook/grids";
import type { Plan } from "../../src/workbook/plan";
import { newFile, type FileBook } from "../../src/xlsx";
import { expectedSays, filledForm, formSays } from "../support/filled-form";
import { formCases } from "../support/form-cases";
import { describeLibreOffice, OFFICE_TIMEOUT, recalculated, withoutResults } from "../support/libreoffice";

/** One start of LibreOffice takes seconds, so all of these go into one; the seed names them in a report. */
const SEED = 20_261_130;
const CASES = fc.sample(formCases(true), { seed: SEED, numRuns: 24 });

async function bytesOf(plan: Plan): Promise<Uint8Array> {
  const book = newFile();
  expect(await book.apply(plan)).toMatchObject({ status: "done" });
  return withoutResults(book.toBytes());
}

describeLibreOffice("LibreOffice calculates filled forms", () => {
  let theirs: ReadonlyMap<string, FileBook> = new Map();

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, one] of CASES.entries()) files[String(index)] = await bytesOf(filledForm(one));
    theirs = recalculated(files);
  }, OFFICE_TIMEOUT);

  test.each([...CASES.keys()])(
    "form %i: every node, the total and the control code as the engine has them",
    async (index) => {
      const one = CASES[index];
      const [sheet] = (await theirs.get(String(index))?.read())?.sheets ?? [];
      if (!one || !sheet) throw new Error("LibreOffice gave no sheet back");
      const layout = layOutForm(one.basis, one.unit);
      const { points, total, code } = formSays(layout, (row, column) => cellAt(sheet, row, column)?.value ?? null);
      const expected = expectedSays(one);
      expect({ points, total, code }).toEqual({ ...expected, code: layout.words.controlCode + expected.code });
      expect(sheet.isProtected).toBe(true);
    },
  );
});
