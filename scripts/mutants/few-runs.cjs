// Thousands of mutants each run the properties again: a fixed seed and fewer cases, the same for every mutant.
const fc = require("fast-check");

fc.configureGlobal({ seed: 2026, numRuns: Number(process.env.PROPERTY_RUNS ?? 8) });
