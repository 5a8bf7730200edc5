import type { PaneWords } from "../../i18n/pane";
import { fill } from "../../i18n/text";
import type { Issue, Severity } from "../../workbook/issue";

export function countOf(issues: readonly Issue[], severity: Severity): number {
  return issues.filter((one) => one.severity === severity).length;
}

/** "2 lỗi, 5 cảnh báo"; what is not there is not said. */
export function problemsText(errors: number, warnings: number, say: PaneWords["overview"]): string {
  return [
    ...(errors > 0 ? [fill(say.errorCount, { count: String(errors) })] : []),
    ...(warnings > 0 ? [fill(say.warningCount, { count: String(warnings) })] : []),
  ].join(", ");
}
