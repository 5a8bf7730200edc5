import type { Language } from "../i18n/language";

/** `binhxet collect`, as typed. */
export interface CollectRequest {
  readonly command: "collect";
  readonly book: string;
  /** Files and folders. */
  readonly from: readonly string[];
  readonly out?: string;
  readonly json?: string;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** What reading one file may take. */
  readonly seconds: number;
  /** Absent: the language that the book asks for. */
  readonly language?: Language;
}

export type CollectUsage = { readonly usage: "collectUsage" } | { readonly extra: string };

interface CollectValues {
  readonly out?: string | undefined;
  readonly json?: string | undefined;
  readonly force?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly deadline?: string | undefined;
}

/** A form takes some milliseconds; with the ending of its worker, no file takes five seconds. */
const SECONDS_PER_FILE = 4;

/** `words` are those after "collect". */
export function readCollectArguments(
  [book, ...from]: readonly string[],
  { out, json, force, deadline, "dry-run": dryRun }: CollectValues,
  language: { readonly language?: Language },
): CollectRequest | CollectUsage {
  if (book === undefined || from.length === 0) return { usage: "collectUsage" };
  const seconds = deadline === undefined ? SECONDS_PER_FILE : Number(deadline);
  if (!(seconds > 0 && seconds <= 3600)) return { extra: `--deadline ${String(deadline)}` };
  return {
    ...{ command: "collect", book, from, seconds, force: force === true, dryRun: dryRun === true },
    ...(out === undefined ? {} : { out }),
    ...(json === undefined ? {} : { json }),
    ...language,
  };
}
