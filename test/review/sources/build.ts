import { createLookup } from "../../../src/review/parse/lookup";
import type { Recognisers } from "../../../src/review/sources/matrix";
import type { ScoreSource } from "../../../src/review/sources/source";
import { decimalText } from "../../../src/rules/decimal";

/** Three units and a section of three items, as a book would know them. */
export const KNOW: Recognisers = {
  unit: createLookup([
    { code: "A", names: ["Hội Doanh nhân trẻ", "HDNT"] },
    { code: "B", names: ["Liên minh Hợp tác xã"] },
    { code: "C", names: ["Hiệp hội Làng nghề"] },
  ]),
  item: createLookup([
    { code: "I.1", names: ["Tuyên truyền"] },
    { code: "I.2", names: ["Vận động hội viên"] },
    { code: "I.3", names: ["Khen thưởng"] },
  ]),
  group: createLookup([{ code: "I", names: ["Nhiệm vụ chung"] }]),
};

/** "A/I.1=8,5@C4" for every score, as short as it can be said; "KAD" where the item does not apply. */
export function scoresOf(source: ScoreSource | undefined): readonly string[] | undefined {
  return source?.scores.map(({ unit, item, points, origin }) => {
    return `${unit}/${item}=${points ? decimalText(points) : "KAD"}@${origin.cell}`;
  });
}

/** "code B7 {params}" for every issue met. */
export function issuesOf(source: ScoreSource | undefined): readonly string[] | undefined {
  return source?.issues.map(({ code, cell = "–", params }) => `${code} ${cell} ${JSON.stringify(params)}`);
}
