// Makes docs/rule-set.schema.json from the declarations in src/rules and src/review/rule-set-json. Run after changing either:
// node scripts/make-rule-schema.cjs (test/static/generated-docs.test.ts says when it is due)
require("../bin/hook.cjs");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const prettier = require("prettier");
const { ruleSetSchema } = require("../src/review/rule-set-json/index.ts");

async function make() {
  const file = join(__dirname, "..", "docs", "rule-set.schema.json");
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(JSON.stringify(ruleSetSchema()), { ...options, parser: "json" }));
  console.log(file);
}

make().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
