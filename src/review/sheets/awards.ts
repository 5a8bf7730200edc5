import { AWARDS_WORDS } from "../../i18n/sheets";
import { toNumber } from "../../rules/decimal";
import type { Tally } from "../../rules/eligibility/board";
import type { Award, ClassBand, Veto, VoteBase } from "../../rules/rule-set";
import type { Place } from "../../workbook/issue";
import { codeKey, meaningKey } from "../parse/meaning";
import type { RowReader } from "../parse/row-reader";
import { termChoices } from "./choices";
import { inputSheet, type Choice } from "./column";

export type AwardsColumn = keyof typeof AWARDS_WORDS.columns;

type Quota = NonNullable<Award["quota"]>;

const ROUNDINGS: readonly Choice<Quota["rounding"]>[] = [
  { value: "down", words: { vi: "Làm tròn xuống", en: "Down" } },
  { value: "nearest", words: { vi: "Làm tròn gần nhất", en: "Nearest" } },
  { value: "up", words: { vi: "Làm tròn lên", en: "Up" } },
];
const EDGES: readonly Choice<Award["edge"]>[] = [
  { value: "all", words: { vi: "Lấy tất cả", en: "Take all" } },
  { value: "none", words: { vi: "Không lấy", en: "Take none" } },
  { value: "vote", words: { vi: "Bỏ phiếu", en: "Vote" } },
];

const SHARE_OF = termChoices("quotaOf");
const VOTE_OF = termChoices("ballotCount").filter(isVoteBase);

function isVoteBase(choice: Choice<keyof Tally>): choice is Choice<VoteBase> {
  return choice.value !== "invalid";
}

/** Danh hiệu: awards to propose, highest first. */
export const AWARDS = inputSheet<AwardsColumn>({
  table: "BX_DanhHieu",
  words: AWARDS_WORDS,
  spareRows: 8,
  columns: [
    { key: "name", type: "text", width: 180, required: true },
    { key: "class", type: "text", width: 130 },
    { key: "minPoints", type: "number", width: 72 },
    { key: "minPercent", type: "number", width: 72 },
    { key: "node", type: "item", width: 80 },
    { key: "nodeMin", type: "number", width: 80 },
    { key: "maxDeductions", type: "number", width: 72 },
    { key: "quota", type: "number", width: 66, required: true },
    { key: "share", type: "number", width: 66 },
    { key: "shareOf", type: "choice", width: 110, choices: SHARE_OF },
    { key: "rounding", type: "choice", width: 110, choices: ROUNDINGS },
    { key: "edge", type: "choice", width: 110, choices: EDGES },
    { key: "votePercent", type: "number", width: 76 },
    { key: "voteOf", type: "choice", width: 110, choices: VOTE_OF },
    { key: "citation", type: "text", width: 180 },
  ],
});

export interface AwardsParsed {
  readonly awards: readonly Award[];
  /** Of each award, in the same order. */
  readonly places: readonly Place[];
}

/** What the rows name. */
export interface Known {
  /** Canonical code by its comparison key, so that " tc1 " names TC1. */
  readonly codes: ReadonlyMap<string, string>;
  readonly classes: readonly ClassBand[];
}

interface AwardRow {
  readonly award: Award;
  readonly place: Place;
}

/**
 * A further row of the same name adds its required criterion and its limit of deductions to the award; whatever else it says is
 * said once, in the first row.
 */
export function parseAwards(rows: readonly RowReader<AwardsColumn>[], known: Known): AwardsParsed {
  const awards = new Map<string, AwardRow>();
  for (const row of rows) {
    const name = row.text("name");
    if (name === undefined) {
      row.report("valueMissing", { column: AWARDS_WORDS.columns.name.vi }, "name");
      continue;
    }
    const key = meaningKey(name);
    const before = awards.get(key);
    const vetoes = readVetoes(row, known.codes);
    if (before) {
      awards.set(key, { ...before, award: { ...before.award, vetoes: [...before.award.vetoes, ...vetoes] } });
    } else awards.set(key, { award: readAward(row, name, vetoes, known.classes), place: row.origin("name") });
  }
  const all = [...awards.values()];
  return { awards: all.map(({ award }) => award), places: all.map(({ place }) => place) };
}

function readAward(
  row: RowReader<AwardsColumn>,
  name: string,
  vetoes: readonly Veto[],
  classes: readonly ClassBand[],
): Award {
  const quota = readQuota(row);
  const votePercent = row.number("votePercent");
  const voteOf = row.choice("voteOf", VOTE_OF);
  const citation = row.text("citation");
  return {
    name,
    hurdle: readHurdle(row, classes),
    vetoes,
    ...(quota ? { quota } : {}),
    edge: row.choice("edge", EDGES) ?? "vote",
    ...(votePercent ? { votePercent } : {}),
    ...(voteOf ? { voteOf } : {}),
    ...(citation === undefined ? {} : { citation }),
  };
}

function readHurdle(row: RowReader<AwardsColumn>, classes: readonly ClassBand[]): Award["hurdle"] {
  const typed = row.text("class");
  const band = typed === undefined ? undefined : classes.find((one) => meaningKey(one.name) === meaningKey(typed));
  const name = band?.name ?? typed;
  const points = row.number("minPoints");
  const percent = row.number("minPercent");
  return {
    ...(name === undefined ? {} : { class: name }),
    ...(points ? { points } : {}),
    ...(percent ? { percent } : {}),
  };
}

function readQuota(row: RowReader<AwardsColumn>): Quota | undefined {
  const number = row.number("quota");
  const percent = row.number("share");
  const rounding = row.choice("rounding", ROUNDINGS) ?? "down";
  const of = row.choice("shareOf", SHARE_OF);
  if (!number && !percent) return undefined;
  return {
    ...(number ? { number: toNumber(number) } : {}),
    ...(percent ? { percent } : {}),
    ...(of ? { of } : {}),
    rounding,
  };
}

function readVetoes(row: RowReader<AwardsColumn>, codes: ReadonlyMap<string, string>): readonly Veto[] {
  const node = row.text("node");
  const atLeast = row.number("nodeMin");
  const atMost = row.number("maxDeductions");
  const vetoes: Veto[] = [];
  if (node !== undefined && atLeast) {
    vetoes.push({ of: "node", node: codes.get(codeKey(node)) ?? node, atLeast });
  } else if (node !== undefined && row.cell("nodeMin") === undefined) {
    row.report("valueMissing", { column: AWARDS_WORDS.columns.nodeMin.vi }, "nodeMin");
  }
  if (atMost) vetoes.push({ of: "deductions", atMost });
  return vetoes;
}
