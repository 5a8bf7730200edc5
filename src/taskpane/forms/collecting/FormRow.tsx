import { Checkbox, Field, Link, Select } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { formatNumber } from "../../../i18n/numbers";
import { fill } from "../../../i18n/text";
import type { Collected } from "../../../review/submissions/collection";
import type { Decision } from "../../../review/submissions/decision";
import type { PreparedReview } from "../../../review/prepare";
import type { UnitRow } from "../../../review/sheets/units";
import { useLanguage } from "../../language/use-language";
import { pointsText } from "../../ranking/points";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";
import { formFacts, type FormFacts } from "./form-facts";
import { FormDetails } from "./FormDetails";
import type { PickedFile } from "./picked-file";

export interface FormRowProps {
  readonly form: Collected;
  readonly picked: PickedFile | undefined;
  readonly prepared: PreparedReview;
  readonly decide: (decision: Decision) => void;
}

/** One form: whose it is, whether it goes in, what to look at; all the rest when it is opened. */
export function FormRow({ form, picked, prepared, decide }: FormRowProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const { submission, standing, question } = form;
  const { sheet, file } = submission;
  const { units } = prepared.review;
  const unit = units.find(({ code }) => code === form.unit);
  const name = unit?.name ?? submission.unitText ?? say.unitUnknown;
  const cannotTake = form.unit === undefined || question === "nothingSubmitted";
  const facts = formFacts(form);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Checkbox
          aria-label={fill(say.take, { unit: name })}
          checked={standing === "accepted"}
          disabled={cannotTake}
          onChange={(_, { checked }) => {
            decide({ ...formOf(submission), take: checked === true });
          }}
        />
        <div className={styles.name}>
          <div className={styles.unit}>{name}</div>
          <div className={styles.line}>{file === "" ? fill(say.sheetOfBook, { sheet }) : `${file} · ${sheet}`}</div>
          <div className={standing === "asks" ? styles.warning : undefined}>
            {question ? say.question[question] : say.standing[standing]}
          </div>
          <div className={styles.line}>
            <FactLine form={form} facts={facts} prepared={prepared} />{" "}
            <Link
              as="button"
              inline
              className={styles.line}
              aria-expanded={isOpen}
              aria-controls={detailsId}
              aria-label={fill(isOpen ? say.hideOf : say.detailsOf, { unit: name })}
              onClick={() => {
                setIsOpen(!isOpen);
              }}
            >
              {isOpen ? say.hide : say.details}
            </Link>
          </div>
        </div>
      </div>
      {submission.unit === undefined || question === "unitUnknown" ? (
        <UnitChoice form={form} units={units} decide={decide} />
      ) : null}
      <div id={detailsId} className={styles.details}>
        {isOpen ? <FormDetails form={form} facts={facts} picked={picked} prepared={prepared} /> : null}
      </div>
    </li>
  );
}

/** How a decision names this form: a matrix holds those of several units on one sheet. */
function formOf({ sha256, sheet, unit }: Collected["submission"]): Decision {
  return { sha256, sheet, ...(unit === undefined ? {} : { of: unit }) };
}

interface UnitChoiceProps extends Pick<FormRowProps, "form" | "decide"> {
  readonly units: readonly UnitRow[];
}

function UnitChoice({ form, units, decide }: UnitChoiceProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect;
  return (
    <Field label={say.unit}>
      <Select
        size="small"
        className={styles.select}
        value={form.unit ?? ""}
        onChange={(_, { value }) => {
          if (value !== "") decide({ ...formOf(form.submission), unit: value });
        }}
      >
        {form.unit === undefined ? <option value="">{say.chooseUnit}</option> : null}
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${code} – ${name}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface FactLineProps extends Pick<FormRowProps, "form" | "prepared"> {
  readonly facts: FormFacts;
}

/** The figures that are compared at a glance; what is as it should be is not said. */
function FactLine({ form, facts, prepared }: FactLineProps): ReactElement {
  const { language } = useLanguage();
  const say = useFormsWords().collect;
  const { total, missing, control } = form.submission;
  const number = (value: number) => formatNumber(value, language);
  const parts = [
    fill(say.scores, { found: number(facts.found), all: number(facts.all) }),
    fill(say.totalIs, { total: pointsText(prepared, total.typed ?? total.recomputed, language) }),
    ...(missing.length > 0 ? [fill(say.missing, { count: number(missing.length) })] : []),
    ...(facts.refused > 0 ? [fill(say.refused, { count: number(facts.refused) })] : []),
    ...(facts.totalDiffers ? [say.totalDiffers] : []),
    ...(control.state === "differs" ? [say.controlDiffers] : []),
    ...(facts.evidenceMissing > 0 ? [fill(say.evidenceMissing, { count: number(facts.evidenceMissing) })] : []),
    ...(facts.shared > 0 ? [fill(say.shared, { count: number(facts.shared) })] : []),
  ];
  return <>{parts.join(" · ")}</>;
}
