import { toNumber, type Decimal } from "../../rules/decimal";
import { fingerprintOf, shortFingerprint } from "../../rules/fingerprint";
import type { ArgumentName } from "../../rules/kinds/names";
import { remembered } from "../../workbook/remembered";

/** What the form says about one item, by meaning: it does not matter on which row. The shape of a `SubmittedItem`. */
export interface CodedItem {
  readonly item: string;
  /** Something stands in the column "Không áp dụng": whatever numbers stand beside it, they say nothing. */
  readonly notApplicable?: true;
  /** The number in the column of the self-score, typed or computed there. A text or a blank is no number. */
  readonly points?: Decimal;
  /** The numbers in the columns of figures; "Đạt" is 1 and "Không đạt" is 0. */
  readonly values: Readonly<Partial<Record<ArgumentName, Decimal>>>;
}

export interface CodedForm {
  /** Of the rule set, whole. */
  readonly fingerprint: string;
  /** Code of the unit; of a unit that the rule set's book does not know, its name as typed; "" where none is named. */
  readonly unit: string;
  /** Only items of the rule set; one about which nothing is said may be there or not. Order says nothing. */
  readonly items: readonly CodedItem[];
  /** The number in the row of the total. */
  readonly total: Decimal;
}

/**
 * The control code on the form's last line, as the form's own formulas compute it (see control-formula.ts):
 *
 *     7F3A2C91-DV3-92,75-04821
 *
 * short fingerprint of the rule set · code of the unit · total, two digits, always with a comma · checksum of the entries, five
 * digits. It changes with every entry, so paper and file can be told apart; it is no signature, and anybody may compute it.
 *
 * Checksum: the sum over the items of their {@link itemSum}, modulo 99991. Every step stays far below 2^53 and takes MOD of
 * small numbers only, so that doubles, in every spreadsheet program, give the same digits. Where a number is cut to thousandths
 * the edge lies at a place that no agreed number comes near, so that the last bit of a computed result never decides.
 */
export function controlCode({ fingerprint, unit, items, total }: CodedForm): string {
  const weight = weightsOf(shortFingerprint(fingerprint));
  const sum = items.reduce((all, item) => all + itemSum(item, weight(item.item)), 0);
  const check = String(sum % MODULUS).padStart(5, "0");
  return [shortFingerprint(fingerprint), unit, totalText(toNumber(total)), check].join("-");
}

/** A prime below 10^5. */
export const MODULUS = 99_991;
/** A prime below 10^4. */
export const NUMBER_MODULUS = 9973;
/** Of the numbers of one item; primes, so that two numbers that change places change the sum. */
export const FACTORS = { points: 7, quantity: 11, target: 13, count: 17 } as const;
/** Stands for the mark of an item that is not applicable. */
export const NOT_APPLICABLE = 29;
/** Added before a number is cut to whole thousandths. */
export const CUT = 0.4321;
/** Added before the total is cut to whole hundredths: halves go up, whatever the last bit of a double says. */
export const TOTAL_CUT = 0.500001;
const MILLION = 1_000_000;

/** From 1 to 9972: what an item counts in the checksum of this rule set. */
export function itemWeight(fingerprint: string, item: string): number {
  return weightsOf(shortFingerprint(fingerprint))(item);
}

/** By the code of the rules: its forms ask for the same weights again and again, each a hash. */
const weightsOf = remembered((rules) =>
  remembered((item) => {
    const digits = shortFingerprint(fingerprintOf([rules, item]));
    return 1 + (Number.parseInt(digits, 16) % (NUMBER_MODULUS - 1));
  }),
);

/** weight × Σ factor × {@link numberSum}, or weight × 29 for an item that is not applicable, modulo 99991. */
function itemSum({ notApplicable, points, values }: CodedItem, weight: number): number {
  if (notApplicable) return (weight * NOT_APPLICABLE) % MODULUS;
  const numbers = { points, ...values };
  let sum = 0;
  for (const name of Object.keys(FACTORS) as (keyof typeof FACTORS)[]) {
    const value = numbers[name];
    if (value) sum += FACTORS[name] * numberSum(toNumber(value));
  }
  return (weight * sum) % MODULUS;
}

/** 1 + (thousandths below a million mod 9973) + (whole millions mod 9973). A blank is 0, so it is not the number 0. */
function numberSum(value: number): number {
  const millions = Math.floor(value / MILLION);
  const thousandths = Math.floor((value - MILLION * millions) * 1000 + CUT);
  return 1 + modulo(thousandths, NUMBER_MODULUS) + modulo(millions, NUMBER_MODULUS);
}

/** As a spreadsheet's MOD: never negative. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function totalText(total: number): string {
  const hundredths = Math.floor(Math.abs(total) * 100 + TOTAL_CUT);
  const digits = String(hundredths % 100).padStart(2, "0");
  return `${total < 0 ? "-" : ""}${String(Math.floor(hundredths / 100))},${digits}`;
}
