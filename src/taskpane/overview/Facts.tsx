import { Link } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Language } from "../../i18n/language";
import { formatNumber } from "../../i18n/numbers";
import type { PaneWords } from "../../i18n/pane";
import { fill } from "../../i18n/text";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import type { BookFacts } from "./book-facts";
import { problemsText } from "./problems";
import { useOverviewStyles } from "./overview.styles";

export function Facts({ facts }: { readonly facts: BookFacts }): ReactElement {
  const styles = useOverviewStyles();
  const { words, language } = useLanguage();
  const say = words.overview;
  return (
    <>
      <p className={styles.muted}>{ruleSetLine(facts, words)}</p>
      <dl className={styles.facts}>
        <Fact term={say.scores}>{scoresText(facts, words, language)}</Fact>
        <Fact term={say.problems}>
          <Problems facts={facts} />
        </Fact>
        <Fact term={say.results}>{resultsText(facts, words)}</Fact>
        <Fact term={say.forms}>
          <FormsLink />
        </Fact>
        <Fact term={say.units}>{formatNumber(facts.units, language)}</Fact>
        <Fact term={say.items}>{formatNumber(facts.items, language)}</Fact>
        <Fact term={say.fingerprint} title={say.fingerprintHint}>
          {facts.code}
        </Fact>
      </dl>
    </>
  );
}

interface FactProps {
  readonly term: string;
  readonly title?: string;
  readonly children: ReactNode;
}

function Fact({ term, title, children }: FactProps): ReactElement {
  const styles = useOverviewStyles();
  return (
    <>
      <dt className={styles.term} title={title}>
        {term}
      </dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

function Problems({ facts }: { readonly facts: BookFacts }): ReactElement {
  const styles = useOverviewStyles();
  const { words } = useLanguage();
  const { arrive } = useNavigation();
  const { errors, warnings } = facts;
  if (errors + warnings === 0) return <>{words.overview.noProblems}</>;
  return (
    <Link
      as="button"
      inline
      className={errors > 0 ? styles.error : undefined}
      onClick={() => {
        arrive("issues");
      }}
    >
      {problemsText(errors, warnings, words.overview)}
    </Link>
  );
}

function FormsLink(): ReactElement {
  const { words } = useLanguage();
  const { arrive } = useNavigation();
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        arrive("give");
      }}
    >
      {words.overview.openForms}
    </Link>
  );
}

function ruleSetLine({ cluster, name, version, year, isDraft }: BookFacts, { overview }: PaneWords): string {
  const parts = [
    ...(year === 0 ? [] : [fill(overview.year, { year: String(year) })]),
    ...(cluster === "" ? [] : [name || overview.unnamed]),
    ...(version === "" ? [] : [version]),
    ...(isDraft ? [overview.draft] : []),
  ];
  return parts.join(" · ");
}

function scoresText({ scores }: BookFacts, { overview }: PaneWords, language: Language): string {
  const { given, missing } = scores;
  const all = formatNumber(given + missing, language);
  const text = fill(overview.scoresGiven, { given: formatNumber(given, language), all });
  if (missing === 0) return text;
  return `${text}, ${fill(overview.scoresMissing, { missing: formatNumber(missing, language) })}`;
}

function resultsText({ moves }: BookFacts, { overview }: PaneWords): string {
  if (moves === undefined) return overview.noResults;
  return moves === 0 ? overview.sameRanks : fill(overview.ranksMove, { count: String(moves) });
}
