import type { Book } from "../../workbook/book";

/**
 * The same book, with a pause between Excel's part of the work and ours: reading, thinking and writing are then tasks of their own, and
 * what a person does meanwhile (Cancel) is heard between them.
 */
export function breathing(book: Book): Book {
  return {
    async read() {
      const grids = await book.read();
      await pause();
      return grids;
    },
    async apply(plan) {
      await pause();
      const applied = await book.apply(plan);
      await pause();
      return applied;
    },
  };
}

/** Lets the page hear what a person did. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
