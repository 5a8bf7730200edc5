import path from "node:path";
import ts from "typescript";

/** A member of Office.js that is used above the floor where nothing asks whether this Excel has it. */
export interface Unguarded {
  readonly member: string;
  readonly set: string;
  readonly line: number;
}

const TYPES = path.join("@types", "office-js");
const SET = /\[\s*Api set:\s*(\w+)(?:\s+([\d.]+))?/;
/** The function of src/excel that asks; its argument is a version of ExcelApi. */
const GUARD = "isSupported";

/** Files on disk are parsed once for all programs: the types of Office.js alone are four megabytes. */
const PARSED = new Map<string, ts.SourceFile>();

/** `unsaved`: text of files that need not exist. */
export function programOf(
  files: readonly string[],
  root: string,
  unsaved: Readonly<Record<string, string>> = {},
): ts.Program {
  const read = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const settings = { ...options, types: ["office-js"] };
  const host = ts.createCompilerHost(settings);
  host.readFile = (file) => unsaved[file] ?? ts.sys.readFile(file);
  host.fileExists = (file) => file in unsaved || ts.sys.fileExists(file);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language, ...rest) => {
    const text = unsaved[file];
    if (text !== undefined) return ts.createSourceFile(file, text, language, true);
    const known = PARSED.get(file) ?? onDisk(file, language, ...rest);
    if (known) PARSED.set(file, known);
    return known;
  };
  return ts.createProgram([...files], settings, host);
}

/** Every use of a member above `floor` in one file that is outside a branch guarded by `isSupported(version)`. */
export function unguarded(program: ts.Program, file: ts.SourceFile, floor: string): readonly Unguarded[] {
  const checker = program.getTypeChecker();
  const found: Unguarded[] = [];
  const report = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    const set = symbol && setOf(symbol);
    if (!symbol || set === undefined || !isAbove(set, floor) || isGuarded(node, set, checker)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ member: symbol.getName(), set, line: line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) report(node, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) report(node, boundSymbol(node, checker));
    if (ts.isCallExpression(node)) for (const symbol of loadedSymbols(node, checker)) report(node, symbol);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** "1.13", or the whole words of another set; undefined for what is not Office.js. */
function setOf(symbol: ts.Symbol): string | undefined {
  const [declaration] = symbol.declarations ?? [];
  const file = declaration?.getSourceFile();
  if (!declaration || !file?.fileName.includes(TYPES)) return undefined;
  const comments = ts.getLeadingCommentRanges(file.text, declaration.getFullStart()) ?? [];
  const words = comments.map(({ pos, end }) => file.text.slice(pos, end)).join("\n");
  const set = SET.exec(words);
  if (!set) return undefined;
  return set[1] === "ExcelApi" ? set[2] : `${set[1] ?? ""} ${set[2] ?? "preview"}`;
}

function isAbove(set: string, floor: string): boolean {
  if (set.includes(" ")) return true;
  const [one = [], other = []] = [set, floor].map((version) => version.split(".").map(Number));
  return (one[0] ?? 0) === (other[0] ?? 0) ? (one[1] ?? 0) > (other[1] ?? 0) : (one[0] ?? 0) > (other[0] ?? 0);
}

/** `const { names } = worksheet` uses `worksheet.names`. */
function boundSymbol(node: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
}

/** The members named in `range.load("a,b/c")`. */
function loadedSymbols(node: ts.CallExpression, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const [paths] = node.arguments;
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "load") return [];
  if (!paths || !ts.isStringLiteral(paths)) return [];
  const start = checker.getTypeAtLocation(node.expression.expression);
  return paths.text.split(",").flatMap((one) => symbolsOfPath(start, one.trim(), checker));
}

function symbolsOfPath(start: ts.Type, members: string, checker: ts.TypeChecker): readonly ts.Symbol[] {
  let type = checker.getNonNullableType(start);
  return members.split("/").map((member) => {
    const symbol = type.getProperty(member);
    if (!symbol) throw new Error(`load names "${member}", which ${checker.typeToString(type)} has not`);
    const next = checker.getTypeOfSymbol(symbol);
    type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    return symbol;
  });
}

/** In the branch of an `if` or `?:` that is taken where `isSupported` of this set or a higher one is true. */
function isGuarded(node: ts.Node, set: string, checker: ts.TypeChecker): boolean {
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    const test =
      ts.isIfStatement(parent) && parent.thenStatement === inner
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === inner
          ? parent.condition
          : undefined;
    if (test && asksFor(test, set, checker)) return true;
  }
  return false;
}

function asksFor(test: ts.Expression, set: string, checker: ts.TypeChecker): boolean {
  if (ts.isBinaryExpression(test) && test.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return asksFor(test.left, set, checker) || asksFor(test.right, set, checker);
  }
  if (!ts.isCallExpression(test) || test.expression.getText() !== GUARD) return false;
  const [version] = test.arguments;
  const type = version && checker.getTypeAtLocation(version);
  return type?.isStringLiteral() === true && !isAbove(set, type.value);
}
