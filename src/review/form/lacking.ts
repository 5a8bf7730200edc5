import { uncapitalise } from "../../i18n/text";
import { KINDS } from "../../rules/kinds";
import { call, literal } from "../formulas/expression";
import { argumentHeading, asks, cellOf, type FormLayout, type FormLine } from "./layout";
import { figureCells, quoted } from "./points";

type ItemLine = Extract<FormLine, { type: "item" }>;

/** What an item still lacks, in words, and what the formula says of an empty row. */
export interface Lacking {
  readonly formula: string;
  readonly atFirst: string;
}

/**
 * What the row lacks: points or figures, and, where points are claimed and evidence is required, evidence or the explanation that
 * replaces it. Undefined where nothing is asked.
 */
export function lackingFormula(layout: FormLayout, line: ItemLine): Lacking | undefined {
  const { scoring } = line;
  if (scoring === "notAsked") return undefined;
  const mark = cellOf(layout, "notApplicable", line.row);
  const self = cellOf(layout, "self", line.row);
  const { lacks } = layout.words;
  if (scoring === "typed") {
    const clear = call("IF", `${self}=""`, '""', quoted(lacks.pointsNotEmpty));
    return { formula: call("IF", `${mark}<>""`, clear, typedLacks(layout, line, self)), atFirst: lacks.points };
  }
  const figures = missingFigures(layout, line);
  const claimed = scoring === "figures" ? quantityOf(layout, line) : self;
  const good = call("IF", `ISNUMBER(${claimed})`, evidence(layout, line, claimed), quoted(lacks.figures));
  const chain = figures.reduceRight((rest, { cell, word }) => call("IF", `${cell}=""`, quoted(word), rest), good);
  return { formula: call("IF", `${mark}<>""`, '""', chain), atFirst: figures[0]?.word ?? "" };
}

function typedLacks(layout: FormLayout, line: ItemLine, self: string): string {
  const { lacks } = layout.words;
  const max = literal(KINDS[line.node.kind].mostPoints?.(line.node) ?? line.node.max);
  const outside = call("OR", `${self}<0`, `${self}>${max}`);
  const inside = call("IF", outside, quoted(lacks.pointsOutside), evidence(layout, line, self));
  const number = call("IF", `ISNUMBER(${self})`, inside, quoted(lacks.pointsNoNumber));
  return call("IF", `${self}=""`, quoted(lacks.points), number);
}

function evidence(layout: FormLayout, line: ItemLine, claimed: string): string {
  if (!line.node.evidenceRequired) return '""';
  const said = `${cellOf(layout, "evidence", line.row)}&${cellOf(layout, "explanation", line.row)}`;
  const isSilent = call("AND", `${claimed}<>0`, `TRIM(${said})=""`);
  return call("IF", isSilent, quoted(layout.words.lacks.evidence), '""');
}

function quantityOf(layout: FormLayout, line: ItemLine): string {
  return figureCells(layout, line).quantity ?? cellOf(layout, "self", line.row);
}

/** The figures that have to be there, by the names of their columns. */
function missingFigures(
  layout: FormLayout,
  line: ItemLine,
): readonly { readonly cell: string; readonly word: string }[] {
  return KINDS[line.node.kind].arguments.flatMap(({ name, required }) =>
    required && asks(line, name)
      ? [{ cell: cellOf(layout, name, line.row), word: uncapitalise(argumentHeading(layout, name)) }]
      : [],
  );
}

/** The rows that lack something before anybody has filled in anything: "TC1.1 (điểm tự chấm)". */
export function lackingAtFirst(layout: FormLayout): readonly string[] {
  return layout.lines.flatMap((line) => {
    const lacking = line.type === "item" ? lackingFormula(layout, line) : undefined;
    return lacking ? [`${line.node.code} (${lacking.atFirst})`] : [];
  });
}
