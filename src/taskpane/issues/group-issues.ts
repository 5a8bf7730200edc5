import { SEVERITIES, type Issue, type Severity } from "../../workbook/issue";

/** Issues of one severity on one sheet. `sheet` is absent where they are about the whole book. */
export interface IssueGroup {
  readonly severity: Severity;
  readonly sheet: string | undefined;
  readonly issues: readonly Issue[];
}

/** Errors first; within a severity the sheets in the order in which they were met. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const bySheet = new Map<string | undefined, Issue[]>();
    for (const one of issues) {
      if (one.severity !== severity) continue;
      const group = bySheet.get(one.sheet);
      if (group) group.push(one);
      else bySheet.set(one.sheet, [one]);
    }
    return [...bySheet].map(([sheet, group]) => ({ severity, sheet, issues: group }));
  });
}
