import { useEffect, useRef, useState } from "react";
import { pickedFile, type PickedFile } from "./picked-file";

/**
 * Takes files that are dropped anywhere on the pane; true while some are held over it. Where Excel keeps drops from the pane nothing
 * happens, and the button is there. Without this a dropped file would be opened in place of the pane.
 */
export function useFileDrop(choose: (files: readonly PickedFile[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(false);
      latest.current([...event.dataTransfer.files].map(pickedFile));
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
