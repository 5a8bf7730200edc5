import { SCORES_WORDS } from "../../i18n/sheets";
import { decimal, type Decimal } from "../../rules/decimal";
import type { ScoreEntry } from "../../rules/entries";
import { ARGUMENT_NAMES, type ArgumentName } from "../../rules/kinds/names";
import { meaningKey } from "../parse/meaning";
import type { Subjects } from "../parse/subjects";
import type { RowReader } from "../parse/row-reader";
import { termChoices } from "./choices";
import { inputSheet } from "./column";

export type ScoresColumn = keyof typeof SCORES_WORDS.columns;

const STATUSES = termChoices("state", { notApplicable: ["kad", "na", "n/a", "không có"], missing: ["chưa"] });

/** Chấm điểm: the one store that scoring reads, a row per unit and item. */
export const SCORES = inputSheet<ScoresColumn>({
  table: "BX_ChamDiem",
  words: SCORES_WORDS,
  spareRows: 60,
  columns: [
    { key: "unit", type: "unit", width: 72, required: true, synonyms: ["Đơn vị", "Unit"] },
    { key: "item", type: "item", width: 72, required: true, synonyms: ["Tiêu chí", "Criterion", "Item"] },
    { key: "status", type: "choice", width: 90, choices: STATUSES },
    {
      key: "self",
      type: "number",
      width: 72,
      required: true,
      synonyms: ["Tự chấm", "Đơn vị tự chấm", "Điểm đề xuất", "Self score"],
    },
    { key: "quantity", type: "number", width: 72, synonyms: ["Kết quả thực hiện", "Thực hiện"] },
    { key: "target", type: "number", width: 72, synonyms: ["Chỉ tiêu", "Mục tiêu"] },
    { key: "count", type: "number", width: 72 },
    { key: "evidence", type: "text", width: 200, synonyms: ["Tài liệu kiểm chứng"] },
    { key: "explanation", type: "text", width: 180, synonyms: ["Diễn giải", "Ghi chú"] },
    { key: "agreed", type: "number", width: 84, synonyms: ["Điểm chốt"] },
    { key: "agreedReason", type: "text", width: 160, synonyms: ["Lý do"] },
    { key: "origin", type: "text", width: 150 },
  ],
});

/** Words a person writes where a number of "đạt / không đạt" is wanted. */
const YES_NO_NUMBERS: ReadonlyMap<string, Decimal> = new Map([
  ...["đạt", "có", "yes", "achieved", "x"].map((word) => [meaningKey(word), decimal(1)] as const),
  ...["không đạt", "không", "no", "not achieved"].map((word) => [meaningKey(word), decimal(0)] as const),
]);

/** 1 for "Đạt", 0 for "Không đạt"; undefined for any other words. */
export function yesNoNumber(text: string): Decimal | undefined {
  return YES_NO_NUMBERS.get(meaningKey(text));
}

/** Quantity, target and second count of a row; "Đạt" and "Không đạt" count as 1 and 0. */
export function readArguments<Key extends string>(
  row: RowReader<Key>,
  columns: Readonly<Partial<Record<ArgumentName, Key>>>,
): Partial<Record<ArgumentName, Decimal>> {
  const values: Partial<Record<ArgumentName, Decimal>> = {};
  for (const name of ARGUMENT_NAMES) {
    const key = columns[name];
    if (key === undefined) continue;
    const cell = row.cell(key);
    const word = typeof cell?.value === "string" ? yesNoNumber(cell.value) : undefined;
    const value = word ?? row.number(key);
    if (value) values[name] = value;
  }
  return values;
}

export interface ScoresParsed {
  readonly scores: readonly ScoreEntry[];
  /** Texts of the column "Nguồn", to tell a book whose scores were taken in from one filled by hand. */
  readonly origins: readonly string[];
}

/** Each row gives a self entry where the unit said something, and an agreed entry where the meeting did. */
export function parseScores(rows: readonly RowReader<ScoresColumn>[], subjects: Subjects): ScoresParsed {
  const origins: string[] = [];
  const scores = rows.flatMap((row) => {
    const origin = row.text("origin");
    if (origin !== undefined) origins.push(origin);
    const unit = subjects.unit(row, "unit");
    const item = subjects.item(row, "item");
    return unit === undefined || item === undefined ? [] : entriesOf(row, unit, item);
  });
  return { scores, origins };
}

function entriesOf(row: RowReader<ScoresColumn>, unit: string, item: string): ScoreEntry[] {
  const own = selfEntry(row, unit, item);
  const agreed = row.number("agreed");
  const reason = row.text("agreedReason");
  // What the meeting agreed stands whatever the unit says, also where it says that the item does not apply to it.
  return [
    ...(own ? [own] : []),
    ...(agreed
      ? [
          {
            ...{ unit, item, source: "agreed" as const, points: agreed, values: {} },
            ...(reason ? { reason } : {}),
            origin: row.origin("agreed"),
          },
        ]
      : []),
  ];
}

function selfEntry(row: RowReader<ScoresColumn>, unit: string, item: string): ScoreEntry | undefined {
  const status = row.choice("status", STATUSES);
  if (status === "notApplicable" || saysNotApplicable(row)) {
    return { unit, item, source: "self", notApplicable: true, values: {}, origin: row.origin("status") };
  }
  const points = row.number("self");
  const values = readArguments(row, { quantity: "quantity", target: "target", count: "count" });
  const evidence = row.text("evidence");
  const explanation = row.text("explanation");
  if (status === "missing" || !(points ?? Object.keys(values).length > 0)) return undefined;
  return {
    unit,
    item,
    source: "self",
    ...(points ? { points } : {}),
    values,
    ...(evidence === undefined ? {} : { evidence }),
    ...(explanation === undefined ? {} : { reason: explanation }),
    origin: row.origin(points ? "self" : "quantity"),
  };
}

/** "Không áp dụng" or "KAD" typed into the score itself. */
function saysNotApplicable(row: RowReader<ScoresColumn>): boolean {
  const { value } = row.cell("self") ?? {};
  if (typeof value !== "string" || !isNotApplicableWord(value)) return false;
  row.report("codeRepaired", { text: value, value: "Không áp dụng" }, "self");
  return true;
}

export function isNotApplicableWord(text: string): boolean {
  return ["kad", "khong ap dung", "n a", "not applicable"].includes(meaningKey(text));
}
