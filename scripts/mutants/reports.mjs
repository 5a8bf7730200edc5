// What the runs have measured: the reports in reports/mutants, outside git.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "../..");
export const LOST = new Set(["Survived", "NoCoverage"]);
export const FOUND = new Set(["Killed", "Timeout"]);

const REPORTS = path.join(root, "reports/mutants");
const textOf = (file) => readFileSync(path.join(root, file), "utf8");
const keyOf = ({ location: { start, end }, replacement, mutatorName }) =>
  [start.line, start.column, end.line, end.column, mutatorName, replacement].join();

const reportsByAge = () =>
  readdirSync(REPORTS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.join(REPORTS, name))
    .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)
    .flatMap((report) => Object.entries(JSON.parse(readFileSync(report, "utf8")).files));

/**
 * Of each file its mutants: those of all reports on its text of today, where two measured the same mutant the later; where no report is on
 * the text of today, those of the latest.
 */
export function measuredFiles() {
  const files = new Map();
  for (const [file, { source, mutants }] of reportsByAge()) {
    if (!existsSync(path.join(root, file))) continue;
    const isToday = source === textOf(file);
    const known = files.get(file);
    if (!isToday && known?.isToday) continue;
    const kept = isToday && known?.isToday ? known.mutants.map((mutant) => [keyOf(mutant), mutant]) : [];
    const merged = new Map([...kept, ...mutants.map((mutant) => [keyOf(mutant), mutant])]);
    files.set(file, { source, isToday, mutants: [...merged.values()] });
  }
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The survivors of a file that was measured as it is today: only these can be found again. */
export const survivesToday = ({ isToday, mutants }) =>
  isToday ? mutants.filter(({ status }) => LOST.has(status)) : [];
