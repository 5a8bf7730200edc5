/**
 * What is broken together, and the tests that a fault there fails first (starts of their paths under test/): to run every test of the rules
 * for each of thousands of mutants takes days. What survives these meets all of them, with more random cases (`--survivors`).
 */
export const PARTS = {
  columns: {
    files: ["scoring/columns/**/*.ts", "scoring/{item-rows,directory,entry-index}.ts"],
    tests: ["rules/scoring/", "rules/kinds/kind.", "rules/sources", "property/rules-quick"],
  },
  scoring: {
    files: ["scoring/!(item-rows|directory|entry-index).ts"],
    tests: [
      "rules/scoring/",
      "rules/exclusion",
      "rules/sources",
      "rules/ballots",
      "rules/kinds/",
      "rules/worked-example",
      "i18n/explanation",
      "property/rules-quick",
      "property/explain-unscored",
    ],
  },
  decimal: {
    files: ["decimal.ts", "doubles.ts"],
    tests: ["rules/decimal", "rules/doubles", "property/rules-decimal", "rules/kinds/steps", "property/rules-quick"],
  },
  kinds: {
    files: ["kinds/**/*.ts"],
    tests: [
      "rules/kinds/",
      "i18n/explanation",
      "property/rules-kinds",
      "property/rules-quick",
      "property/rules-cluster",
    ],
  },
  operations: {
    files: ["operations/**/*.ts"],
    tests: ["rules/operations/", "i18n/explanation-steps", "property/rules-quick"],
  },
  whole: {
    files: ["{score,fault,rule-set,tree,entries,outcome}.ts"],
    tests: [
      "rules/worked-example",
      "rules/check",
      "rules/scoring/",
      "rules/sources",
      "rules/exclusion",
      "property/rules-score",
    ],
  },
  explain: {
    files: ["{explain,explanation,recorder,by-node}.ts"],
    tests: ["rules/explain", "rules/by-node", "i18n/explanation", "property/explain-unscored"],
  },
  ranking: { files: ["ranking/**/*.ts"], tests: ["rules/ranking", "rules/worked-example", "property/rules-score"] },
  eligibility: {
    files: ["eligibility.ts", "eligibility/**/*.ts"],
    tests: ["rules/eligibility", "rules/ballots", "property/rules-eligibility"],
  },
  identity: {
    files: ["{canonical,fingerprint,fingerprint-lists}.ts"],
    tests: ["rules/fingerprint", "rules/exclusion", "property/rules-fingerprint"],
  },
  checks: { files: ["check-rule-set.ts", "checks/**/*.ts"], tests: ["rules/check"] },
};
