import { readReturned } from "../../review/submissions/reading";
import { openReturned } from "../../xlsx";
import { makeForm, packForms } from "./make-form";
import type { DeskSetting, Job, JobResult } from "./jobs";

/** Does one job of the thread beside the page. Faults of the data are part of its answer; what is thrown is a mistake of ours. */
export async function performJob(job: Job, setting: DeskSetting): Promise<JobResult> {
  switch (job.do) {
    case "form":
      return makeForm(setting, job.unit);
    case "zip":
      return packForms(setting, job.files);
    case "read":
      return readFile(job, setting);
    case "readSheets": {
      const { basis, layouts } = setting;
      // sheets of the open book have neither a file nor a hash
      const returned = { file: "", sha256: "", grids: job.grids, issues: [] };
      return { did: "read", reading: readReturned(returned, basis, layouts) };
    }
  }
}

function readFile(
  { file, modified }: Extract<Job, { readonly do: "read" }>,
  { basis, layouts }: DeskSetting,
): JobResult {
  const opened = openReturned(file.name, file.bytes, modified);
  if (opened.status === "refused") return { did: "read", reading: opened };
  return { did: "read", reading: readReturned(opened.returned, basis, layouts) };
}
