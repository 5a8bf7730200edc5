const transform = {
  "^.+\\.m?[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};

/** One jest project: `glob` is relative to test/. */
const project = (displayName, testEnvironment, globs, more = {}) => ({
  displayName,
  testEnvironment,
  transform,
  // published as ES modules only, so jest has to transform them
  transformIgnorePatterns: ["/node_modules/(?!(@ironcalc|@noble|hucre)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  testMatch: globs.map((glob) => `<rootDir>/test/${glob}`),
  setupFilesAfterEnv: ["<rootDir>/test/setup-timeout.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-dev", "<rootDir>/dist-cli"],
  ...more,
});

module.exports = {
  projects: [
    project("node", "node", [
      "{rules,workbook,i18n,review,xlsx,cli,property,outside,static,golden}/**/*.test.ts",
      // the Book on Office.js needs a page
      "contract/!(excel).test.ts",
    ]),
    project("dom", "jsdom", ["{taskpane,commands}/**/*.test.tsx"], {
      setupFilesAfterEnv: ["<rootDir>/test/setup-timeout.ts", "<rootDir>/test/setup-dom.ts"],
    }),
    project("excel", "jsdom", ["{excel,preview}/**/*.test.ts", "contract/excel.test.ts"]),
    project("e2e", "node", ["e2e/**/*.test.ts"], {
      globalSetup: "<rootDir>/test/e2e/support/serve.ts",
      globalTeardown: "<rootDir>/test/e2e/support/stop.ts",
    }),
  ],
};
