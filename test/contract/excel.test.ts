import { beforeAll } from "@jest/globals";
import { excelBook } from "../../src/excel";
import type { Host } from "../../src/preview/host/create-host";
import { newEngine } from "../support/ironcalc";
import { bootOffice, emptyWorkbook } from "../support/office";
import { describeBook, type MakeBook } from "./book-contract";
import { describeImports } from "./import-contract";

let host: Host;
beforeAll(async () => {
  host = await bootOffice({ engine: await newEngine() });
});

const makeBook: MakeBook = async (initial) => {
  emptyWorkbook(host, "Sheet1");
  const book = excelBook();
  if (initial) await book.apply(initial);
  return book;
};
describeBook("Excel", makeBook);
describeImports("Excel", makeBook);
