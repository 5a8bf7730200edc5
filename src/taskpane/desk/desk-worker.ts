import type { FromDesk, ToDesk } from "./channel";
import type { DeskSetting, Job, JobResult } from "./jobs";
import { serveDesk } from "./serve";

/** Of a worker's global scope what is used here; the types of the page know the page's only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToDesk<DeskSetting, Job>>) => void) | null;
  postMessage(message: FromDesk<JobResult>): void;
}

const scope = globalThis as unknown as WorkerScope;

const serve = serveDesk(
  (message) => {
    scope.postMessage(message);
  },
  (error) => {
    // outside of the promise, so that the worker's "error" event carries it
    setTimeout(() => {
      throw error;
    });
  },
);

/** Worker entry. */
scope.onmessage = ({ data }) => {
  serve(data);
};
