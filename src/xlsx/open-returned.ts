import type { Grids } from "../workbook/grids";
import type { Issue } from "../workbook/issue";
import { ANY_HOST, type Host } from "./host";
import type { Limits } from "./limits";
import { readFileGrids } from "./open-file";

/** What collecting needs of a file that came back: `ReturnedFile` of src/review, which this folder may not name. */
export type OpenedReturn =
  | {
      readonly status: "open";
      readonly returned: {
        readonly file: string;
        readonly sha256: string;
        readonly modified?: string;
        readonly grids: Grids;
        readonly issues: readonly Issue[];
      };
    }
  | { readonly status: "refused"; readonly file: string; readonly sha256: string; readonly issues: readonly Issue[] };

/** A form has a few thousand cells and some hundred merges: what has more than this is not waited for. */
const MOST: Partial<Limits> = {
  inflatedBytes: 128 * 1024 * 1024,
  cells: 1_000_000,
  merges: 20_000,
  movedLetters: 10_000_000,
};

/**
 * Opens a file that a member sent back: bytes in, grids out, and the name and SHA-256 by which the record will know it. Throws for
 * no bytes. Meant for a worker with a deadline, in the pane and on the command line alike.
 */
export function openReturned(
  name: string,
  bytes: Uint8Array,
  modified?: string,
  { host = ANY_HOST, ...limits }: Partial<Limits> & { readonly host?: Host } = {},
): OpenedReturn {
  const file = { file: name, sha256: host.sha256(bytes) };
  const read = readFileGrids(bytes, { ...MOST, ...limits }, host);
  const issues = read.issues.map((one) => ({ ...one, file: name }));
  if (read.status === "refused") return { status: "refused", ...file, issues };
  const when = modified === undefined ? {} : { modified };
  return { status: "open", returned: { ...file, ...when, grids: read.grids, issues } };
}
