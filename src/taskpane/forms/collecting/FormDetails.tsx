import type { ReactElement, ReactNode } from "react";
import type { CollectingWords } from "../../../i18n/collecting";
import { formatDate } from "../../../i18n/dates";
import { formatNumber } from "../../../i18n/numbers";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import type { Collected } from "../../../review/submissions/collection";
import type { Submission } from "../../../review/submissions/submission";
import type { Decimal } from "../../../rules/decimal";
import { useLanguage } from "../../language/use-language";
import { pointsText } from "../../ranking/points";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";
import { FileIssues } from "./FileIssues";
import type { FormFacts } from "./form-facts";
import { OpenFile } from "./OpenFile";
import type { PickedFile } from "./picked-file";

interface FormDetailsProps {
  readonly form: Collected;
  readonly facts: FormFacts;
  readonly picked: PickedFile | undefined;
  readonly prepared: PreparedReview;
}

/** Everything that was found in a form, to be compared with the paper, and its issues with their cells. */
export function FormDetails({ form, facts, picked, prepared }: FormDetailsProps): ReactElement {
  const styles = useCollectingStyles();
  const { language } = useLanguage();
  const say = useFormsWords().collect;
  const { submission, issues } = form;
  const number = (value: number) => formatNumber(value, language);
  const points = (value: Decimal) => pointsText(prepared, value, language);
  return (
    <>
      <dl className={styles.facts}>
        <Fact term={say.term.year}>{submission.year ?? say.notSaid}</Fact>
        <Fact term={say.term.rules}>{say.rules[submission.rules]}</Fact>
        <Fact term={say.term.total}>{totalText(submission, say, points)}</Fact>
        <Fact term={say.term.control}>{controlText(submission, say)}</Fact>
        {submission.missing.length > 0 ? <Fact term={say.term.missing}>{submission.missing.join(", ")}</Fact> : null}
        <Count term={say.term.repaired} count={facts.repaired} shown={number} />
        <Count term={say.term.refused} count={facts.refused} shown={number} />
        <Count term={say.term.evidenceMissing} count={facts.evidenceMissing} shown={number} />
        <Count term={say.term.notFollowing} count={facts.notFollowing} shown={number} />
        <Count term={say.term.shared} count={facts.shared} shown={number} />
        {submission.modified === undefined ? null : (
          <Fact term={say.term.modified}>{formatDate(submission.modified, language)}</Fact>
        )}
      </dl>
      <FileIssues issues={issues} canJump={submission.file === ""} />
      <OpenFile picked={picked} />
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useCollectingStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

interface CountProps {
  readonly term: string;
  readonly count: number;
  readonly shown: (count: number) => string;
}

/** What there is none of is left out. */
function Count({ term, count, shown }: CountProps): ReactElement | null {
  return count === 0 ? null : <Fact term={term}>{shown(count)}</Fact>;
}

function totalText({ total }: Submission, say: CollectingWords["collect"], points: (value: Decimal) => string): string {
  const recomputed = points(total.recomputed);
  if (total.typed === undefined) return fill(say.totalNotSaid, { recomputed });
  return fill(say.totalText, { typed: points(total.typed), recomputed });
}

function controlText({ control }: Submission, say: CollectingWords["collect"]): string {
  const { state, stated = "", computed } = control;
  return fill(say.control[state], { stated, computed });
}
