import ts from "typescript";
import { nodesOf, parse, placeOf, tokensOf } from "./syntax";
import type { ProjectFile } from "./tree";

const MAX_LINES = 250;

/** A comment that switches a check off, as far as the end of its line. */
const SUPPRESSION = /(?:eslint-disable|@ts-(?:expect-error|ignore|nocheck)|istanbul ignore)[^\n]*/g;
/** At least three words, so that "-- x" does not pass for a reason. */
const REASON = /(?:--|:)\s+\S+\s+\S+\s+\S+/;

const lengthFault = ({ path, text }: ProjectFile): string[] => {
  const lines = text.replace(/\n$/, "").split("\n").length;
  return lines > MAX_LINES ? [`${path}: ${String(lines)} lines, at most ${String(MAX_LINES)}`] : [];
};

/** Every comment stands before or after some token; asking the tokens keeps texts that look like comments out. */
const commentsOf = (file: ProjectFile): string[] => {
  const comments = new Set<string>();
  for (const token of tokensOf(parse(file))) {
    const before = ts.getLeadingCommentRanges(file.text, token.getFullStart()) ?? [];
    const after = ts.getTrailingCommentRanges(file.text, token.end) ?? [];
    for (const { pos, end } of [...before, ...after]) comments.add(file.text.slice(pos, end));
  }
  return [...comments];
};

/** The suppressions of a file that give no reason after `--` (ESLint) or `:` (TypeScript), and those never allowed. */
export const suppressionFaults = (file: ProjectFile): string[] =>
  commentsOf(file)
    .flatMap((comment) => comment.match(SUPPRESSION) ?? [])
    .filter((suppression) => /@ts-(ignore|nocheck)/.test(suppression) || !REASON.test(suppression))
    .map((suppression) => `${file.path}: no reason given, or not allowed: ${suppression}`);

const syntaxFault = (node: ts.Node): string | undefined => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "any";
  if (ts.isNonNullExpression(node)) return "non-null assertion";
  if (ts.isCatchClause(node) && /^\{\s*\}$/.test(node.block.getText())) return "empty catch";
  return undefined;
};

/** The types that say nothing, the assertions that may lie, the errors that vanish. */
export const syntaxFaults = (file: ProjectFile): string[] =>
  [...nodesOf(parse(file))].flatMap((node) => {
    const fault = syntaxFault(node);
    return fault === undefined ? [] : [`${placeOf(node)}: ${fault}`];
  });

/** Everything that the house forbids in a file of src. */
export const houseFaults = (file: ProjectFile): string[] => [
  ...lengthFault(file),
  ...suppressionFaults(file),
  ...syntaxFaults(file),
];
