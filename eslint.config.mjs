import js from "@eslint/js";
import tseslint from "typescript-eslint";
import { defineConfig } from "eslint/config";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import office from "eslint-plugin-office-addins";
import globals from "globals";
import { mayImport } from "./scripts/direction.mjs";

const zones = Object.entries(mayImport).map(([from, to]) => ({
  target: `./src/${from}`,
  from: "./src",
  except: [from, ...to].map((folder) => `./${folder}`),
  message: `src/${from} may import only: ${to.join(", ") || "nothing else in src"} (see ARCHITECTURE.md).`,
}));

/** The clock, randomness, the page, Node and the machine's locale make a result depend on where it runs. */
const impureGlobals = [
  ...["window", "document", "navigator", "process", "Buffer", "require", "fetch", "localStorage", "sessionStorage"],
  ...["setTimeout", "setInterval", "performance", "crypto", "Intl", "Office", "Excel", "console"],
].map((name) => ({ name, message: "src/rules, src/workbook and src/review are pure: pass it in as an option." }));

const impureMembers = [
  { object: "Math", property: "random" },
  { object: "Date", property: "now" },
  { property: "localeCompare" },
  { property: "toLocaleString" },
  { property: "toLocaleUpperCase" },
  { property: "toLocaleLowerCase" },
].map((one) => ({ ...one, message: "Depends on the machine: not in the pure folders." }));

export default defineConfig(
  { ignores: ["dist*", "node_modules", "**/*.cjs", "**/*.mjs", "webpack.*.js", "reports", "out"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "./tsconfig.json" })],
    },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones }],
    },
  },
  { files: ["src/**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 80, skipComments: true }] } },
  { files: ["src/**/*.tsx"], extends: [a11y.flatConfigs.strict, hooks.configs.flat.recommended] },
  {
    files: ["src/{rules,workbook,review}/**"],
    rules: {
      "no-restricted-globals": ["error", ...impureGlobals],
      "no-restricted-properties": ["error", ...impureMembers],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is passed in." },
      ],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/xlsx/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "fflate", message: "Only src/xlsx knows the zip library." }] },
      ],
    },
  },
  {
    files: ["src/{i18n,xlsx,cli}/**"],
    rules: { "no-restricted-globals": ["error", "Office", "Excel"] },
  },
  {
    files: ["src/{excel,taskpane,commands}/**"],
    plugins: { "office-addins": office },
    rules: Object.fromEntries(Object.keys(office.rules).map((name) => [`office-addins/${name}`, "error"])),
  },
  // read by the engines of old Excels: anything newer than ES5 is a syntax error there
  {
    files: ["src/taskpane/old-web-view.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: globals.browser },
  },
  { files: ["test/**"], languageOptions: { globals: globals.node } },
);
