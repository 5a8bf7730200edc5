import type { Basis } from "../../review/submissions/submission";
import type { Issue } from "../../workbook/issue";
import type { Desk } from "./desk";

/** What the thread has to know, whatever it is asked. */
export interface DeskSetting {
  readonly basis: Basis;
  /** The last day to send a form, "2026-11-30"; printed on it. */
  readonly deadline?: string;
}

/** A file in memory. */
export interface FileContent {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Job =
  /** The form of a unit; without a unit the blank one. */
  { readonly do: "form"; readonly unit?: string } | { readonly do: "zip"; readonly files: readonly FileContent[] };

export type JobResult =
  | { readonly did: "file"; readonly file: FileContent }
  /** A form that no file can hold, and why. */
  | { readonly did: "nothing"; readonly issues: readonly Issue[] };

export type FormsDesk = Desk<DeskSetting, Job, JobResult>;
