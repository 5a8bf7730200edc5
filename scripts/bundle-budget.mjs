// Fails when a page of the production build needs more JavaScript at its start than its budget (README says them too).
// Counted as a browser receives it: gzip, the scripts that the page names. Parts loaded later are listed, not counted.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = "dist";
/** KiB of gzip per page. Another page has to be given a budget here before it can be built. */
const BUDGET = { "taskpane.html": 210, "support.html": 0, "commands.html": 5, "functions.html": 15 };

const kib = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1024;

/** The scripts of a page that lie in the build; office.js comes from elsewhere and is not ours. */
const scriptsOf = (page) =>
  [...readFileSync(join(DIST, page), "utf8").matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map(([, src]) => src.replace(/^\.?\//, ""))
    .filter((src) => !/^https?:/.test(src) && !src.startsWith("/"));

const pages = readdirSync(DIST).filter((name) => name.endsWith(".html"));
const counted = new Set();
for (const page of pages) {
  const scripts = scriptsOf(page);
  for (const script of scripts) counted.add(script);
  const size = scripts.reduce((sum, script) => sum + kib(script), 0);
  const over = !(size <= BUDGET[page]);
  console.log(`${page}: ${size.toFixed(1)} of ${BUDGET[page] ?? "no"} KiB gzip${over ? "  OVER BUDGET" : ""}`);
  if (over) process.exitCode = 1;
}
for (const name of readdirSync(DIST).filter((one) => one.endsWith(".js") && !counted.has(one))) {
  console.log(`later: ${name} ${kib(name).toFixed(1)} KiB gzip`);
}
if (!pages.includes("taskpane.html")) {
  console.log(`${DIST}/taskpane.html is missing: run npm run build first`);
  process.exitCode = 1;
}
