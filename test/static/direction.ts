import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { mayImport } from "../../scripts/direction.mjs";
import { importsOf, isMemberName, nodesOf, parse, placeOf } from "./syntax";
import type { ProjectFile } from "./tree";

const PURE = new Set(["rules", "workbook", "review"]);
const HOST_GLOBALS = new Set(["Excel", "Office", "OfficeExtension", "OfficeRuntime"]);
/** The adapter, and what starts an entry point: it waits for the host to be ready. */
const HOST_FILES = /^src\/(excel\/|commands\/|taskpane\/(index\.tsx$|start\/))/;
/** The command, and the development server of the preview. */
const NODE_FILES = /^src\/(cli|preview)\//;

const IMPURE_GLOBALS = new Set([
  ...["window", "document", "navigator", "localStorage", "sessionStorage", "fetch", "setTimeout", "setInterval"],
  ...["process", "Buffer", "require", "performance", "crypto", "console", "Intl"],
]);
const LOCALE_MEMBERS = /^(localeCompare|toLocale\w+)$/;
/** They answer in the time zone of the machine. */
const LOCAL_TIME_MEMBERS = /^(get|set)(Date|Day|FullYear|Hours|Minutes|Month|Seconds|Milliseconds|TimezoneOffset)$/;

const folderOf = (path: string): string => path.split("/")[1] ?? "";

const resolved = (from: string, to: string): string => posix.join(posix.dirname(from), to);

const faultOfSibling = (path: string, target: string): string | undefined => {
  const [from, to] = [folderOf(path), folderOf(target)];
  if (!target.startsWith("src/")) return "leaves src";
  if (from === to) return undefined;
  const allowed = mayImport[from];
  if (allowed === undefined) return `src/${from} is not in scripts/direction.mjs`;
  return allowed.includes(to) ? undefined : `src/${from} may not import src/${to}`;
};

const faultOfPackage = (path: string, name: string): string | undefined => {
  const isNode = name.startsWith("node:") || builtinModules.includes(name);
  if (isNode && !NODE_FILES.test(path)) return "Node is not there in Excel";
  if (/^hucre($|\/)/.test(name)) return "the tests' independent reader, no part of the program";
  if (name === "fflate" && !path.startsWith("src/xlsx/")) return "only src/xlsx knows the zip library";
  return undefined;
};

/** What a file imports against the direction of the layers, one sentence each. */
export const importFaults = (file: ProjectFile): string[] =>
  importsOf(file).flatMap((name) => {
    const fault = name.startsWith(".")
      ? faultOfSibling(file.path, resolved(file.path, name))
      : faultOfPackage(file.path, name);
    return fault === undefined ? [] : [`${file.path} imports ${name}: ${fault}`];
  });

const isClock = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments ?? []).length === 0) ||
  (ts.isCallExpression(node) && ["Date", "Date.now"].includes(node.expression.getText()));

const faultInPureCode = (node: ts.Node): string | undefined => {
  if (isClock(node)) return "the clock is passed in";
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text;
    if (node.getText() === "Math.random") return "chance is passed in";
    if (LOCALE_MEMBERS.test(member)) return `${member} depends on the machine`;
    if (LOCAL_TIME_MEMBERS.test(member)) return `${member} depends on the machine's time zone`;
  }
  if (ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && !isMemberName(node)) return `${node.text} is not pure`;
  return undefined;
};

const faultOfHost = (node: ts.Node): string | undefined =>
  ts.isIdentifier(node) && HOST_GLOBALS.has(node.text) && !isMemberName(node)
    ? `${node.text} belongs to src/excel`
    : undefined;

/** Where a file uses the host or the machine although its folder may not, one sentence each. */
export const globalFaults = (file: ProjectFile): string[] => {
  const checks = [
    ...(HOST_FILES.test(file.path) ? [] : [faultOfHost]),
    ...(PURE.has(folderOf(file.path)) ? [faultInPureCode] : []),
  ];
  return [...nodesOf(parse(file))].flatMap((node) =>
    checks.flatMap((check) => {
      const fault = check(node);
      return fault === undefined ? [] : [`${placeOf(node)}: ${fault}`];
    }),
  );
};
