import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PreparedReview } from "../../review/prepare";
import type { Tree } from "../../rules/tree";
import { totalLines } from "../../review/results/total-lines";
import type { Question } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { useWhyStyles } from "./why.styles";

interface QuestionFieldsProps {
  readonly prepared: PreparedReview;
  readonly question: Question | undefined;
  readonly ask: (question: Question) => void;
}

/** The value of "the whole total" in the list of criteria; no code is empty. */
const TOTAL = "";

export function QuestionFields({ prepared, question, ask }: QuestionFieldsProps): ReactElement {
  const styles = useWhyStyles();
  const { words } = useLanguage();
  const { units } = prepared.review;
  const unit = question?.unit ?? "";
  const node = question?.node;
  return (
    <div className={styles.fields}>
      <Field className={styles.field} orientation="horizontal" label={words.why.unit}>
        <Select
          className={styles.select}
          value={unit}
          onChange={(_, { value }) => {
            ask(node === undefined ? { unit: value } : { unit: value, node });
          }}
        >
          {unit === "" ? <option value="">{words.why.chooseUnit}</option> : null}
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name === code ? code : `${code} – ${name}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} orientation="horizontal" label={words.why.node}>
        <Select
          className={styles.select}
          value={node ?? TOTAL}
          disabled={unit === ""}
          onChange={(_, { value }) => {
            ask(value === TOTAL ? { unit } : { unit, node: value });
          }}
        >
          <option value={TOTAL}>{words.why.total}</option>
          <NodeOptions tree={prepared.results.tree} />
        </Select>
      </Field>
    </div>
  );
}

/** Every node in the order of the agreement; depth shows by its indent. */
function NodeOptions({ tree }: { readonly tree: Tree }): ReactElement {
  return (
    <>
      {totalLines(tree, false).flatMap((line) =>
        line.of === "node"
          ? [
              <option key={line.place.node.code} value={line.place.node.code}>
                {`${"\u2003".repeat(line.depth)}${line.place.node.code} ${line.place.node.text}`}
              </option>,
            ]
          : [],
      )}
    </>
  );
}
