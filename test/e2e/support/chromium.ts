/** Where the browser is, and how it is started: nothing but what the pages ask for. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
export const ARGUMENTS = [
  ...["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];
