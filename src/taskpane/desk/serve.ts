import type { FromDesk, ToDesk } from "./channel";
import type { DeskSetting, Job, JobResult } from "./jobs";
import { performJob } from "./perform-job";

/** The far end of the channel: learns once what it has to know, then does one job after the other. A test runs it without a worker. */
export function serveDesk(
  answer: (message: FromDesk<JobResult>) => void,
  fail: (error: unknown) => void,
): (message: ToDesk<DeskSetting, Job>) => void {
  let setting: DeskSetting | undefined;
  return (message) => {
    if (message.type === "begin") {
      ({ setting } = message);
      answer({ type: "ready" });
      return;
    }
    if (!setting) throw new Error("A job came before its setting.");
    const { id, job } = message;
    performJob(job, setting).then((result) => {
      answer({ type: "done", id, result });
    }, fail);
  };
}
