import type { Book } from "../../src/workbook/book";
import { newFile, type FileBook } from "../../src/xlsx";
import { reopen } from "../support/xlsx-open";
import { describeBook } from "./book-contract";

describeBook("A new file", async (initial) => {
  const book = newFile();
  if (initial) await book.apply(initial);
  return book;
});

/** Saves and opens the file before every step, so that nothing is true only in memory. */
class ReopenedBook implements Book {
  constructor(private book: FileBook) {}
  read: Book["read"] = () => reopen(this.book).read();
  apply: Book["apply"] = (plan) => {
    this.book = reopen(this.book);
    return this.book.apply(plan);
  };
}

describeBook("A file saved and opened", async (initial) => {
  const book = newFile();
  if (initial) await book.apply(initial);
  return new ReopenedBook(book);
});
