// docs/mutants.md from what `npm run mutants` has measured so far (all reports in reports/mutants) and from why survivors are accepted
// (accepted.json beside this file): node scripts/mutants/page.mjs
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { FOUND, LOST, measuredFiles, root } from "./reports.mjs";

const accepted = JSON.parse(readFileSync(path.join(import.meta.dirname, "accepted.json"), "utf8"));
const PAGE = path.join(root, "docs/mutants.md");

/** What stands in the source at a mutant's place, on one line. */
function original(source, { start, end }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return plain(lines.join(" "));
}

const plain = (text) => text.replace(/\s+/g, " ").trim();
const code = (text) =>
  `\`${(text.length > 70 ? `${text.slice(0, 67)}…` : text).replaceAll("|", "\\|").replaceAll("`", "'")}\``;

function survivorsOf([file, { source, mutants }]) {
  return mutants
    .filter(({ status }) => LOST.has(status))
    .map(({ location, replacement, status }) => {
      const was = original(source, location);
      const now = plain(replacement ?? "");
      const why = accepted.find((one) => one.file === file && one.was === was && one.now === now)?.why;
      const note = status === "NoCoverage" ? "no test of the rules comes here" : "not explained yet";
      return { file, line: location.start.line, was, now, why: why ?? `**${note}**`, isOpen: why === undefined };
    });
}

function countsOf(mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
  const [found, lost] = [count(FOUND), count(LOST)];
  const timeouts = count(new Set(["Timeout"]));
  const unloaded = count(new Set(["RuntimeError"]));
  return {
    found,
    lost,
    timeouts,
    unloaded,
    ignored: count(new Set(["Ignored"])),
    share: (100 * found) / (found + lost),
  };
}

const row = (name, { found, lost, timeouts, unloaded, ignored, share }) =>
  `| ${name} | ${found} | ${timeouts} | ${lost} | ${unloaded} | ${ignored} | ${share.toFixed(1)} % |`;

function page() {
  const measured = measuredFiles().filter(([, { mutants }]) =>
    mutants.some(({ status }) => FOUND.has(status) || LOST.has(status)),
  );
  const survivors = measured.flatMap(survivorsOf);
  const all = countsOf(measured.flatMap(([, { mutants }]) => mutants));
  return `${readFileSync(path.join(import.meta.dirname, "head.md"), "utf8")}
| File | killed | of these by time | survived | not loaded | ignored | killed of tested |
| --- | --: | --: | --: | --: | --: | --: |
${measured.map(([file, { mutants, isToday }]) => row(isToday ? file : `${file} (changed since)`, countsOf(mutants))).join("\n")}
${row("**together**", all)}

## Survivors

${survivors.length} survived, of which ${survivors.filter(({ isOpen }) => isOpen).length} are not explained yet.

| Place | In the source | Broken to | Why no test has to notice |
| --- | --- | --- | --- |
${survivors.map(({ file, line, was, now, why }) => `| ${path.relative("src/rules", file)}:${line} | ${code(was)} | ${code(now)} | ${why} |`).join("\n")}
`;
}

writeFileSync(PAGE, await format(page(), { ...(await resolveConfig(PAGE)), filepath: PAGE }));
