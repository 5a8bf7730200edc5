import { formatDate } from "../../i18n/dates";
import { formatDecimal, formatNumber } from "../../i18n/numbers";
import { fill } from "../../i18n/text";
import { shortFingerprint } from "../../rules/fingerprint";
import { columnName } from "../../workbook/address";
import type { Area } from "../../workbook/grids";
import type { PlanCell, PlanRow, PlanValidation } from "../../workbook/plan";
import { blank, text } from "../results/cells";
import { cellOf, columnOf, type FormLayout, HEADING_ROW, lastColumn, wholeColumn } from "./layout";
import { quoted } from "./points";
import { live, rowOf } from "./rows";
import { totalsOf } from "./totals";

/** Rows of the frame and the cells that formulas elsewhere refer to. */
const UNIT_ROW = 5;
/** The unit's name stands right of its label. */
const UNIT_COLUMN = 1;

/** Where the unit's name and, out of sight, its code stand. */
export function unitCells(layout: FormLayout): { readonly name: string; readonly code: string } {
  return { name: `${columnName(UNIT_COLUMN)}${String(UNIT_ROW + 1)}`, code: cellOf(layout, "applies", UNIT_ROW) };
}

/** The paper's left and right half: issuing body, and the nation's name. */
function halves(layout: FormLayout): { readonly left: number; readonly right: number; readonly last: number } {
  return { left: 2, right: columnOf(layout, "max"), last: lastColumn(layout) };
}

/** A text that nobody sees, without a look that would ask for room. */
const plain = (words: string): PlanCell => ({ type: "text", text: words });

export interface Frame {
  readonly rows: readonly PlanRow[];
  readonly merges: readonly Area[];
}

const across = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

/** Decree 30/2020: issuing body left, nation and motto right, the title; then whose form it is and how far it is. */
export function topFrame(layout: FormLayout, deadline: string | undefined): Frame {
  const { words, basis } = layout;
  const { left, right, last } = halves(layout);
  const { ruleSet } = basis;
  const title = ruleSet.year === 0 ? words.title : fill(words.titleOfYear, { year: String(ruleSet.year) });
  const rows = [
    {
      height: 18,
      cells: pair(layout, text(ruleSet.cluster.toUpperCase(), "masthead"), text(words.nation, "signature")),
    },
    { height: 18, cells: pair(layout, unitMasthead(layout), text(words.motto, "motto")) },
    { height: 8, cells: [] },
    { height: 24, cells: [text(title, "title")] },
    { height: 18, cells: [text(subtitle(layout, deadline), "subtitle")] },
    unitRow(layout),
    { height: 32, cells: [text(words.guide, "guide")] },
  ];
  const merges = [
    ...[0, 1].flatMap((row) => [across(row, 0, left), across(row, right, last)]),
    ...[3, 4, 6].map((row) => across(row, 0, last)),
    ...unitMerges(layout),
  ];
  if (rows.length !== HEADING_ROW) throw new RangeError(`the headings do not stand on row ${String(rows.length)}`);
  return { rows, merges };
}

function pair(layout: FormLayout, one: PlanCell, other: PlanCell): readonly (PlanCell | null)[] {
  const { right } = halves(layout);
  return [one, ...Array.from({ length: right - 1 }, () => null), other];
}

/** A form for every unit bears the name as soon as it is chosen. */
function unitMasthead(layout: FormLayout): PlanCell {
  if (layout.unit) return text(layout.unit.name.toUpperCase(), "signature");
  const { name } = unitCells(layout);
  return live(`UPPER(${name})`, "", { style: "signature" });
}

function subtitle({ basis, words, language }: FormLayout, deadline: string | undefined): string {
  const { name, version } = basis.ruleSet;
  const parts = [
    ...(name === "" ? [] : [name]),
    ...(version === "" ? [] : [fill(words.version, { version })]),
    fill(words.fingerprint, { code: shortFingerprint(basis.fingerprint) }),
    ...(deadline === undefined ? [] : [fill(words.deadline, { date: formatDate(deadline, language) })]),
  ];
  return parts.join(" · ");
}

/** Unit, its code, the running total and how many rows lack something: in sight while the rows scroll. */
function unitRow(layout: FormLayout): PlanRow {
  const { unit, words, basis } = layout;
  const { name, code } = unitCells(layout);
  const { display } = basis.ruleSet.policy.rounding;
  const totals = totalsOf(layout);
  const max = formatDecimal(totals.max, layout.language);
  const lead = totals.isProvisional ? words.runningTotalProvisional : words.runningTotal;
  const zero = formatNumber(0, layout.language, { min: display, max: display });
  const count = layout.lines.length === 0 ? "0" : `SUMPRODUCT((${wholeColumn(layout, "missing")}<>"")*1)`;
  const lacking = unit ? count : `${count}+IF(${name}="",1,0)`;
  const codeOfUnit = unit ? plain(unit.code) : live(unitCode(layout, name), "");
  return rowOf(
    layout,
    {
      number: text(words.unit, "masthead"),
      text: unit ? text(unit.name, "status") : blank("input"),
      method: unit ? blank("status") : blank("input"),
      max: live(`${quoted(words.unitCode)}&${code}`, words.unitCode + (unit?.code ?? ""), { style: "masthead" }),
      self: live(
        `${quoted(lead)}&FIXED(${totals.cell},${String(display)})&${quoted(`/${max}`)}`,
        `${lead}${zero}/${max}`,
        {
          style: "status",
        },
      ),
      explanation: live(`${quoted(words.missingCount)}&${lacking}`, words.missingCount + String(firstCount(layout)), {
        style: "status",
      }),
      applies: codeOfUnit,
    },
    20,
  );
}

function firstCount({ lines, unit }: FormLayout): number {
  const asked = lines.filter((line) => line.type === "item" && line.scoring !== "notAsked").length;
  return asked + (unit ? 0 : 1);
}

/** The code that belongs to the chosen name; a name of nobody stands for itself. */
function unitCode(layout: FormLayout, name: string): string {
  const { units } = layout.basis;
  if (units.length === 0) return `${name}&""`;
  const { names, codes } = unitLists(layout);
  return `IFERROR(INDEX(${codes},MATCH(${name},${names},0)),${name}&"")`;
}

function unitMerges(layout: FormLayout): readonly Area[] {
  const self = columnOf(layout, "self");
  return [
    across(UNIT_ROW, UNIT_COLUMN, columnOf(layout, "method")),
    across(UNIT_ROW, columnOf(layout, "max"), self - 1),
    across(UNIT_ROW, self, columnOf(layout, "evidence")),
    across(UNIT_ROW, columnOf(layout, "explanation"), lastColumn(layout)),
  ].filter(({ left, right }) => right > left);
}

/** The lists stand beside the rows below the headings, where nobody looks for the form's own unit. */
function unitLists(layout: FormLayout): { readonly names: string; readonly codes: string } {
  const first = String(HEADING_ROW + 2);
  const last = String(HEADING_ROW + 1 + layout.basis.units.length);
  const list = (column: "unitName" | "unitCode") => {
    const name = columnName(columnOf(layout, column));
    return `$${name}$${first}:$${name}$${last}`;
  };
  return { names: list("unitName"), codes: list("unitCode") };
}

/** The drop-down of the units, in a form for every unit. */
export function unitCheck(layout: FormLayout): readonly PlanValidation[] {
  if (layout.unit || layout.basis.units.length === 0) return [];
  const { prompt, refused } = layout.words;
  const area = { top: UNIT_ROW, left: UNIT_COLUMN, bottom: UNIT_ROW, right: UNIT_COLUMN };
  const reference = unitLists(layout).names;
  return [
    { area, type: "listFrom", reference, inputMessage: prompt.unit, errorMessage: refused.unit, errorStyle: "warning" },
  ];
}

/** The units' names and codes beside the rows, as many rows as it takes. */
export function withUnitLists(layout: FormLayout, rows: readonly PlanRow[]): readonly PlanRow[] {
  if (layout.unit) return rows;
  const [name, code] = [columnOf(layout, "unitName"), columnOf(layout, "unitCode")];
  const { units } = layout.basis;
  const length = Math.max(rows.length, HEADING_ROW + 1 + units.length);
  return Array.from({ length }, (_, index) => {
    const row = rows[index] ?? { cells: [] };
    const unit = units[index - HEADING_ROW - 1];
    if (!unit) return row;
    const cells = [...row.cells, ...Array.from({ length: code + 1 - row.cells.length }, () => null)];
    return {
      ...row,
      cells: cells.map((cell, at) => (at === name ? plain(unit.name) : at === code ? plain(unit.code) : cell)),
    };
  });
}

/** Who prepared and who signs, side by side. */
export function signatureFrame(layout: FormLayout, firstRow: number): Frame {
  const { words, basis } = layout;
  const { year } = basis.ruleSet;
  const { last } = halves(layout);
  const [left, right] = [columnOf(layout, "method"), columnOf(layout, "evidence")];
  const side = (one: PlanCell | null, other: PlanCell): readonly (PlanCell | null)[] => [
    one,
    ...Array.from({ length: right - 1 }, () => null),
    other,
  ];
  const date = fill(words.placeAndDate, { year: year === 0 ? "……" : String(year) });
  const rows: readonly PlanRow[] = [
    { height: 10, cells: [] },
    { height: 18, cells: side(null, text(date, "subtitle")) },
    { height: 18, cells: side(text(words.preparedBy, "signature"), text(words.signedBy, "signature")) },
    { height: 18, cells: side(text(words.preparedByNote, "subtitle"), text(words.signedByNote, "subtitle")) },
    { height: 64, cells: [] },
  ];
  const merges = [1, 2, 3].flatMap((offset) => [
    ...(offset === 1 ? [] : [across(firstRow + offset, 0, left)]),
    across(firstRow + offset, right, last),
  ]);
  return { rows, merges };
}
