import { parentPort, workerData } from "node:worker_threads";
import type { Language } from "../i18n/language";
import { openCollectBook, type CollectResult, type CollectTask, type KnownBook } from "./collect-tasks";
import { type PackedReading, unpackReading } from "./packed-reading";

/** What the worker is started with. */
export interface BookGiven {
  readonly bytes: Uint8Array;
  readonly language?: Language;
}

/** What it is asked, in this order. */
export type BookQuestion =
  | { readonly ask: "basis" }
  | ({ readonly ask: "collect"; readonly readings: readonly PackedReading[] } & Omit<CollectTask, "readings">);

export type BookAnswer =
  { readonly ask: "basis"; readonly known: KnownBook } | { readonly ask: "collect"; readonly result: CollectResult };

/** Worker entry: keeps the book between both questions. A mistake of ours ends the worker with its error, which the caller rethrows. */
const { bytes, language } = workerData as BookGiven;
const opened = openCollectBook(bytes, language);

async function answer(question: BookQuestion): Promise<BookAnswer> {
  const book = await opened;
  if (question.ask === "basis") return { ask: "basis", known: book.known };
  const { now, until, readings } = question;
  return { ask: "collect", result: await book.collect({ now, until, readings: readings.map(unpackReading) }) };
}

parentPort?.on("message", (question: BookQuestion) => {
  answer(question).then(
    (said) => parentPort?.postMessage(said),
    (error: unknown) => {
      // Thrown outside the promise, so that the worker's "error" event carries it.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
