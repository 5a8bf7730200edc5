import { TERMS } from "../../i18n/terms";
import type { Language } from "../../i18n/language";
import { capitalise } from "../../i18n/text";
import { decimal, decimalText, toNumber } from "../../rules/decimal";
import type { ScoreEntry } from "../../rules/entries";
import type { RuleSet } from "../../rules/rule-set";
import { isCellError, type Cell } from "../../workbook/cell";
import type { Grids } from "../../workbook/grids";
import type { TableEdit } from "../edit-table";
import { findTable } from "../parse/find-table";
import { lookups } from "../parse/lookups";
import { RowReader } from "../parse/row-reader";
import { createSubjects } from "../parse/subjects";
import type { Review } from "../review";
import { INPUT_SHEETS, SCORES } from "../sheets";
import type { InputRow, InputValue } from "../sheets/lay-out";
import type { ScoresColumn } from "../sheets/scores";
import type { ScoreChange } from "./planned";
import { isScored, type Submission, type SubmittedItem } from "./submission";

/** A row of Chấm điểm that names a unit and an item of the book. */
export interface StoredRow {
  readonly row: number;
  readonly item: string;
  readonly reader: RowReader<ScoresColumn>;
}

/** By unit the rows of Chấm điểm as scoring reads them; what is wrong with them was said when the book was read. */
export function storedRows(
  grids: Grids,
  { units, ruleSet }: Pick<Review, "units" | "ruleSet">,
): ReadonlyMap<string, readonly StoredRow[]> {
  const stored = new Map<string, StoredRow[]>();
  const table = findTable(grids, SCORES, INPUT_SHEETS, []);
  if (!table) return stored;
  const look = lookups(units, ruleSet);
  const subjects = createSubjects(look.unit, look.node);
  for (const row of table.bodyRows) {
    const reader = new RowReader(table, row, [], grids.date1904);
    const [unit, item] = [subjects.unit(reader, "unit"), subjects.item(reader, "item")];
    if (unit === undefined || item === undefined) continue;
    const own = stored.get(unit) ?? [];
    stored.set(unit, own);
    own.push({ row, item, reader });
  }
  return stored;
}

/** Items that units themselves are asked about. */
export function itemsOfUnits({ nodes }: RuleSet): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => (node.type === "item" && node.scorer === "unit" ? node.code : [])));
}

/** What a unit says of itself; the agreed score and its reason are the meeting's. */
const OWN = ["status", "self", "quantity", "target", "count", "evidence", "explanation", "origin"] as const;
type OwnColumn = (typeof OWN)[number];
type OwnValues = Readonly<Partial<Record<OwnColumn, InputValue>>>;

/** Where the scores of a form come from: nothing but cells for a sheet of the book itself. */
export interface FormSource {
  readonly submission: Submission;
  readonly language: Language;
}

/** What becomes of one unit's rows. */
export interface UnitRows {
  readonly cells: TableEdit<ScoresColumn>["cells"];
  readonly rows: readonly InputRow<ScoresColumn>[];
  readonly changes: readonly ScoreChange[];
  /** Items that had something to say before and have no more. */
  readonly cleared: readonly string[];
  /** Items whose former self entry counts no more. */
  readonly touched: ReadonlySet<string>;
}

/**
 * The unit's self-scores, wholly replaced by what the form says; by nothing where it withdraws. Rows of items that somebody else scores
 * stay as they are unless a form wrote them (`asked`: the others). A second row of the same item is cleared: two would contradict each other.
 */
export function replaceRows(
  unit: string,
  stored: readonly StoredRow[],
  asked: ReadonlySet<string>,
  source: FormSource | undefined,
): UnitRows {
  const wanted = new Map(source?.submission.items.map((said) => [said.item, said]));
  const done = new Set<string>();
  const touched = new Set(wanted.keys());
  const [cells, changes, cleared] = [[], [], []] as [
    TableEdit<ScoresColumn>["cells"][number][],
    ScoreChange[],
    string[],
  ];
  for (const { row, item, reader } of stored) {
    const said = done.has(item) ? undefined : wanted.get(item);
    if (!said && !asked.has(item) && reader.text("origin") === undefined) continue;
    done.add(item);
    touched.add(item);
    const values = said && source ? ownValues(said, source) : keptStatus(reader);
    cells.push(...OWN.map((key) => ({ row, key, value: values[key] })));
    const own = changesOf(item, reader, values);
    changes.push(...own);
    if (own.length > 0 && (!wanted.has(item) || (said && !said.notApplicable && losesScore(own)))) cleared.push(item);
  }
  const fresh = [...wanted.values()].filter(({ item }) => !done.has(item));
  const rows = source ? fresh.map((said) => ({ unit, item: said.item, ...ownValues(said, source) })) : [];
  changes.push(...rows.flatMap(({ item, ...values }) => changesOf(item, undefined, values)));
  return { cells, rows, changes, cleared, touched };
}

/** A score that stood there and is not said again: its cell in the new form is blank or could not be read. */
function losesScore(changes: readonly ScoreChange[]): boolean {
  const isLost = ({ column, before, after }: ScoreChange) =>
    ["self", "quantity", "target", "count"].includes(column) && before !== undefined && after === undefined;
  const isSaid = ({ column, after }: ScoreChange) =>
    column !== "evidence" && column !== "explanation" && column !== "status" && after !== undefined;
  return changes.some(isLost) && !changes.some(isSaid);
}

/** "Chưa chấm" of a row that was made ready says what is true again. */
function keptStatus(reader: RowReader<ScoresColumn>): OwnValues {
  const value = reader.cell("status")?.value;
  const words = [TERMS.vi.state.missing, TERMS.en.state.missing].map(capitalise);
  return typeof value === "string" && words.includes(value) ? { status: value } : {};
}

/** Quantities are written beside the points, so that scoring computes from them and still says where the typed points do not follow. */
function ownValues(said: SubmittedItem, { submission, language }: FormSource): OwnValues {
  const { state } = TERMS[language];
  const { quantity, target, count } = said.values;
  const word = said.notApplicable ? state.notApplicable : isScored(said) ? state.scored : state.missing;
  return {
    status: capitalise(word),
    ...(said.points && !said.notApplicable ? { self: toNumber(said.points) } : {}),
    ...(quantity ? { quantity: toNumber(quantity) } : {}),
    ...(target ? { target: toNumber(target) } : {}),
    ...(count ? { count: toNumber(count) } : {}),
    ...(said.evidence === undefined ? {} : { evidence: said.evidence }),
    ...(said.explanation === undefined ? {} : { explanation: said.explanation }),
    origin: originText(submission, said.cell),
  };
}

/** "[Phieu.xlsx]Phiếu!F12 (SHA-256 1A2B3C4D)", as Excel names a cell of another file; whole in Nhật ký. */
export function originText(
  { file, sha256, sheet }: Pick<Submission, "file" | "sha256" | "sheet">,
  cell: string,
): string {
  const place = `${sheet}!${cell}`;
  return file === "" ? place : `[${file}]${place} (SHA-256 ${sha256.slice(0, 8).toUpperCase()})`;
}

function changesOf(
  item: string,
  reader: RowReader<ScoresColumn> | undefined,
  values: Readonly<Partial<Record<string, InputValue>>>,
): readonly ScoreChange[] {
  return OWN.flatMap((column): ScoreChange[] => {
    if (column === "origin") return [];
    const [before, after] = [seen(reader?.cell(column)), shown(values[column])];
    if (before === after) return [];
    return [{ item, column, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

function seen(cell: Cell | undefined): string | undefined {
  const value = cell?.value ?? "";
  if (isCellError(value)) return value.error;
  return shown(typeof value === "boolean" ? String(value) : value);
}

function shown(value: InputValue | undefined): string | undefined {
  if (typeof value === "number") return decimalText(decimal(value));
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What scoring will read of the form's rows. */
export function entriesOf(unit: string, { items, file, sheet }: Submission): readonly ScoreEntry[] {
  const once = new Map(items.map((said) => [said.item, said]));
  return [...once.values()].flatMap(
    ({ item, notApplicable, points, values, evidence, explanation, cell }): ScoreEntry[] => {
      const entry = { unit, item, source: "self" as const, origin: { file, sheet, cell } };
      if (notApplicable) return [{ ...entry, notApplicable, values: {} }];
      if (!points && Object.keys(values).length === 0) return [];
      return [
        {
          ...entry,
          ...(points ? { points } : {}),
          values,
          ...(evidence === undefined ? {} : { evidence }),
          ...(explanation === undefined ? {} : { reason: explanation }),
        },
      ];
    },
  );
}
