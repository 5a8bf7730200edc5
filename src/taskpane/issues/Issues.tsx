import { ToggleButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneWords } from "../../i18n/pane";
import type { Issue } from "../../workbook/issue";
import { useActions } from "../app/use-actions";
import { useLanguage } from "../language/use-language";
import { countOf, problemsText } from "../overview/problems";
import { View } from "../parts/View";
import { ActionBar } from "../working/ActionBar";
import { IssueGroupList } from "./IssueGroupList";
import { useIssuesStyles } from "./issues.styles";
import { useIssueFilter, type IssueFilter } from "./use-issue-filter";

const FILTERS = ["all", "error", "warning", "info"] as const;

/** Everything that is wrong or was repaired, errors first, each with a way to its cell. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }): ReactElement {
  const { words } = useLanguage();
  const { read } = useActions();
  const found = useIssueFilter(issues);
  return (
    <View
      tab="issues"
      title={issuesTitle(issues, words)}
      actions={<ActionBar main={{ label: words.action.read, onClick: read }} />}
    >
      {issues.length === 0 ? null : <FilterButtons found={found} />}
      {found.groups.map((group) => (
        <IssueGroupList key={`${found.filter} ${group.severity} ${group.sheet ?? ""}`} group={group} />
      ))}
    </View>
  );
}

function issuesTitle(issues: readonly Issue[], { issues: say, overview }: PaneWords): string {
  const [errors, warnings] = [countOf(issues, "error"), countOf(issues, "warning")];
  if (errors + warnings === 0) return issues.length === 0 ? say.none : say.onlyNotes;
  return problemsText(errors, warnings, overview);
}

/** Severities that the book has none of are left out. */
function FilterButtons({ found }: { readonly found: IssueFilter }): ReactElement {
  const styles = useIssuesStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.filter} role="group" aria-label={words.issues.filter}>
      {FILTERS.filter((filter) => (found.counts.get(filter) ?? 0) > 0).map((filter) => (
        <ToggleButton
          key={filter}
          size="small"
          className={styles.choice}
          checked={filter === found.filter}
          onClick={() => {
            found.choose(filter);
          }}
        >
          {`${words.issues[filter]} ${String(found.counts.get(filter) ?? 0)}`}
        </ToggleButton>
      ))}
    </div>
  );
}
