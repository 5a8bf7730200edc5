import { Cancelled, HostRefusal } from "../../excel/refusal";
import type { Language } from "../../i18n/language";
import type { BookData } from "../../review/create-book";
import type { Book } from "../../workbook/book";
import type { Place } from "../../workbook/issue";
import type { Services } from "../services";
import { breathing } from "./breathing";
import type { Activity, SessionState, Task } from "./session-state";
import type { Outcome } from "./work";

/** The scoring comes after the first paint, with everything else that knows a book. */
const loadWork = () => import(/* webpackChunkName: "book" */ "./work");
type Work = Awaited<ReturnType<typeof loadWork>>;

/**
 * The work of one open pane on one book: reads, scores, writes, one thing at a time, and tells its listeners. Knows nothing of React.
 * Refusals of Excel and cancelling are ends like any other; a mistake of the program is kept as `crash`.
 */
export class Session {
  private state: SessionState = {};
  private readonly listeners = new Set<() => void>();
  private abort: AbortController | undefined;

  constructor(private readonly services: Pick<Services, "openBook" | "jumpTo">) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  /** Looks at the book as it stands now. */
  readonly read = (): Promise<void> => this.run("reading", (work, book) => work.readBook(book));

  /** Adds the input sheets: empty for a year, or the illustrative ones. */
  readonly make = (data: BookData | (() => Promise<BookData>), language: Language): Promise<void> =>
    this.run("making", async (work, book) =>
      work.makeBook(book, typeof data === "function" ? await data() : data, language),
    );

  /** Reads, scores, and waits for the word to write. */
  readonly score = (): Promise<void> => this.run("scoring", (work, book) => work.scoreBook(book));

  /** Writes what was looked at. */
  readonly write = (): Promise<void> => {
    const { pending } = this.state;
    return pending ? this.run("writing", (work, book) => work.writeBook(book, pending)) : Promise.resolve();
  };

  /** Work that its own view knows how to do. */
  readonly carryOut = (task: Task, perform: (book: Book) => Promise<Outcome>): Promise<void> =>
    this.run(task, (_, book) => perform(book));

  /** Leaves what was looked at unwritten. */
  readonly back = (): void => {
    const { snapshot, activity } = this.state;
    if (!activity) this.set(snapshot ? { snapshot } : {});
  };

  readonly cancel = (): void => {
    this.abort?.abort();
  };

  readonly dismiss = (): void => {
    const { ended, ...rest } = this.state;
    if (ended) this.set(rest);
  };

  /** Shows the cell that something is about. */
  readonly jump = async ({ sheet, cell = "A1" }: Place): Promise<void> => {
    if (sheet === undefined) return;
    try {
      const found = await this.services.jumpTo(sheet, cell);
      if (!found) this.set({ ...this.state, ended: { how: "notFound", sheet } });
    } catch (error) {
      this.set(afterFailure(error, this.state, "reading"));
    }
  };

  private async run(task: Task, perform: (work: Work, book: Book) => Promise<Outcome>): Promise<void> {
    if (this.state.activity) return;
    this.abort = new AbortController();
    this.set({ ...this.state, activity: { task, isWaiting: false } });
    try {
      this.set(await perform(await loadWork(), breathing(this.openBook(this.abort.signal))));
    } catch (error) {
      this.set(afterFailure(error, { ...this.state, activity: undefined }, task));
    } finally {
      this.abort = undefined;
    }
  }

  private openBook(signal: AbortSignal): Book {
    return this.services.openBook({
      signal,
      onWaiting: (isWaiting) => {
        this.report({ isWaiting });
      },
      onProgress: (done, total) => {
        this.report({ progress: { done, total } });
      },
    });
  }

  private report(news: Partial<Activity>): void {
    if (this.state.activity) this.set({ ...this.state, activity: { ...this.state.activity, ...news } });
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** What was read and looked at before stays as it was. */
function afterFailure(error: unknown, before: SessionState, task: Task): SessionState {
  if (error instanceof Cancelled) return { ...before, ended: { how: "cancelled", task } };
  if (error instanceof HostRefusal) return { ...before, ended: { how: "refused", issues: [error.issue] } };
  return { ...before, crash: { error } };
}
