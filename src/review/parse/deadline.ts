import type { RuleSet } from "../../rules/rule-set";
import { issue, type Issue } from "../../workbook/issue";
import type { Review } from "../review";
import type { Conventions } from "../sheets/conventions";
import type { Lookup } from "./lookup";

/** The deadline with its item, where that is one of lateness; another one is an issue and counts for nothing. */
export function deadlineOf(
  { deadline, deadlineItem }: Pick<Conventions, "deadline" | "deadlineItem">,
  ruleSet: RuleSet,
  item: Lookup,
  issues: Issue[],
): Pick<Review, "deadline"> {
  const match = deadlineItem && item(deadlineItem.text);
  const code = match && match.by !== "nothing" ? match.code : undefined;
  const node = ruleSet.nodes.find((one) => one.code === code);
  const found = node?.type === "item" && node.kind === "lateness" ? node.code : undefined;
  if (deadlineItem && found === undefined) {
    issues.push(issue("deadlineItemUnfit", { code: deadlineItem.text }, deadlineItem.place));
  }
  if (deadlineItem && !deadline) issues.push(issue("deadlineMissing", {}, deadlineItem.place));
  return deadline ? { deadline: { day: deadline.day, ...(found === undefined ? {} : { item: found }) } } : {};
}
