import { act } from "@testing-library/react";
import type { FileReading, Submission } from "../../src/review/submissions/submission";
import { decimal } from "../../src/rules/decimal";
import type { Job, JobResult } from "../../src/taskpane/desk/jobs";
import type { Start } from "./pane";
import { formOf } from "./submissions";

/** A thread whose answers a test makes up; "hangs" never answers, an Error is a mistake over there. */
export function scripted(answer: (job: Job) => JobResult | "hangs" | Error): Start {
  return ({ onMessage, onFailure }) => {
    let isOpen = true;
    const tell = (step: () => void): void => {
      setTimeout(() => {
        act(() => {
          if (isOpen) step();
        });
      }, 0);
    };
    return {
      post: (message) => {
        tell(() => {
          if (message.type === "begin") {
            onMessage({ type: "ready" });
            return;
          }
          const result = answer(message.job);
          if (result instanceof Error) onFailure(result.message);
          else if (result !== "hangs") onMessage({ type: "done", id: message.id, result });
        });
      },
      close: () => {
        isOpen = false;
      },
    };
  };
}

/** A form of a unit of the sample: one item scored, nothing wrong with it. */
export function submission(file: string, said: Partial<Submission> = {}): Submission {
  const total = { typed: decimal("2.5"), recomputed: decimal("2.5") };
  const items = { "TC1.1": { points: decimal("2.5"), values: {}, evidence: `BC ${file}` } };
  return { ...formOf({ file, items }), year: 2026, total, ...said };
}

export const readJob = (reading: FileReading): JobResult => ({ did: "read", reading });
