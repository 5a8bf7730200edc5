import { useMemo, useState } from "react";
import { SEVERITIES, type Issue, type Severity } from "../../workbook/issue";
import { groupIssues, type IssueGroup } from "./group-issues";

export type Filter = Severity | "all";

export interface IssueFilter {
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
  readonly counts: ReadonlyMap<Filter, number>;
  readonly groups: readonly IssueGroup[];
}

export function useIssueFilter(issues: readonly Issue[]): IssueFilter {
  const [filter, choose] = useState<Filter>("all");
  return useMemo(() => {
    const shown = filter === "all" ? issues : issues.filter(({ severity }) => severity === filter);
    const counts = new Map<Filter, number>([["all", issues.length]]);
    for (const severity of SEVERITIES) counts.set(severity, issues.filter((one) => one.severity === severity).length);
    return { filter, choose, counts, groups: groupIssues(shown) };
  }, [issues, filter]);
}
