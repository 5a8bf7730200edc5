import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { kindsPage } from "../../src/i18n/kinds-page";
import { ruleSetSchema } from "../../src/review/rule-set-json";

const docs = (name: string) => readFileSync(join(__dirname, "../../docs", name), "utf8");

test("docs/rule-set.schema.json is what the declarations say: else run node scripts/make-rule-schema.cjs", () => {
  expect(JSON.parse(docs("rule-set.schema.json"))).toEqual(JSON.parse(JSON.stringify(ruleSetSchema())));
});

test("docs/kinds.md is what the declarations say: else run node scripts/make-kinds-page.cjs", () => {
  expect(docs("kinds.md")).toBe(kindsPage());
});
