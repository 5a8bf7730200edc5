import type { Channel, ChannelEvents, FromDesk } from "./channel";
import type { DeskSetting, Job, JobResult } from "./jobs";

/** Starts the thread of src/taskpane/desk/desk-worker.ts: a script of our own origin, as the page's policy demands. */
export function startWorker({ onMessage, onFailure }: ChannelEvents<JobResult>): Channel<DeskSetting, Job> {
  const worker = new Worker(/* webpackChunkName: "desk" */ new URL("./desk-worker.ts", import.meta.url));
  worker.addEventListener("message", ({ data }: MessageEvent<FromDesk<JobResult>>) => {
    onMessage(data);
  });
  worker.addEventListener("error", (event) => {
    // told by the pane in its own words, not by the browser's console alone
    event.preventDefault();
    onFailure(event.message);
  });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    close: () => {
      worker.terminate();
    },
  };
}
