// Makes docs/kinds.md from the declarations in src/rules/kinds and the words in src/i18n. Run after changing either:
// node scripts/make-kinds-page.cjs (test/static/generated-docs.test.ts says when it is due)
require("../bin/hook.cjs");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { kindsPage } = require("../src/i18n/kinds-page.ts");

const file = join(__dirname, "..", "docs", "kinds.md");
writeFileSync(file, kindsPage());
console.log(file);
