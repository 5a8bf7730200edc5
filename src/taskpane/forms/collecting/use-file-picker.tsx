import { useEffect, useRef, type ReactElement } from "react";
import { pickedFile, type PickedFile } from "./picked-file";

export interface FilePicker {
  readonly open: () => void;
  /** Stands somewhere in the view, out of sight. */
  readonly input: ReactElement;
}

/** The system's dialog for choosing files. Excel may give the focus to its grid when it closes: it goes back to where it was. */
export function useFilePicker(label: string, choose: (files: readonly PickedFile[]) => void): FilePicker {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement>(null);
  const restoreFocus = () => {
    before.current?.focus();
  };
  useEffect(() => {
    // React has no prop for it
    const element = input.current;
    element?.addEventListener("cancel", restoreFocus);
    return () => element?.removeEventListener("cancel", restoreFocus);
  }, []);
  return {
    open: () => {
      const { activeElement } = document;
      before.current = activeElement instanceof HTMLElement ? activeElement : null;
      input.current?.click();
    },
    input: (
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map(pickedFile);
          // the same files can be chosen again
          target.value = "";
          restoreFocus();
          choose(files);
        }}
      />
    ),
  };
}
