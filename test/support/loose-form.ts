import { escapeXml } from "../../src/xlsx/xml";
import { workbookParts, zip, type PartTexts } from "./hostile";

/** What a member wrote into a form of its own making: by code of the item, points and evidence. */
export interface LooseForm {
  readonly unit: string;
  readonly sheet?: string;
  readonly rows: Readonly<Record<string, readonly [points: number | string, evidence?: string]>>;
}

type Content = number | string | undefined;

function cellOf(content: Content): string {
  if (content === undefined) return "<c/>";
  if (typeof content === "number") return `<c><v>${String(content)}</v></c>`;
  return `<c t="inlineStr"><is><t>${escapeXml(content)}</t></is></c>`;
}

/** The sheet of a form that another program made, without anything of ours in it. */
export function looseFormSheet({ unit, rows }: LooseForm): string {
  const lines: readonly (readonly Content[])[] = [
    ["PHIẾU TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"],
    [`Đơn vị: ${unit}`],
    ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Minh chứng"],
    ...Object.entries(rows).map(([code, [points, evidence]]) => [code, `Tiêu chí ${code}`, 10, points, evidence]),
  ];
  return `<sheetData>${lines.map((line) => `<row>${line.map(cellOf).join("")}</row>`).join("")}</sheetData>`;
}

export function looseFormParts(form: LooseForm, more: PartTexts = {}): PartTexts {
  return workbookParts({ [form.sheet ?? "Phiếu"]: looseFormSheet(form) }, more);
}

export function looseForm(form: LooseForm, more: PartTexts = {}): Uint8Array {
  return zip(looseFormParts(form, more));
}
