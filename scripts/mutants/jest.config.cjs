// The tests of the rules alone, for `npm run mutants`: those that a fault in src/rules has to fail.
const path = require("node:path");
const [node] = require("../../jest.config.cjs").projects;

module.exports = {
  ...node,
  rootDir: path.join(__dirname, "../.."),
  testMatch: ["<rootDir>/scripts/mutants/all.test.cjs"],
  setupFilesAfterEnv: [...node.setupFilesAfterEnv, "<rootDir>/scripts/mutants/few-runs.cjs"],
};
