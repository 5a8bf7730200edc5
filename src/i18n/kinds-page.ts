import { KINDS } from "../rules/kinds";
import type { ArgumentDeclaration, Kind, ParameterDeclaration } from "../rules/kinds/kind";
import { argumentHelp, parameterHelp } from "./kind-help";
import { argumentTerm, TERMS } from "./terms";

const SCALES: Readonly<Record<Kind["rungs"], string>> = {
  none: "none",
  bands: "bands of a percentage; each gives its points, an edge belongs to the band that includes it",
  days: "rungs of whole days late; each gives its points, the last is open",
  deductions: "steps of a percentage; each takes its points off, `knockOut` rules the unit out",
};

const LOGS: Readonly<Record<Kind["log"], string>> = {
  none: "nothing",
  meetings: "meetings (`attendance`, or counts of `present`, `absent`, `excused`, `wrongComposition`)",
  reports: "reports (`daysLate`, or counts of `missing`, `exempt`)",
  peers: "peer scores (source `peer:VOTER`)",
};

/** docs/kinds.md: what each kind does, in both languages, from its declaration and its words. Markdown, as Prettier leaves it. */
export function kindsPage(): string {
  const kinds = Object.values(KINDS);
  const head = [
    "# Kinds of items",
    "Made from the declarations in `src/rules/kinds` by `node scripts/make-kinds-page.cjs`; do not edit by hand.",
    "A kind is how an item's points come from what is entered. **Parameters** stand in the rule set (columns of the sheet Tiêu chí; member `parameters` of " +
      "[RULES.json](score.md)). **Arguments** are what a unit enters (columns of the sheet Chấm điểm; column `argument` of [ENTRIES.csv](score.md)). Every item also takes " +
      "`points` typed by somebody; where a kind computes them, typed points without the figures behind them are reported.",
    kinds
      .map(({ name }) => `- [\`${name}\`](#${name.toLowerCase()}): ${TERMS.en.kind[name]} / ${TERMS.vi.kind[name]}`)
      .join("\n"),
  ];
  return `${[...head, ...kinds.map(section)].join("\n\n")}\n`;
}

function section(kind: Kind): string {
  const { name, parameters, arguments: entered, rungs, log, comparesUnits } = kind;
  const lines = [
    ...listed("Parameters", parameters.map(parameterText)),
    ...listed(
      "Arguments",
      entered.map((argument) => argumentText(kind, argument)),
    ),
    `- Scale (\`rungs\`): ${SCALES[rungs]}`,
    `- From the log: ${LOGS[log]}`,
    ...(comparesUnits ? ["- Compares the units: all are looked at before one is scored"] : []),
  ];
  return [
    `## ${name}`,
    `**${TERMS.en.kind[name]}.** ${TERMS.en.kindHelp[name]}`,
    `**${TERMS.vi.kind[name]}.** ${TERMS.vi.kindHelp[name]}`,
    lines.join("\n"),
  ].join("\n\n");
}

function listed(title: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [`- ${title}: none`] : [`- ${title}:`, ...rows.map((row) => `  - ${row}`)];
}

function parameterText(declared: ParameterDeclaration): string {
  const { term, facts } = parameterHelp(declared, "en");
  return `\`${declared.name}\`: ${term} / ${TERMS.vi.parameter[declared.name]} (${facts.join(", ")})`;
}

function argumentText(kind: Kind, declared: ArgumentDeclaration): string {
  const { term, facts } = argumentHelp(kind.name, declared, "en");
  return `\`${declared.name}\`: ${term} / ${argumentTerm(kind.name, declared.name, "vi")} (${facts.join(", ")})`;
}
