/** Not the port of `npm start`, so that tests run beside it; E2E_PORT names another, so that two working trees can test at once. */
export const PORT = Number(process.env["E2E_PORT"] ?? "3190");
/** PREVIEW_ADDRESS names a preview that already runs, which saves its build while a test is written. */
export const RUNNING = process.env["PREVIEW_ADDRESS"];
export const ADDRESS = RUNNING ?? `http://localhost:${String(PORT)}/`;
