import type { Book } from "../../src/workbook/book";
import type { Plan } from "../../src/workbook/plan";
import { newFile, type FileBook } from "../../src/xlsx";
import { reopen } from "../support/xlsx-open";
import { describeBook, type MakeBook } from "./book-contract";
import { describeImports } from "./import-contract";

const newBook = async (initial?: Plan): Promise<FileBook> => {
  const book = newFile();
  if (initial) await book.apply(initial);
  return book;
};
describeBook("A new file", newBook);

/** Saves and opens the file before every step, so that nothing is true only in memory. */
class ReopenedBook implements Book {
  constructor(private book: FileBook) {}
  read: Book["read"] = () => reopen(this.book).read();
  apply: Book["apply"] = (plan) => {
    this.book = reopen(this.book);
    return this.book.apply(plan);
  };
}

const saved: MakeBook = async (initial) => new ReopenedBook(await newBook(initial));
describeBook("A file saved and opened", saved);
describeImports("A file saved and opened", saved);
