import { error, info } from "./declare";

/** Codes of a file before anything in it has a meaning. */
export const OF_FILES = {
  fileNotFound: error("file"),
  fileUnreadable: error("file", "reason"),
  fileExists: error("file"),
  fileNotWritten: error("file", "reason"),
  notAWorkbook: error(),
  emptyFile: error(),
  truncatedFile: error(),
  encryptedFile: error(),
  legacyXls: error(),
  otherFormat: error("format"),
  archiveGiven: error(),
  zipTooLarge: error("size", "limit"),
  zipTooManyParts: error("count", "limit"),
  zipDuplicatePart: error("part"),
  tooManyCells: error("count", "limit"),
  zipEncryptedPart: error("part"),
  zipLyingSize: error("part"),
  doctypeRefused: error("part"),
  partDamaged: error("part"),
  parseTimedOut: error("seconds"),
  readingFailed: error("reason"),
  macrosIgnored: info(),
  externalLinksIgnored: info(),
} as const;
