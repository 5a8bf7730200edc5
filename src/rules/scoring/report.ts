import type { Fault, FaultCode } from "../fault";

/** Takes a fault; the engine goes on with the rest. */
export type Report = (code: FaultCode, path: Fault["path"], params: Fault["params"]) => void;

export function reportInto(faults: Fault[]): Report {
  return (code, path, params) => {
    faults.push({ code, path, params });
  };
}
