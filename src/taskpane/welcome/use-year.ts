import { useState } from "react";

export interface YearField {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Undefined while the text is no year of four digits. */
  readonly year: number | undefined;
}

export function useYear(start: number): YearField {
  const [text, setText] = useState(String(start));
  const year = /^[12]\d{3}$/.test(text.trim()) ? Number(text) : undefined;
  return { text, setText, year };
}
