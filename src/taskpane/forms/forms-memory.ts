import { createContext, useContext } from "react";
import type { Collecting } from "./collecting/collecting";

/** What the part about forms keeps while other parts are looked at. */
export interface FormsMemory {
  collecting?: Collecting;
}

const MemoryContext = createContext<FormsMemory | undefined>(undefined);
export const FormsMemoryProvider = MemoryContext.Provider;

export function useFormsMemory(): FormsMemory {
  const memory = useContext(MemoryContext);
  if (!memory) throw new Error("useFormsMemory outside of FormsMemoryProvider.");
  return memory;
}
