import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ADDRESS, PORT, RUNNING } from "./address";

const ROOT = path.resolve(__dirname, "../../..");
const PATIENCE_MS = 180_000;

declare global {
  /** The preview's server, between global set-up and tear-down. */
  var previewServer: ChildProcess | undefined;
}

/** Jest's global set-up of the e2e project: what `npm start` starts, on a port of its own, until its pages answer. */
export default async function serve(): Promise<void> {
  if (RUNNING !== undefined) return;
  const server = spawn(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "serve", "-c", "webpack.preview.config.js"],
    {
      cwd: ROOT,
      env: { ...process.env, PREVIEW_PORT: String(PORT), PREVIEW_ONCE: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  globalThis.previewServer = server;
  let log = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (log += String(text)));
  const begun = performance.now();
  while (!(await answers())) {
    if (server.exitCode !== null || performance.now() - begun > PATIENCE_MS) {
      server.kill();
      throw new Error(`The preview does not come up:\n${log}`);
    }
    await pause(200);
  }
}

/** Both builds are there. */
async function answers(): Promise<boolean> {
  for (const page of ["", "taskpane.html"]) {
    const status = await fetch(ADDRESS + page).then(
      ({ status }) => status,
      () => 0,
    );
    if (status !== 200) return false;
  }
  return true;
}
