// The cells of score-data as a sheet of IronCalc: figures as numbers, each item's points by the formula that the review would write, a
// total and a rank per unit.
const { readFileSync } = require("node:fs");
const path = require("node:path");
require("../../bin/hook.cjs");
const { pointsFormula } = require("../../src/review/formulas/index.ts");
const { decimalText } = require("../../src/rules/index.ts");

const ARGUMENTS = ["points", "quantity", "target", "count"];

function columnName(index) {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** The leader's figures stand as numbers in the rows below, so that its search costs IronCalc nothing. */
function leaderOf(rows) {
  const ratio = ({ values: { quantity, target } }) => Number(decimalText(quantity)) / Number(decimalText(target));
  return rows.reduce((best, row) => (ratio(row) > ratio(best) ? row : best)).values;
}

/** An evaluated-on-demand model; `evaluate` is all that is timed. */
async function formulaSheet({ ruleSet, entries }) {
  const { initSync, Model } = await import("@ironcalc/wasm");
  const file = path.join(path.dirname(require.resolve("@ironcalc/wasm/package.json")), "wasm_bg.wasm");
  initSync({ module: new Uint8Array(readFileSync(file)) });
  const model = new Model("book", "en", "UTC", "en");
  model.pauseEvaluation();
  const items = ruleSet.nodes.filter(({ type }) => type === "item");
  const units = entries.units.length;
  const places = placesOf(items);
  items.forEach((item, at) => {
    if (item.kind !== "relative") return;
    const { quantity, target } = leaderOf(entries.scores.filter((_, row) => row % items.length === at));
    model.setUserInput(0, units + 1, places[at].first + 1, decimalText(quantity));
    model.setUserInput(0, units + 1, places[at].first + 2, decimalText(target));
  });
  for (let row = 1; row <= units; row += 1) {
    items.forEach((item, at) => {
      fillItem(model, { item, row, units, place: places[at], said: entries.scores[(row - 1) * items.length + at] });
    });
    fillTotal(model, row, units, places);
  }
  return model;
}

/** Each item: its figures' columns and then its points. */
function placesOf(items) {
  let next = 2;
  return items.map(({ kind }) => {
    const width = { manual: 1, proportional: 2, relative: 2, balance: 2, attendance: 2 }[kind] ?? 1;
    const place = { first: next, points: next + width };
    next += width + 1;
    return place;
  });
}

function fillItem(model, { item, row, units, place, said }) {
  const figures = { ...said.values, ...(said.points ? { points: said.points } : {}) };
  const cells = {};
  ARGUMENTS.filter((name) => figures[name]).forEach((name, at) => {
    model.setUserInput(0, row, place.first + at + 1, decimalText(figures[name]));
    cells[name] = `${columnName(place.first + at)}${String(row)}`;
  });
  if (item.kind === "relative") {
    const at = (column) => `$${columnName(column)}$${String(units + 1)}`;
    cells.leader = { quantity: at(place.first), target: at(place.first + 1) };
  }
  const formula = pointsFormula(item, cells);
  if (formula === undefined) throw new Error(`no formula for ${item.kind}`);
  model.setUserInput(0, row, place.points + 1, `=${formula}`);
}

function fillTotal(model, row, units, places) {
  const sums = places.map(({ points }) => `${columnName(points)}${String(row)}`);
  model.setUserInput(0, row, 1, `=${sums.join("+")}`);
  model.setUserInput(0, row, 2, `=RANK(A${String(row)},$A$1:$A$${String(units)})`);
}

module.exports = { formulaSheet };
