// Writes src/preview/host/api-sets.json: "Class.member" -> the requirement set that the comments of @types/office-js name, for
// every class of the namespace Excel. "1.9" means ExcelApi 1.9; another set is written with its name. Members of 1.1 are left out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

const require = createRequire(import.meta.url);
const path = require.resolve("@types/office-js/index.d.ts");
const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
const SET = /\[\s*Api set:\s*(\w+)(?:\s+([\d.]+))?/;

function setOf(node) {
  const text = (ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [])
    .map((range) => source.text.slice(range.pos, range.end))
    .join("\n");
  const found = SET.exec(text);
  if (!found) return undefined;
  if (found[1] === "ExcelApi" && found[2]) return found[2];
  return `${found[1]} ${found[2] ?? "preview"}`;
}

const sets = {};
function visitClass(node) {
  for (const member of node.members) {
    const name = member.name?.getText(source);
    if (!name) continue;
    const set = setOf(member) ?? setOf(node);
    const key = `${node.name.text}.${name}`;
    // of several overloads the first one decides
    if (set && !(key in sets)) sets[key] = set;
  }
}
function visit(node) {
  if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body) {
    for (const one of node.body.statements) if (ts.isClassDeclaration(one)) visitClass(one);
  } else ts.forEachChild(node, visit);
}
visit(source);

const above = Object.entries(sets)
  .filter(([, set]) => set !== "1.1")
  .sort(([one], [other]) => (one < other ? -1 : 1));
const target = new URL("../src/preview/host/api-sets.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(Object.fromEntries(above), null, 2)}\n`);
console.log(`${above.length} members above ExcelApi 1.1`);
