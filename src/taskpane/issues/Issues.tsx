import { ToggleButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../../workbook/issue";
import { useActions } from "../app/use-actions";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import { ActionBar } from "../working/ActionBar";
import { IssueGroupList } from "./IssueGroupList";
import { useIssuesStyles } from "./issues.styles";
import { useIssueFilter, type IssueFilter } from "./use-issue-filter";

const FILTERS = ["all", "error", "warning", "info"] as const;

/** Everything that is wrong or was repaired, errors first, each with a way to its cell. */
export function Issues({ issues }: { readonly issues: readonly Issue[] }): ReactElement {
  const styles = useIssuesStyles();
  const { words } = useLanguage();
  const { read } = useActions();
  const found = useIssueFilter(issues);
  return (
    <View
      tab="issues"
      title={words.tab.issues}
      actions={<ActionBar main={{ label: words.action.read, onClick: read }} />}
    >
      {issues.length === 0 ? <p className={styles.text}>{words.issues.none}</p> : <FilterButtons found={found} />}
      {issues.length > 0 && found.groups.length === 0 ? (
        <p className={styles.text}>{words.issues.noneOfThese}</p>
      ) : null}
      {found.groups.map((group) => (
        <IssueGroupList key={`${found.filter} ${group.severity} ${group.sheet ?? ""}`} group={group} />
      ))}
    </View>
  );
}

function FilterButtons({ found }: { readonly found: IssueFilter }): ReactElement {
  const styles = useIssuesStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.filter} role="group" aria-label={words.issues.filter}>
      {FILTERS.map((filter) => (
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
