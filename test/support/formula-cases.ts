import fc from "fast-check";
import type { Decimal, Entries, Item, KindName } from "../../src/rules";
import { checkRuleSet, compare, decimal, multiply, score } from "../../src/rules";
import { KINDS } from "../../src/rules/kinds";
import { pointsFormula, type FormulaCells } from "../../src/review/formulas";
import { decimals } from "../property/rules-arbitraries";
import { entries, item, ruleSet, rung, said, unit } from "../rules/build";

/** One unit's figures for one item, the formula over them, and what the engine gives. */
export interface FormulaCase {
  readonly kind: KindName;
  readonly row: readonly (Decimal | undefined)[];
  /** For a row number, counted from 1. */
  readonly formula: (row: number) => string;
  /** Undefined where the engine gives no points. */
  readonly points: Decimal | undefined;
}

/** Digits to which everything is compared. */
export const DIGITS = 2;

type Figures = Readonly<Partial<Record<"quantity" | "target" | "count" | "points", Decimal>>>;

const COLUMNS = ["quantity", "target", "count", "points"] as const;
const LETTERS = { quantity: "A", target: "B", count: "C", points: "D" } as const;

function cellsOf(figures: Figures, row: number): FormulaCells {
  const used = COLUMNS.filter((name) => figures[name]);
  return Object.fromEntries(used.map((name) => [name, `${LETTERS[name]}${String(row)}`]));
}

function plainCase(one: Item, figures: Figures): FormulaCase {
  const data = entries({ units: [unit("U")], scores: [said("U", one.code, asSaid(figures))] });
  return {
    kind: one.kind,
    row: COLUMNS.map((name) => figures[name]),
    formula: (row) => formulaOf(one, cellsOf(figures, row)),
    points: pointsOf(one, data, "U"),
  };
}

function formulaOf(one: Item, cells: FormulaCells): string {
  const formula = pointsFormula(one, cells, DIGITS);
  if (formula === undefined) throw new Error(`no formula for ${JSON.stringify(cells)}`);
  return formula;
}

/** {@link said} takes texts. */
function asSaid(figures: Figures): Parameters<typeof said>[2] {
  const text = (value: Decimal | undefined) =>
    value ? `${String(value.coefficient)}e-${String(value.scale)}` : undefined;
  return Object.fromEntries(COLUMNS.flatMap((name) => (figures[name] ? [[name, text(figures[name])]] : [])));
}

function pointsOf(one: Item, data: Entries, code: string): Decimal | undefined {
  const result = score(ruleSet([one]), data)
    .units.find((outcome) => outcome.unit === code)
    ?.nodes.get(one.code);
  return result?.state === "scored" ? result.points : undefined;
}

const number = (from: number, to: number, digits: number) =>
  digits === 0 ? fc.integer({ min: from, max: to }).map(decimal) : decimals(from, to, digits);
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const max = fc.constantFrom("10", "7.5", "12", "0.9", "6.25").map(decimal);

/** Any item of a kind, its scale with open and closed edges, some of them over a gap. */
function anyItem(kind: KindName): fc.Arbitrary<Item> {
  const declared = KINDS[kind].parameters;
  const parameters = fc.tuple(
    ...declared.map(({ name, required, unit: measured, whole }) => {
      const value =
        measured === "percent" ? number(1, 49, 1) : whole ? fc.constantFrom(decimal(0), decimal(1)) : number(0, 1, 3);
      const usual = value.filter((one) => compare(one, decimal(0)) > 0 || whole === true);
      return (required ? usual : some(usual)).map((one) => [name, one] as const);
    }),
  );
  const edges = fc.uniqueArray(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 119 })), {
    minLength: 1,
    maxLength: 5,
  });
  const scale = fc.record({ edges, closed: fc.boolean(), gap: fc.boolean(), knockOut: fc.boolean() });
  return fc
    .record({ max, given: parameters, scale })
    .map(({ max: most, given, scale: { closed, gap, ...more } }) => {
      const sorted = ["", ...[...more.edges].sort((a, b) => a - b).map(String), ""].slice(
        gap || kind === "stepped" ? 1 : 0,
      );
      const rungs = sorted.slice(1).map((to, place) => ({
        ...rung(`${closed ? "[" : "("}${sorted[place] ?? ""};${to}${closed ? ")" : "]"}`, `0.${String(place + 1)}5`),
        ...(kind === "stepped" && more.knockOut && to === "" ? { knockOut: true as const } : {}),
      }));
      const bare = item("I", null, 1, { kind, rungs: KINDS[kind].rungs === "none" ? [] : rungs });
      return { ...bare, max: most, parameters: Object.fromEntries(given.filter(([, value]) => value)) };
    })
    .filter((one) => checkRuleSet(ruleSet([one])).every(({ code }) => code !== "parameterOutOfRange"));
}

const figures: Readonly<Record<Exclude<KindName, "relative" | "peer">, fc.Arbitrary<Figures>>> = {
  manual: fc.record({ points: number(0, 6, 3) }),
  achieved: fc.record({ quantity: fc.constantFrom("0", "1", "0.5").map(decimal) }),
  bands: fc.oneof(
    fc.record({ quantity: number(0, 120, 2) }),
    fc.record({ quantity: number(0, 120, 2), target: fc.constantFrom("100", "40", "12.5", "3", "0.3").map(decimal) }),
  ),
  lateness: fc.record({ quantity: number(-3, 60, 0) }),
  proportional: fc.record({ quantity: number(0, 99, 2), target: number(1, 80, 1) }),
  stepped: fc.oneof(
    fc.record({ quantity: number(0, 120, 1) }),
    fc.record({ quantity: number(0, 60, 1), target: number(1, 60, 1) }),
  ),
  count: fc.record({ quantity: number(0, 40, 1) }),
  balance: fc.record({ quantity: number(0, 40, 0), count: number(0, 20, 0) }),
  attendance: fc.record({ quantity: number(0, 9, 0), count: number(0, 9, 0) }),
};

/** A cluster of units compared with its leader; the leader is found here in another way than the engine does. */
const relativeCases: fc.Arbitrary<readonly FormulaCase[]> = fc
  .tuple(
    anyItem("relative"),
    fc.array(fc.record({ quantity: number(0, 99, 1), target: number(1, 60, 1) }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([one, all, hasTargets]) => {
    const rows = hasTargets ? all : all.map(({ quantity }) => ({ quantity }));
    const codes = rows.map((_, place) => `U${String(place)}`);
    const data = entries({
      units: codes.map((code) => unit(code)),
      scores: rows.map((row, place) => said(codes[place] ?? "", "I", asSaid(row))),
    });
    const [leader] = [...all].sort((a, b) => compare(multiply(b.quantity, a.target), multiply(a.quantity, b.target)));
    const [greatest] = [...all].sort((a, b) => compare(b.quantity, a.quantity));
    return rows.map((row, place): FormulaCase => ({
      kind: "relative",
      row: [...COLUMNS.map((name) => (row as Figures)[name]), leader?.quantity, leader?.target, greatest?.quantity],
      formula: (line) => {
        const at = (letter: string) => `${letter}${String(line)}`;
        return formulaOf(one, {
          ...cellsOf(row, line),
          leader: { quantity: at("E"), target: at("F") },
          greatest: at("G"),
        });
      },
      points: pointsOf(one, data, codes[place] ?? ""),
    }));
  });

const peerCases: fc.Arbitrary<FormulaCase> = fc
  .tuple(
    anyItem("peer"),
    fc.array(
      number(0, 0, 2).chain(() => decimals(0, 1, 2)),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([{ parameters, ...one }, votes]) => {
    // every ballot is valid here: what a voter may give is another test's business
    const kept = Object.entries(parameters).filter(([name]) => name !== "voterBudget" && name !== "voteMax");
    const voted: Item = { ...one, max: decimal(10), parameters: Object.fromEntries(kept) };
    const voters = votes.map((_, place) => `V${String(place)}`);
    const peers = votes.map((points, place) => ({ voter: voters[place] ?? "", unit: "U", item: "I", points }));
    const data = entries({ units: ["U", ...voters].map((code) => unit(code)), peers });
    const last = String.fromCharCode("D".charCodeAt(0) + votes.length);
    return {
      kind: "peer",
      row: [...COLUMNS.map(() => undefined), ...votes],
      formula: (row) =>
        formulaOf(voted, { votes: { range: `E${String(row)}:${last}${String(row)}`, count: votes.length } }),
      points: pointsOf(voted, data, "U"),
    };
  });

/** `count` cases of every kind, the same on every machine. */
export function formulaCases(count: number): readonly FormulaCase[] {
  const options = { numRuns: count, seed: 20241 };
  const plain = (Object.keys(figures) as (keyof typeof figures)[]).flatMap((kind) =>
    fc.sample(fc.tuple(anyItem(kind), figures[kind]), options).map(([one, said_]) => plainCase(one, said_)),
  );
  return [...plain, ...fc.sample(relativeCases, options).flat(), ...fc.sample(peerCases, options)];
}
