import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { planForm } from "../../src/review/form";
import { readReturned } from "../../src/review/submissions/reading";
import { entriesOf } from "../../src/review/submissions/score-rows";
import type { Submission } from "../../src/review/submissions/submission";
import { decimalText, score, toNumber, type ScoreEntry } from "../../src/rules";
import { KINDS } from "../../src/rules/kinds";
import { ARGUMENT_NAMES } from "../../src/rules/kinds/names";
import { newFile } from "../../src/xlsx";
import { openReturned } from "../../src/xlsx/open-returned";
import { entries, unit } from "../rules/build";
import { type Answer, type FormCase, formCase } from "../support/form-cases";
import { describeLibreOffice, OFFICE_TIMEOUT, recalculatedBytes } from "../support/libreoffice";
import { describeOpenpyxl, filledByOpenpyxl, type FormToFill, type Typed } from "../support/openpyxl";
import { onlyForm } from "../support/returned";

const SEEDS = [11, 22, 33];
const OF_EACH = 20;

/** Rule sets drawn at random, each with the answers of a unit. */
const CASES: ReadonlyMap<string, FormCase> = new Map(
  SEEDS.flatMap((seed) =>
    fc.sample(formCase, { seed, numRuns: OF_EACH }).map((one, index) => [`${String(seed)}-${String(index)}.xlsx`, one]),
  ),
);

async function blankForms(): Promise<Record<string, FormToFill>> {
  const forms: Record<string, FormToFill> = {};
  for (const [name, one] of CASES) {
    const book = newFile();
    expect(await book.apply(planForm(one.basis, one.unit))).toMatchObject({ status: "done" });
    forms[name] = { bytes: book.toBytes(), answers: typedInto(one) };
  }
  return forms;
}

function typedInto({ basis, answers }: FormCase): Readonly<Record<string, Typed>> {
  return Object.fromEntries(
    basis.ruleSet.nodes.flatMap((node) => {
      const answer = node.type === "item" ? answers.get(node.code) : undefined;
      if (node.type === "group" || !answer) return [];
      const asked = ARGUMENT_NAMES.filter((name) => KINDS[node.kind].arguments.some((one) => one.name === name));
      const figures = asked.map((name) => figure(answer, name, node.kind === "achieved"));
      const { points, notApplicable, evidence, reason } = answer;
      const typed: Typed = {
        figures,
        ...(points ? { points: toNumber(points) } : {}),
        ...(notApplicable ? { notApplicable } : {}),
        ...(evidence === undefined ? {} : { evidence }),
        ...(reason === undefined ? {} : { explanation: reason }),
      };
      return [[node.code, typed]];
    }),
  );
}

function figure({ values }: Answer, name: (typeof ARGUMENT_NAMES)[number], isYesNo: boolean): number | string | null {
  const value = values[name];
  if (!value) return null;
  if (isYesNo) return toNumber(value) === 1 ? "Đạt" : "Không đạt";
  return toNumber(value);
}

/** What every node of the agreement comes to, and the total. */
function outcomeOf({ basis, unit: who }: FormCase, scores: readonly ScoreEntry[]) {
  const [outcome] = score(basis.ruleSet, entries({ units: [unit(who.code)], scores }), { counts: ["self"] }).units;
  const nodes = [...(outcome?.nodes ?? [])].map(
    ([code, { state, points }]) => `${code} ${state} ${decimalText(points)}`,
  );
  return { nodes, total: outcome && decimalText(outcome.total), missing: outcome?.missingItems };
}

function putIn({ answers, unit: { code } }: FormCase): readonly ScoreEntry[] {
  return [...answers].map(([item, answer]) => ({ unit: code, item, source: "self", ...answer }));
}

function readBack(name: string, bytes: Uint8Array, { basis }: FormCase): Submission {
  const opened = openReturned(name, bytes);
  if (opened.status !== "open") throw new Error(JSON.stringify(opened.issues));
  return onlyForm(readReturned(opened.returned, basis));
}

function expectTheSame(name: string, bytes: Uint8Array, one: FormCase): Submission {
  const form = readBack(name, bytes, one);
  expect({ name, unit: form.unit, rules: form.rules }).toEqual({ name, unit: one.unit.code, rules: "same" });
  expect({ name, ...outcomeOf(one, entriesOf(one.unit.code, form)) }).toEqual({ name, ...outcomeOf(one, putIn(one)) });
  const words = form.items.flatMap(({ item, evidence, explanation }) => ((evidence ?? explanation) ? [item] : []));
  const given = [...one.answers].flatMap(([item, { evidence, reason }]) => ((evidence ?? reason) ? [item] : []));
  expect([name, ...words].sort()).toEqual([name, ...given].sort());
  return form;
}

/** What may not be said of a form that was filled in as it asks. */
const NEVER: readonly string[] = [
  ...["formulaWithoutValue", "unknownItem", "numberRepaired", "totalDiffers", "pointsNotFollowing", "cellError"],
  ...["controlCodeDiffers", "rowCodeDiffers", "rowTextDiffers", "itemRowsDiffer", "itemRowTwice"],
];

function faultsOf({ issues }: Submission): readonly string[] {
  return issues.filter(({ code }) => NEVER.includes(code)).map(({ code, cell }) => `${code} ${cell ?? ""}`);
}

describeOpenpyxl("Forms of random rule sets, filled in by openpyxl", () => {
  let filled: Readonly<Record<string, Uint8Array>> = {};

  test(
    "come back to the outcome of the scores put in, before any program has calculated them",
    async () => {
      filled = filledByOpenpyxl(await blankForms());
      for (const [name, one] of CASES) {
        const form = expectTheSame(name, filled[name] ?? new Uint8Array(), one);
        expect([name, ...faultsOf(form)]).toEqual([name]);
        // openpyxl keeps the formulas and no result of them
        expect([name, form.control.state, form.total.typed]).toEqual([name, "absent", undefined]);
      }
    },
    OFFICE_TIMEOUT,
  );

  describeLibreOffice("and saved again by LibreOffice", () => {
    test(
      "come back to the same outcome, with their totals and control codes",
      () => {
        expect(Object.keys(filled)).toHaveLength(CASES.size);
        const saved = recalculatedBytes(filled);
        let compared = 0;
        for (const [name, one] of CASES) {
          const form = expectTheSame(name, saved.get(name) ?? new Uint8Array(), one);
          expect([name, ...faultsOf(form), form.control.state]).toEqual([name, "matches"]);
          expect(form.total.typed && toNumber(form.total.typed)).toBeCloseTo(toNumber(form.total.recomputed), 9);
          compared += form.items.length;
        }
        console.info(`${String(CASES.size)} forms through openpyxl and LibreOffice: ${String(compared)} items read`);
      },
      OFFICE_TIMEOUT,
    );
  });
});
