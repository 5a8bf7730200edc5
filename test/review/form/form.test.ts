import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { planForm } from "../../../src/review/form";
import { cellOf, columnOf, layOutForm } from "../../../src/review/form/layout";
import { newFile } from "../../../src/xlsx";
import type { RuleSet } from "../../../src/rules";
import type { IronCalcModel } from "../../../src/preview/host/model/ironcalc";
import type { PlanCell, SheetContent } from "../../../src/workbook/plan";
import { THEME } from "../../../src/workbook/theme";
import { d, group, item, ruleSet } from "../../rules/build";
import { calculatedByIronCalc, contentOf, filledForm, formSays } from "../../support/filled-form";
import { type Answer, anyItem, basisOf, everyKind, formCases, unitRow } from "../../support/form-cases";
import { modelFactory } from "../../support/ironcalc";

const UNITS = [unitRow("DV1", "Hội Doanh nhân"), unitRow("DV2", "Hội Nông dân")];
const [DV1] = UNITS;
const BASIS = basisOf(everyKind(), UNITS);

function formulasOf({ rows, validations }: SheetContent): readonly string[] {
  const own = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.type === "formula" ? [cell.formula] : [])));
  return [...own, ...validations.flatMap((one) => (one.type === "custom" ? [one.formula] : []))];
}

const filled = (answers: Readonly<Record<string, Answer>>, rules: RuleSet = everyKind()): SheetContent => {
  const unit = DV1 ?? unitRow("", "");
  return contentOf(filledForm({ basis: basisOf(rules, UNITS), unit, answers: new Map(Object.entries(answers)) }));
};

/** All of them are in Excel 2007, LibreOffice and WPS. */
const ALLOWED = [
  ...[
    "ABS",
    "AND",
    "COUNT",
    "FIXED",
    "IF",
    "IFERROR",
    "INDEX",
    "INT",
    "ISNUMBER",
    "LEFT",
    "LEN",
    "MATCH",
    "MAX",
    "MIN",
  ],
  ...["MOD", "N", "NA", "OR", "NOT", "RIGHT", "ROUND", "SUM", "SUMPRODUCT", "TRIM", "UPPER"],
];

describe("the formulas of a form", () => {
  test("use functions that every spreadsheet program has had for long", () => {
    const used = new Set<string>();
    const take = (content: SheetContent) => {
      for (const formula of formulasOf(content)) {
        for (const [, name = ""] of formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)) used.add(name);
      }
    };
    take(contentOf(planForm(BASIS, undefined)));
    fc.assert(
      fc.property(formCases(true), ({ basis, unit }) => {
        take(contentOf(planForm(basis, unit)));
      }),
      { numRuns: 60 },
    );
    expect([...used].filter((name) => !ALLOWED.includes(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(20);
  });

  test("hold no text of the rule set or of the units, whatever stands there", () => {
    const hostile = "ZZ\"&1)=+'";
    const marked = everyKind().nodes.map((node) => ({ ...node, code: `${hostile}${node.code}`, text: hostile }));
    const nodes = marked.map((node) => ({ ...node, parent: node.parent === null ? null : `${hostile}${node.parent}` }));
    const rules = { ...everyKind(), nodes, name: hostile, cluster: hostile, version: hostile };
    const units = [unitRow(hostile, hostile)];
    for (const unit of [undefined, ...units]) {
      const content = contentOf(planForm(basisOf(rules, units), unit));
      expect(formulasOf(content).filter((formula) => formula.includes("ZZ"))).toEqual([]);
      const texts = content.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell?.type === "text" ? [cell.text] : [])),
      );
      expect(texts.filter((text) => text === hostile).length).toBeGreaterThan(14);
    }
  });

  test("stay within what a cell holds in a section of three hundred items", async () => {
    const items = Array.from({ length: 300 }, (_, index) => anyItem(`1.${String(index)}`, "1", "manual"));
    const scattered = items.flatMap((one, index) => [
      group(`g${String(index)}`, "2", undefined),
      { ...one, code: `${one.code}b`, parent: `g${String(index)}` },
    ]);
    const rules = ruleSet([
      group("1", null, undefined, { operation: "weightedSum" }),
      group("2", null, undefined, { operation: "weightedMean" }),
      ...items,
      ...scattered,
    ]);
    const applied = await newFile().apply(planForm(basisOf(rules), undefined));
    expect(applied.status).toBe("done");
  });
});

describe("what may be filled in", () => {
  const content = contentOf(planForm(BASIS, undefined));
  const open = content.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.style && THEME[cell.style].unlocked ? [{ row, column, cell }] : [])),
  );
  const layout = layOutForm(BASIS, undefined);
  const free = [columnOf(layout, "evidence"), columnOf(layout, "explanation")];

  test("is blank, and tinted; everything else is locked", () => {
    expect(open.length).toBeGreaterThan(40);
    expect(open.filter(({ cell }) => cell.type !== "blank" || THEME[cell.style ?? "text"].fill === undefined)).toEqual(
      [],
    );
  });

  test("has a check with help and a message for every cell but those of words, within Excel's lengths", () => {
    const isChecked = (row: number, column: number) =>
      content.validations.some(
        ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
    const first = (row: number, column: number) => row === 5 && column > 1;
    expect(
      open.filter(({ row, column }) => !free.includes(column) && !isChecked(row, column) && !first(row, column)),
    ).toEqual([]);
    for (const { inputMessage = "", errorMessage, inputTitle = "" } of content.validations) {
      expect(inputMessage).toMatch(/^.{10,255}$/u);
      expect(errorMessage).toMatch(/^.{10,255}$/u);
      expect(inputTitle.length).toBeLessThanOrEqual(32);
      expect(`${inputMessage}${errorMessage}`).not.toMatch(/[{}…]/);
    }
  });

  test("takes points on their step and within the scale", () => {
    const rules = ruleSet(
      [
        item("1", null, "2.5", { parameters: { step: "0.25" } }),
        item("2", null, 3),
        item("3", null, 3, { kind: "balance" }),
      ],
      { policy: { rounding: { display: 2, item: 1 } } },
    );
    const { validations } = contentOf(planForm(basisOf(rules), DV1));
    const at = (code: string) => validations.find(({ inputTitle }) => inputTitle === code);
    const self = cellOf(layOutForm(basisOf(rules), DV1), "self", 8);
    expect(at("1")).toMatchObject({
      type: "custom",
      formula: `AND(ISNUMBER(${self}),${self}>=0,${self}<=2.5,ABS(${self}/0.25-ROUND(${self}/0.25,0))<0.000001,ABS(${self}-ROUND(${self},1))<0.0000000000001)`,
      inputMessage: "Ghi điểm từ 0 đến 2,5, bước 0,25.",
      errorStyle: "stop",
    });
    // an agreement without what the kind needs: the unit states its points
    expect(at("3")).toMatchObject({ type: "custom", inputMessage: "Ghi điểm từ 0 đến 3." });
  });
});

describe("what a form says, as IronCalc calculates it", () => {
  let newModel: () => IronCalcModel;
  beforeAll(async () => {
    newModel = await modelFactory();
  });
  const layout = layOutForm(BASIS, DV1);
  const says = (content: SheetContent) => formSays(layout, calculatedByIronCalc(newModel, content));

  test("names what each row lacks, counts it and lists it", () => {
    const { lacking, count, list, points } = says(
      filled({
        "I.1": { points: d(7), values: {} },
        "I.2": { values: { quantity: d(1) }, reason: "Không có văn bản" },
        "I.3": { values: { quantity: d(96) }, evidence: " " },
        "I.4": { values: { quantity: d(5.5) } },
        "I.5": { values: { quantity: d(4) } },
        "II.1": { values: { quantity: d(4) } },
        "II.2": { notApplicable: true, values: {} },
        "II.4": { values: { count: d(1) } },
      }),
    );
    expect(lacking).toEqual({
      ...{ I: "", "I.1": "minh chứng", "I.2": "", "I.3": "minh chứng", "I.4": "số liệu không hợp lệ" },
      ...{ "I.5": "kế hoạch, chỉ tiêu", II: "", "II.1": "", "II.2": "", "II.3": "kết quả", "II.4": "kết quả" },
      ...{ "II.5": "kết quả", "II.6": "", III: "", "III.1": "", "III.2": "kết quả" },
    });
    expect(count).toBe("Số mục còn thiếu: 8");
    expect(list).toBe(
      "Còn thiếu: I.1 (minh chứng); I.3 (minh chứng); I.4 (số liệu không hợp lệ); I.5 (kế hoạch, chỉ tiêu); " +
        "II.3 (kết quả); II.4 (kết quả); II.5 (kết quả); III.2 (kết quả)",
    );
    expect(points).toMatchObject({ "I.2": 8, "I.4": "", "II.1": "", "II.2": "KAD" });
  });

  test("says so when nothing is missing", () => {
    const rules = ruleSet([item("1", null, 3), item("2", null, 3, { scorer: "head" })]);
    const own = layOutForm(basisOf(rules, UNITS), DV1);
    const at = calculatedByIronCalc(newModel, filled({ "1": { points: d(0), values: {} } }, rules));
    expect(formSays(own, at)).toMatchObject({
      count: "Số mục còn thiếu: 0",
      list: "Còn thiếu: Không có: phiếu đã đủ.",
      total: 0,
    });
  });

  test("points beside the mark of not applicable count nothing and are to be cleared; points outside the scale are named", () => {
    const rules = ruleSet([group("1", null, 20), item("1.1", "1", 10), item("1.2", "1", 10)]);
    const own = layOutForm(basisOf(rules, UNITS), DV1);
    const answers = {
      "1.1": { points: d(9), notApplicable: true, values: {} },
      "1.2": { points: d(11), values: {} },
    };
    const said = formSays(own, calculatedByIronCalc(newModel, filled(answers, rules)));
    expect(said.lacking).toEqual({ "1": "", "1.1": "bỏ điểm vì không áp dụng", "1.2": "điểm ngoài khung" });
    expect(said.total).toBe(22);
  });

  test("a form for all takes the code of the unit that is chosen, and a stranger's name as it is", () => {
    const plan = contentOf(planForm(BASIS, undefined));
    const choose = (name: string): SheetContent => ({
      ...plan,
      rows: plan.rows.map((row, index) =>
        index === 5
          ? {
              ...row,
              cells: row.cells.map((cell, at): PlanCell | null => (at === 1 ? { type: "text", text: name } : cell)),
            }
          : row,
      ),
    });
    const blank = layOutForm(BASIS, undefined);
    const codeFor = (name: string) => formSays(blank, calculatedByIronCalc(newModel, choose(name))).code;
    const lead = `Mã kiểm tra phiếu: ${BASIS.fingerprint.slice(4, 12).toUpperCase()}`;
    expect(codeFor("Hội Nông dân")).toBe(`${lead}-DV2-0,00-00000`);
    expect(codeFor("Hội Lạ")).toBe(`${lead}-Hội Lạ-0,00-00000`);
    expect(formSays(blank, calculatedByIronCalc(newModel, plan)).list).toMatch(/^Còn thiếu: tên đơn vị; I\.1 /);
  });
});
