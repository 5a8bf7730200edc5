// Does what README tells a newcomer: `npm start`, then the page answers. Ends the server again. Exits 1 when it does not.
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

const PAGE = "http://localhost:3000/";
const PATIENCE_MS = 120_000;

/** The status that the page answers with, or nothing while nobody listens there. */
const answer = () =>
  fetch(PAGE).then(
    (response) => response.status,
    () => undefined,
  );

if ((await answer()) !== undefined) throw new Error(`something else already answers at ${PAGE}`);
// a group of its own, so that npm's child ends with npm
const server = spawn("npm", ["start"], { stdio: "inherit", detached: true });
const begun = performance.now();
let status;
while (status === undefined && server.exitCode === null && performance.now() - begun < PATIENCE_MS) {
  await pause(250);
  status = await answer();
}
console.log(`${PAGE} answered ${status ?? "nothing"} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
if (server.exitCode === null) process.kill(-server.pid);
process.exitCode = status === 200 ? 0 : 1;
