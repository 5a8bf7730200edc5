import { TERMS } from "../../../i18n/terms";
import { KINDS } from "../../../rules/kinds";
import { ARGUMENT_NAMES, type ArgumentName } from "../../../rules/kinds/names";
import { meaningKey } from "../../parse/meaning";
import { remembered } from "../../../workbook/remembered";

/** What a column of a self-score form holds; the figures bear the names of the arguments they are. */
export type FormColumn =
  "number" | "text" | "max" | ArgumentName | "self" | "notApplicable" | "evidence" | "explanation";

/** Headings seen in real self-score forms (DOMAIN.md, "Forms and numbers"), and those of our own form in both languages. */
const HEADINGS: Readonly<Record<FormColumn, readonly string[]>> = {
  number: ["TT", "STT", "Số TT", "Mã", "Mã tiêu chí", "No.", "Code"],
  text: ["Nội dung tiêu chí", "Tiêu chí", "Nội dung", "Nội dung đánh giá", "Criterion", "Criteria"],
  max: ["Điểm chuẩn", "Điểm tối đa", "Tối đa", "Thang điểm", "Khung điểm", "Maximum", "Max"],
  quantity: ["Kết quả", "Kết quả thực hiện", "Thực hiện", "Số liệu", "Quantity", "Result"],
  target: ["Kế hoạch, chỉ tiêu", "Kế hoạch", "Chỉ tiêu", "Mục tiêu", "Target"],
  count: ["Số lần bị trừ", "Second count"],
  self: [
    ...["Điểm tự chấm", "Tự chấm", "Tự chấm điểm", "Đơn vị tự chấm", "Điểm đơn vị tự chấm", "Điểm đề xuất"],
    // without "điểm" only where no other column is the score's: one of words may be called "Tự đánh giá" too
    ...["Điểm tự đánh giá", "Điểm đơn vị tự đánh giá", "Tự đánh giá điểm", "Đơn vị tự đánh giá điểm"],
    ...["Điểm tự cho", "Tự cho điểm", "Đơn vị tự cho điểm"],
    "Self-score",
  ],
  notApplicable: ["Không áp dụng", "KAD", "Not applicable", "N/A"],
  evidence: ["Minh chứng", "Tài liệu kiểm chứng", "Tài liệu minh chứng", "Evidence"],
  explanation: ["Giải trình", "Diễn giải", "Ghi chú", "Note", "Explanation"],
};

/** Longer headings around these words are understood too, where just one column has them: "Minh chứng kèm theo (số, ngày)". */
const WITHIN: Readonly<Partial<Record<FormColumn, readonly string[]>>> = {
  self: ["tự chấm", "tự đánh giá", "tự cho điểm", "self score"],
  evidence: ["minh chứng", "tài liệu kiểm chứng", "evidence"],
  explanation: ["giải trình", "diễn giải"],
  text: ["nội dung tiêu chí", "nội dung đánh giá"],
  max: ["điểm tối đa", "điểm chuẩn", "thang điểm", "khung điểm"],
};

/** Looked for between blanks, so that only whole words are found. */
const phrase = (text: string): string => ` ${meaningKey(text)} `;

/** A heading with these words speaks about self-scores of the year before, or says what somebody thinks of them. */
const ABOUT_SCORES = [
  ...["so với", "chênh lệch", "tăng giảm", "năm trước", "năm ngoái", "kỳ trước", "last year", "difference"],
  ...["thẩm định", "chấm lại", "cụm", "kiểm tra", "lý do", "nhận xét", "ý kiến", "appraised", "reason", "comment"],
  ...["nội dung", "xếp loại", "mức độ", "thuyết minh"],
].map(phrase);

export const COLUMNS = Object.keys(HEADINGS) as FormColumn[];
const WITHIN_PHRASES = new Map(COLUMNS.map((column) => [column, (WITHIN[column] ?? []).map(phrase)]));

/** Every heading of a self-score has one of these words. */
const OF_A_SCORE = ["tự chấm", "tự đánh giá", "tự cho", "self score", "đề xuất"].map(meaningKey);

/** Heading → column, for headings that mean one thing. What a figure is called in the form of its kind counts too. */
const EXACT: ReadonlyMap<string, FormColumn> = exactWords();

function exactWords(): ReadonlyMap<string, FormColumn> {
  const words = new Map<string, Set<FormColumn>>();
  const add = (text: string, column: FormColumn) => {
    const key = meaningKey(text);
    words.set(key, (words.get(key) ?? new Set()).add(column));
  };
  for (const column of COLUMNS) for (const text of HEADINGS[column]) add(text, column);
  for (const kind of Object.values(KINDS)) {
    for (const name of ARGUMENT_NAMES) {
      for (const { kindArguments } of Object.values(TERMS)) {
        const term = kindArguments[kind.name][name];
        if (term !== undefined) add(term, name);
      }
    }
  }
  return new Map([...words].flatMap(([key, [only, more]]) => (only && !more ? [[key, only] as const] : [])));
}

/** Which words follow one in a heading: where two texts meet, only these can make one heading of them. */
const FOLLOWING: ReadonlyMap<string, ReadonlySet<string>> = followingWords();

function followingWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const following = new Map<string, Set<string>>();
  for (const heading of [...EXACT.keys(), ...[...WITHIN_PHRASES.values()].flat()]) {
    const words = heading.trim().split(" ");
    words.slice(1).forEach((word, at) => {
      const before = words[at] ?? "";
      following.set(before, (following.get(before) ?? new Set()).add(word));
    });
  }
  return following;
}

/** What is asked of every text, also of what people wrote: whether it is a usual heading as it stands, or speaks of a self-score. */
export const signsIn = remembered((text) => {
  const key = meaningKey(text);
  return { isUsual: EXACT.has(key), isOfAScore: OF_A_SCORE.some((word) => key.includes(word)) };
});

/** What one text says where headings are looked for. */
export interface Words {
  /** The column of which it is a usual heading, with or without what stands in brackets. */
  readonly column?: FormColumn;
  /** Columns that it may be about in words of its own. */
  readonly within: readonly FormColumn[];
  /** Its first and last word; "" where it has none. */
  readonly ends: readonly [first: string, last: string];
  /** What stands in brackets may go on in the text below. */
  readonly hasBracket: boolean;
}

export const wordsOf = remembered((text): Words => {
  const [key, without] = [meaningKey(text), bareKey(text)];
  const column = EXACT.get(key) ?? EXACT.get(without);
  const between = ` ${without} `;
  const holds = (phrases: readonly string[]) => phrases.some((one) => between.includes(one));
  const parts = key.split(" ");
  return {
    ...(column === undefined ? {} : { column }),
    within: COLUMNS.filter(
      (name) => holds(WITHIN_PHRASES.get(name) ?? []) && !(name === "self" && holds(ABOUT_SCORES)),
    ),
    ends: [parts[0] ?? "", parts.at(-1) ?? ""],
    hasBracket: /[()]/.test(text),
  };
});

/** What texts that stand below each other say together; undefined where that is no more than each says by itself. */
export function wordsTogether(texts: readonly { readonly text: string; readonly words: Words }[]): Words | undefined {
  if (texts.length < 2 || !mayMeet(texts)) return undefined;
  return wordsOf(texts.map(({ text }) => text).join(" "));
}

function mayMeet(texts: readonly { readonly words: Words }[]): boolean {
  let before = "";
  for (const { words } of texts) {
    const [first, last] = words.ends;
    if (words.hasBracket || FOLLOWING.get(before)?.has(first) === true) return true;
    if (last !== "") before = last;
  }
  return false;
}

/** "Điểm tự chấm (tối đa 100)" without what stands in brackets. */
const bareKey = (text: string): string => meaningKey(text.includes("(") ? text.replace(/\([^)]*\)/gu, " ") : text);
