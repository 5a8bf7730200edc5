/** What a file may cost before it is refused. A review book of 60 units has some 20,000 cells and 1 MB. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts together, inflated. */
  readonly inflatedBytes: number;
  /** Entries in the zip directory. */
  readonly parts: number;
  /** Cells that hold something, over all sheets. */
  readonly cells: number;
  /** Merged areas, over all sheets. */
  readonly merges: number;
  /** Letters of shared formulas together, written out for the cells that share them. */
  readonly movedLetters: number;
}

export const LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  inflatedBytes: 256 * 1024 * 1024,
  parts: 4000,
  cells: 3_000_000,
  merges: 200_000,
  movedLetters: 100_000_000,
};
