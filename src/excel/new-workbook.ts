import { direct } from "./gateway";

/** `String.fromCharCode` takes so many arguments at once everywhere. */
const SLICE = 0x8000;

/**
 * Opens a new, unsaved workbook with this content in a window of its own; the open book is not touched. The content is an .xlsx file;
 * Excel on the web takes no more than 5 MB at once.
 */
export function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  return direct(() => Excel.createWorkbook(base64(bytes)));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
