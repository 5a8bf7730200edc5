import type { ArgumentName } from "../../rules/kinds/names";
import { CUT, FACTORS, MODULUS, NOT_APPLICABLE, NUMBER_MODULUS, TOTAL_CUT } from "./control-code";

/** A cell that may hold a number: when it does, and which. */
export interface NumberCell {
  readonly isGiven: string;
  readonly value: string;
}

/** A cell for numbers; what is typed there as text is none. */
export function numberCell(address: string): NumberCell {
  return { isGiven: `ISNUMBER(${address})`, value: address };
}

/** The checksum of one item, as control-code.ts defines it. `notApplicable` is the cell of the mark. */
export function itemSumFormula(
  cells: Readonly<Partial<Record<"points" | ArgumentName, NumberCell>>>,
  notApplicable: string,
  weight: number,
): string {
  const terms = (Object.keys(FACTORS) as (keyof typeof FACTORS)[]).flatMap((name) => {
    const cell = cells[name];
    return cell ? [`IF(${cell.isGiven},${String(FACTORS[name])}*(${numberSum(cell.value)}),0)`] : [];
  });
  const sum = terms.length === 0 ? "0" : terms.join("+");
  return `MOD(${String(weight)}*IF(${notApplicable}<>"",${String(NOT_APPLICABLE)},${sum}),${String(MODULUS)})`;
}

function numberSum(value: string): string {
  const millions = `INT(${value}/1000000)`;
  const modulus = String(NUMBER_MODULUS);
  return `1+MOD(INT((${value}-1000000*${millions})*1000+${String(CUT)}),${modulus})+MOD(${millions},${modulus})`;
}

/** Whole hundredths of the total, without its sign. */
export function hundredthsFormula(total: string): string {
  return `INT(ABS(${total})*100+${String(TOTAL_CUT)})`;
}

/** The whole code. No function writes a number here: TEXT and FIXED write it otherwise in every language. */
export function controlFormula(
  shortFingerprint: string,
  cells: { readonly unit: string; readonly total: string; readonly hundredths: string; readonly sums: string },
): string {
  const { unit, total, hundredths, sums } = cells;
  const totalText = `IF(${total}<0,"-","")&INT(${hundredths}/100)&","&RIGHT("0"&MOD(${hundredths},100),2)`;
  const check = `RIGHT("0000"&MOD(SUM(${sums}),${String(MODULUS)}),5)`;
  return `"${shortFingerprint}-"&${unit}&"-"&${totalText}&"-"&${check}`;
}
