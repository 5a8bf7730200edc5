import { makeForm, packForms } from "./make-form";
import type { DeskSetting, Job, JobResult } from "./jobs";

/** Does one job of the thread beside the page. Faults of the data are part of its answer; what is thrown is a mistake of ours. */
export function performJob(job: Job, setting: DeskSetting): Promise<JobResult> {
  switch (job.do) {
    case "form":
      return makeForm(setting, job.unit);
    case "zip":
      return Promise.resolve(packForms(setting, job.files));
  }
}
