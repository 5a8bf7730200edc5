import type { FileBook } from "../xlsx";
import { createHost, type Host } from "./host/create-host";
import type { WorkbookModel } from "./host/model/workbook";

/** A workbook that is open in the preview: its model, the stand-in Excel around it, and the file it came from. */
export interface Session {
  readonly model: WorkbookModel;
  readonly host: Host;
  /** What "save" starts from, so that parts nobody touched stay as they were. */
  readonly file: FileBook;
  /** Without folder, with ending. */
  readonly name: string;
}

/** Colours that Office tells an add-in about: its light and its dark theme. */
const THEMES = {
  light: {
    primaryFontColor: "#262626",
    primaryBackgroundColor: "#F3F3F3",
    secondaryFontColor: "#262626",
    secondaryBackgroundColor: "#FFFFFF",
  },
  dark: {
    primaryFontColor: "#F0F0F0",
    primaryBackgroundColor: "#262626",
    secondaryFontColor: "#F0F0F0",
    secondaryBackgroundColor: "#363636",
  },
} as const;

export interface SessionOptions {
  readonly locale: string;
  readonly dark: boolean;
  readonly onNewWorkbook: (base64: string | undefined) => void;
}

/** Not strict: a person who tries the add-in meets what is believed of Excel; the tests refuse to rest on it. */
export function openSession(
  { model, file, name }: Pick<Session, "model" | "file" | "name">,
  { locale, dark, onNewWorkbook }: SessionOptions,
): Session {
  const host = createHost({
    ...{ model, locale, theme: dark ? THEMES.dark : THEMES.light, switches: { strict: false } },
    onNewWorkbook,
    // the add-in shares this thread: what is Excel's part shows in the browser's performance panel
    onAnswer: (start) => performance.measure("stand-in", { start }),
  });
  return { model, host, file, name };
}
