import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { planNewBook, type BookData } from "../../src/review/create-book";
import { SAMPLE } from "../../src/review/sample";
import { App } from "../../src/taskpane/app/App";
import type { StartChannel } from "../../src/taskpane/desk/channel";
import type { DeskSetting, Job, JobResult } from "../../src/taskpane/desk/jobs";
import { serveDesk } from "../../src/taskpane/desk/serve";
import type { BookOptions, SelectedCell, Services } from "../../src/taskpane/services";
import { parseCell } from "../../src/workbook/address";
import type { Book } from "../../src/workbook/book";
import { cellAt, findSheet } from "../../src/workbook/grids";
import type { PlanCell } from "../../src/workbook/plan";
import { newFile, type FileBook } from "../../src/xlsx";

export type Start = StartChannel<DeskSetting, Job, JobResult>;

/** Fluent ends the movement of its tabs in a frame, outside of everything that a test waits for. */
window.requestAnimationFrame = (draw) =>
  window.setTimeout(() => {
    act(() => {
      draw(0);
    });
  }, 0);

/** The thread beside the page, in the page: the same code and the same messages, without a worker. */
export const startInPage: Start = ({ onMessage, onFailure }) => {
  let isOpen = true;
  const tell = (step: () => void): void => {
    void Promise.resolve().then(() => {
      act(() => {
        if (isOpen) step();
      });
    });
  };
  const serve = serveDesk(
    (message) => {
      tell(() => {
        onMessage(structuredClone(message));
      });
    },
    (error) => {
      tell(() => {
        onFailure(String(error));
      });
    },
  );
  return {
    post: (message) => {
      serve(structuredClone(message));
    },
    close: () => {
      isOpen = false;
    },
  };
};

/** A book in memory with the input sheets and this data. */
export async function bookWith(data: BookData): Promise<FileBook> {
  const book = newFile();
  const applied = await book.apply(planNewBook(data, "vi"));
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
  return book;
}

export const sampleBook = (): Promise<FileBook> => bookWith(SAMPLE);

/** What a person types into a cell. */
export async function type(book: Book, sheet: string, address: string, cell: PlanCell): Promise<void> {
  const at = parseCell(address);
  const grid = findSheet(await book.read(), sheet);
  if (!at || !grid) throw new RangeError(`no cell ${sheet}!${address}`);
  const expect = cellAt(grid, at.row, at.column)?.value ?? null;
  const cells = [{ ...at, expect, cell }];
  const applied = await book.apply({ schema: 1, unfinishedNotice: "", actions: [{ verb: "setCells", sheet, cells }] });
  if (applied.status !== "done") throw new Error(JSON.stringify(applied.issues));
}

/** The pane on a book, and what it asked of the program around it. */
export interface PaneUnderTest {
  readonly user: UserEvent;
  readonly jumps: (readonly [sheet: string, cell: string])[];
  readonly select: (cell: SelectedCell) => void;
  /** How many hear of a selection at the moment. */
  readonly listeners: () => number;
  readonly unmount: () => void;
}

export interface PaneSetting {
  readonly language?: string;
  /** Where the program around the pane does something else than an ordinary Excel. */
  readonly services?: Partial<Services>;
  /** Stands between the pane and the book: waits, refuses, counts. */
  readonly wrap?: (book: Book, options: BookOptions) => Book;
}

/** Opens the pane on a book and waits until it has been read. */
export async function openPane(book: Book, setting: PaneSetting = {}): Promise<PaneUnderTest> {
  const pane = startPane(book, setting);
  await screen.findByRole("heading", { level: 2 });
  await waitForReading();
  return pane;
}

/** The main action waits while the book is read, and the views come when it has been. */
function waitForReading(): Promise<void> {
  return waitFor(() => {
    const waiting = document.querySelector('[aria-disabled="true"], [aria-busy="true"]');
    if (waiting) throw new Error("still reading");
  });
}

export function startPane(book: Book, { language = "vi-VN", services = {}, wrap }: PaneSetting = {}): PaneUnderTest {
  const jumps: (readonly [string, string])[] = [];
  const tellers = new Set<(cell: SelectedCell) => void>();
  const all: Services = {
    openBook: (options) => wrap?.(book, options) ?? book,
    jumpTo: (sheet, cell) => {
      jumps.push([sheet, cell]);
      return Promise.resolve(true);
    },
    onSelectionChanged: (tell) => {
      tellers.add(tell);
      return Promise.resolve(() => Promise.resolve(void tellers.delete(tell)));
    },
    openNewWorkbook: () => Promise.resolve(),
    loadDesk: () => Promise.resolve(startInPage),
    now: () => "2026-11-25T16:04:05+07:00",
    loadSample: () => Promise.resolve(SAMPLE),
    currentYear: () => 2026,
    hostLanguage: language,
    hostBackground: () => undefined,
    ...services,
  };
  const { unmount } = render(<App services={all} />);
  return {
    user: userEvent.setup(),
    jumps,
    select: (cell) => {
      for (const tell of tellers) tell(cell);
    },
    listeners: () => tellers.size,
    unmount,
  };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
export const heading = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole("heading", { level: 2, name });
export const tab = (name: string | RegExp): HTMLElement => screen.getByRole("tab", { name });
/** What a screen reader is told. */
export const said = (): string => screen.getByRole("status").textContent;
/** The rows of the table in sight, cell by cell. */
export const rows = (): readonly (readonly string[])[] =>
  screen.getAllByRole("row").map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));
