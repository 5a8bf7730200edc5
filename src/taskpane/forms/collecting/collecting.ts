import type { Decision } from "../../../review/submissions/decision";
import type { Basis, FileReading } from "../../../review/submissions/submission";
import { issue, type Issue } from "../../../workbook/issue";
import { Desk, type Reply } from "../../desk/desk";
import type { DeskSetting, FormsDesk, Job, JobResult } from "../../desk/jobs";
import type { Services } from "../../services";
import type { PickedFile } from "./picked-file";

/** A returned file that is not understood within this time is given up. */
export const SECONDS_PER_FILE = 4;

/** A file and what reading it gave. */
export interface ReadFile {
  readonly picked: PickedFile;
  readonly reading: FileReading;
}

export interface CollectingState {
  readonly files: readonly ReadFile[];
  /** What a person said about single forms. */
  readonly decisions: readonly Decision[];
  /** While files are read. */
  readonly progress?: { readonly done: number; readonly total: number; readonly file: string };
  /** How many of the last choice were left unread because a person cancelled. */
  readonly leftUnread: number;
}

const NOTHING: CollectingState = { files: [], decisions: [], leftUnread: 0 };

/**
 * The files that came back, as far as they have been read, and what a person said about them. Outlives its view, so that a look at
 * another part loses nothing. Knows nothing of React.
 */
export class Collecting {
  private state = NOTHING;
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | undefined;
  /** The rule set and the units that the files were read for. */
  private readFor = "";

  constructor(private readonly loadDesk: Services["loadDesk"]) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): CollectingState => this.state;

  readonly cancel = (): void => {
    this.abort?.abort();
  };

  /** Forgets all files; the book was not touched. */
  readonly clear = (): void => {
    this.set(NOTHING);
  };

  /** The book is not the one any more that the files were read for. */
  readonly isStale = ({ basis }: DeskSetting): boolean =>
    !this.abort && this.state.files.length > 0 && this.readFor !== basisKey(basis);

  /** The last word on a form, beside what was said of it before. */
  readonly decide = (decision: Decision): void => {
    const isOther = (one: Decision) => formKey(one) !== formKey(decision);
    const others = this.state.decisions.filter(isOther);
    const before = this.state.decisions.find((one) => !isOther(one));
    this.set({ ...this.state, decisions: [...others, { ...before, ...decision }] });
  };

  /** Reads more files, one after the other, beside the page. A file that cannot be read says why; the others are still read. */
  readonly add = async (files: readonly PickedFile[], setting: DeskSetting): Promise<void> => {
    if (this.abort || files.length === 0) return;
    const { signal } = (this.abort = new AbortController());
    const total = files.length;
    this.readFor = basisKey(setting.basis);
    this.set({ ...this.state, progress: { done: 0, total, file: "" }, leftUnread: 0 });
    const desk: FormsDesk = new Desk<DeskSetting, Job, JobResult>(await this.loadDesk(), setting);
    let done = 0;
    for (const picked of files) {
      this.set({ ...this.state, progress: { done, total, file: picked.name } });
      const reading = await readFile(desk, picked, signal);
      if (!reading) break;
      done += 1;
      this.set({ ...this.state, files: [...this.state.files, { picked, reading }] });
    }
    desk.close();
    this.abort = undefined;
    const { files: read, decisions } = this.state;
    this.set({ files: read, decisions, leftUnread: total - done });
  };

  /** Reads some of the files again, with what is known of layouts or of the book by now. */
  readonly readAgain = (which: (file: ReadFile) => boolean, setting: DeskSetting): Promise<void> => {
    if (this.abort) return Promise.resolve();
    const again = this.state.files.filter(which);
    this.set({ ...this.state, files: this.state.files.filter((file) => !again.includes(file)) });
    return this.add(
      again.map(({ picked }) => picked),
      setting,
    );
  };

  private set(state: CollectingState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** The form that a decision is about, as src/review tells forms apart. */
function formKey({ sha256, sheet, of }: Decision): string {
  return JSON.stringify([sha256, sheet, of ?? null]);
}

/** What reading a file depends on; names and codes of units, not where they stand. */
function basisKey({ fingerprint, language, units }: Basis): string {
  const names = units.map(({ code, name, shortName, aliases }) => [code, name, shortName, ...aliases]);
  return JSON.stringify([fingerprint, language, names]);
}

/** Undefined where a person cancelled. */
async function readFile(desk: FormsDesk, picked: PickedFile, signal: AbortSignal): Promise<FileReading | undefined> {
  const job = await picked.job();
  if (!("do" in job)) return refused(picked, job);
  const reply = await desk.ask(job, { signal, seconds: SECONDS_PER_FILE });
  return reply.how === "cancelled" ? undefined : readingOf(reply, picked);
}

function readingOf(reply: Exclude<Reply<JobResult>, { how: "cancelled" }>, picked: PickedFile): FileReading {
  const place = { file: picked.name };
  if (reply.how === "timedOut") return refused(picked, issue("parseTimedOut", { seconds: reply.seconds }, place));
  if (reply.how === "failed") return refused(picked, issue("readingFailed", { reason: reply.reason }, place));
  if (reply.result.did !== "read") throw new Error(`The desk was asked to read and gave a ${reply.result.did}.`);
  return reply.result.reading;
}

function refused({ name }: PickedFile, why: Issue): FileReading {
  return { status: "refused", file: name, sha256: "", issues: [why] };
}
