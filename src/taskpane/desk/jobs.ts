import type { Basis, FileReading, Layout } from "../../review/submissions/submission";
import type { Grids } from "../../workbook/grids";
import type { Issue } from "../../workbook/issue";
import type { Desk } from "./desk";

/** What the thread has to know, whatever it is asked. */
export interface DeskSetting {
  readonly basis: Basis;
  /** The last day to send a form, "2026-11-30"; printed on it. */
  readonly deadline?: string;
  /** Columns that a person pointed out before, in files whose layout nobody knew. */
  readonly layouts: readonly Layout[];
}

/** A file in memory. */
export interface FileContent {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Job =
  /** The form of a unit; without a unit the blank one. */
  | { readonly do: "form"; readonly unit?: string }
  | { readonly do: "zip"; readonly files: readonly FileContent[] }
  /** The sheets of the open book, as it was read. */
  | { readonly do: "readSheets"; readonly grids: Grids }
  | { readonly do: "read"; readonly file: FileContent; readonly modified?: string };

export type JobResult =
  | { readonly did: "file"; readonly file: FileContent }
  /** A form that no file can hold, and why. */
  | { readonly did: "nothing"; readonly issues: readonly Issue[] }
  | { readonly did: "read"; readonly reading: FileReading };

export type FormsDesk = Desk<DeskSetting, Job, JobResult>;
