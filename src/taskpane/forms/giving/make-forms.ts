import type { Issue } from "../../../workbook/issue";
import type { Reply } from "../../desk/desk";
import type { FileContent, FormsDesk, JobResult } from "../../desk/jobs";

/** Far more than a form takes on a slow laptop; packing hundreds of them stays below it too. */
const SECONDS = 30;

export type Made =
  | { readonly how: "made"; readonly files: readonly FileContent[] }
  /** A form that no file can hold. */
  | { readonly how: "refused"; readonly issues: readonly Issue[] }
  | Exclude<Reply<never>, { readonly how: "done" }>;

export interface Making {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** One form per unit, one after the other; `undefined` is the blank one. */
export async function makeForms(
  desk: FormsDesk,
  units: readonly (string | undefined)[],
  { signal, onProgress }: Making,
): Promise<Made> {
  const files: FileContent[] = [];
  for (const unit of units) {
    onProgress(files.length, units.length);
    const reply = await desk.ask({ do: "form", ...(unit === undefined ? {} : { unit }) }, { signal, seconds: SECONDS });
    const made = madeOf(reply);
    if (made.how !== "made") return made;
    files.push(...made.files);
  }
  onProgress(files.length, units.length);
  return { how: "made", files };
}

/** Forms of these units in one .zip file. */
export async function zipForms(desk: FormsDesk, units: readonly string[], making: Making): Promise<Made> {
  const made = await makeForms(desk, units, making);
  if (made.how !== "made") return made;
  return madeOf(await desk.ask({ do: "zip", files: made.files }, { signal: making.signal, seconds: SECONDS }));
}

function madeOf(reply: Reply<JobResult>): Made {
  if (reply.how !== "done") return reply;
  const { result } = reply;
  if (result.did === "nothing") return { how: "refused", issues: result.issues };
  if (result.did !== "file") throw new Error(`The desk was asked for a file and gave a ${result.did}.`);
  return { how: "made", files: [result.file] };
}
