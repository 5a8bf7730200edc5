declare const BINHXET_VERSION: string | undefined;

/** Of package.json, put in by webpack. Code that runs unbuilt (a test) has none. */
export const VERSION: string = typeof BINHXET_VERSION === "undefined" ? "0" : BINHXET_VERSION;
