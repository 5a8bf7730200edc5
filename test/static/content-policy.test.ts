import path from "node:path";
import { expect, test } from "@jest/globals";

interface Page {
  readonly userOptions?: { readonly filename: string; readonly templateParameters?: { readonly csp: string } };
}
type Config = (env: object, argv: { readonly mode: string }) => Promise<{ readonly plugins: readonly Page[] }>;

/** The policy of the pane's page as the production build states it. */
async function policy(): Promise<ReadonlyMap<string, readonly string[]>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration of webpack is no module of ours
  const make = require(path.resolve(__dirname, "../../webpack.config.js")) as Config;
  const { plugins } = await make({}, { mode: "production" });
  const page = plugins.find(({ userOptions }) => userOptions?.filename === "taskpane.html");
  const csp = page?.userOptions?.templateParameters?.csp ?? "";
  return new Map(csp.split("; ").map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1)]));
}

test("the pane's page runs scripts of its own origin and office.js, evaluates none, and sends nothing anywhere", async () => {
  const rules = await policy();
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(rules.get("connect-src")).toEqual(["'none'"]);
  expect(rules.get("form-action")).toEqual(["'none'"]);
  expect([...rules.values()].flat()).not.toContain("'unsafe-eval'");
});
