import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { capitalise, fill } from "../../i18n/text";
import { TERMS } from "../../i18n/terms";
import type { PreparedReview } from "../../review/prepare";
import { multiply, type Decimal } from "../../rules/decimal";
import type { Adjustment } from "../../rules/entries";
import type { KindName } from "../../rules/kinds/names";
import { useNavigation, type Question } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { JumpLink } from "../parts/JumpLink";
import { pointsText } from "../ranking/points";
import type { Answer } from "./explanation";
import { useWhyStyles } from "./why.styles";

interface AnswerTextProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly prepared: PreparedReview;
  readonly ask: (question: Question) => void;
}

/** The sentence, the cells it rests on, and the parts to ask on about. */
export function AnswerText({ question, answer, prepared, ask }: AnswerTextProps): ReactElement {
  const styles = useWhyStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.fields}>
      <p className={styles.answer}>{answer.sentence}</p>
      {answer.kind ? <KindLink kind={answer.kind} question={question} /> : null}
      {answer.places.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.subtitle}>{words.why.places}</h3>
          <ul className={styles.list}>
            {answer.places.map((place, index) => (
              <li key={index}>
                <JumpLink place={place} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {answer.parts.length > 0 ? (
        <ul className={styles.list}>
          {answer.parts.map(({ code, text, points }) => (
            <li key={code} className={styles.part}>
              <span className={styles.partText}>
                <Link
                  as="button"
                  inline
                  aria-label={`${code} ${text}`}
                  onClick={() => {
                    ask({ unit: question.unit, node: code });
                  }}
                >
                  {code}
                </Link>{" "}
                {text}
              </span>
              <span className={styles.points}>{points}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Adjustments adjustments={answer.adjustments} prepared={prepared} />
    </div>
  );
}

interface KindLinkProps {
  readonly kind: KindName;
  readonly question: Question;
}

/** To what the item's kind is in general; closing it leads back to this answer. */
function KindLink({ kind, question }: KindLinkProps): ReactElement {
  const { words, language } = useLanguage();
  const { consult } = useNavigation();
  return (
    <p className={useWhyStyles().text}>
      <Link
        as="button"
        inline
        onClick={() => {
          consult({ kind, back: "why" }, question);
        }}
      >
        {fill(words.help.about, { kind: TERMS[language].kind[kind] })}
      </Link>
    </p>
  );
}

interface AdjustmentsProps {
  readonly adjustments: readonly Adjustment[];
  readonly prepared: PreparedReview;
}

function Adjustments({ adjustments, prepared }: AdjustmentsProps): ReactElement | null {
  const styles = useWhyStyles();
  const { words, language } = useLanguage();
  if (adjustments.length === 0) return null;
  const amount = ({ count, points }: Adjustment): Decimal => multiply(count, points);
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>{words.why.adjustments}</h3>
      <ul className={styles.list}>
        {adjustments.map((one, index) => (
          <li key={index} className={styles.part}>
            <span className={styles.partText}>
              {capitalise(TERMS[language].adjustment[one.type])}
              {one.reason === "" ? "" : `: ${one.reason}`} {one.origin ? <JumpLink place={one.origin} /> : null}
            </span>
            <span className={styles.points}>
              {one.type === "exclusion"
                ? ""
                : `${one.type === "award" ? "+" : "−"}${pointsText(prepared, amount(one), language)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
