import type { BookData } from "../review/create-book";
import type { Book } from "../workbook/book";
import type { StartChannel } from "./desk/channel";
import type { DeskSetting, FileContent, Job, JobResult } from "./desk/jobs";

/** A cell that a person selected, zero-based. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface BookOptions {
  /** Gives up waiting; what is under way is finished. */
  readonly signal: AbortSignal;
  /** A person is typing in a cell and the book has to be waited for. */
  readonly onWaiting: (waiting: boolean) => void;
  /** Round trips done of those foreseen. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Everything that the pane wants from where it runs: Excel in Excel, a file in memory in a test. */
export interface Services {
  /** The open workbook. Rejects as src/excel says: `HostRefusal`, `Cancelled`. */
  readonly openBook: (options: BookOptions) => Book;
  /** Shows a cell or area; false where the sheet is gone or hidden. */
  readonly jumpTo: (sheet: string, cell: string) => Promise<boolean>;
  /** Tells of every selection until the answer is called. */
  readonly onSelectionChanged: (tell: (cell: SelectedCell) => void) => Promise<() => Promise<void>>;
  /** Opens a new workbook with the content of an .xlsx file in a window of its own; rejects as `openBook` does. */
  readonly openNewWorkbook: (bytes: Uint8Array) => Promise<void>;
  /** Hands a file to the downloads of the machine; absent where nothing comes of it (Excel on a Mac or an iPad). */
  readonly download?: (file: FileContent) => void;
  /** The thread beside the page that makes forms and reads what comes back; its code is loaded when it is asked for. */
  readonly loadDesk: () => Promise<StartChannel<DeskSetting, Job, JobResult>>;
  /** The illustrative book; loaded when it is asked for. */
  readonly loadSample: () => Promise<BookData>;
  readonly currentYear: () => number;
  /** The calendar and clock on the wall, ISO 8601 with its offset: "2026-11-25T16:04:05+07:00". */
  readonly now: () => string;
  /** Language tag of Excel's own display, e.g. "vi-VN". */
  readonly hostLanguage: string;
  /** Background of Excel's pane as "#RRGGBB", where Excel tells it. Asked again whenever the pane gets the focus. */
  readonly hostBackground: () => string | undefined;
}
