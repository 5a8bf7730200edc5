// Thousands of mutants each run the properties again: a fixed seed and fewer cases, the same for every mutant.
const fc = require("fast-check");

const seed = 2026;
const most = Number(process.env.PROPERTY_RUNS ?? 8);
const { assert } = fc;

fc.configureGlobal({ seed, numRuns: most });

/** A property that asks for more cases than that is held to it as well: what a test says itself counts more than the settings. */
const few = (property, { numRuns = most, ...more } = {}) =>
  assert(property, { ...more, seed, numRuns: Math.min(numRuns, most) });
// tests read it from the default export, whose members cannot be set
fc.default = { ...fc.default, assert: few };
