import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import resultSchema from "../../docs/result.schema.json";
import ruleSetSchema from "../../docs/rule-set.schema.json";
import { run, useFolder } from "../support/command";

const PAGE = readFileSync(join(__dirname, "../../docs/score.md"), "utf8");
const { path, file, json } = useFolder();

const ajv = new Ajv2020({ strictTypes: false, allErrors: true });
const isRuleSet = ajv.compile(ruleSetSchema);
const isResult = ajv.compile(resultSchema);

interface Example {
  readonly title: string;
  /** What stands between the fences, by their names. */
  readonly blocks: ReadonlyMap<string, string>;
}

const EXAMPLES: readonly Example[] = PAGE.split(/^## Example: /m)
  .slice(1)
  .map((section) => ({
    title: section.slice(0, section.indexOf("\n")),
    blocks: new Map(
      [...section.matchAll(/^```\w+ (\w+)\n(.*?)^```/gms)].map(([, name = "", block = ""]) => [name, block] as const),
    ),
  }));

test("the page has its examples", () => {
  expect(EXAMPLES).toHaveLength(5);
});

describe.each(EXAMPLES)("the example of $title", ({ blocks }) => {
  const write = (name: string, block: string) => file(name, blocks.get(block) ?? "");

  test("has rules that the schema accepts and the careful reader passes", async () => {
    expect(isRuleSet(JSON.parse(blocks.get("rules") ?? "")) ? [] : isRuleSet.errors).toEqual([]);
    const said = await run("rules", "check", write("rules.json", "rules"), "--lang", "en");
    expect(said).toMatchObject({ code: 0, stderr: "" });
    expect(said.stdout).not.toContain("Error");
  });

  test("gives the result that the page shows", async () => {
    const options = blocks.has("units") ? ["--units", write("units.csv", "units")] : [];
    const files = ["--rules", write("rules.json", "rules"), "--entries", write("entries.csv", "entries")];
    const said = await run("score", ...files, ...options, "--json", path("out.json"));
    expect(said.stderr).toBe("");
    expect(said.code).toBe(0);
    const result = json("out.json");
    expect(isResult(result) ? [] : isResult.errors).toEqual([]);
    const lines = result.units.map((one) => [one.rank ?? "-", one.code, one.total, one.class ?? ""].join(" ").trim());
    const shown = (blocks.get("result") ?? "").trim().split("\n");
    expect(lines).toEqual(shown.map((line) => line.replaceAll(/ {2,}/g, " ").trim()));
  });
});
