import { Field, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { fill } from "../../../i18n/text";
import type { PreparedReview } from "../../../review/prepare";
import { useServices } from "../../app/services-context";
import { View } from "../../parts/View";
import { ActionBar, type ActionBarProps } from "../../working/ActionBar";
import type { Work } from "../../working/work";
import { useFormsStyles } from "../forms.styles";
import { useFormsWords } from "../use-forms-words";
import { GivingNotice } from "./GivingNotice";
import { useGiving, type Giving } from "./use-giving";

/** Values of the two choices that are no unit; a unit's code comes after "unit:". */
const [ALL, BLANK] = ["all", "blank"];

/** Phát phiếu: the form of one unit, of all, or a blank one. Offers what works where the pane runs. */
export function Give({ prepared }: { readonly prepared: PreparedReview }): ReactElement {
  const styles = useFormsStyles();
  const say = useFormsWords().give;
  const { download } = useServices();
  const giving = useGiving(prepared);
  const [choice, setChoice] = useState<string>(ALL);
  const [opened, setOpened] = useState(0);
  const { units } = prepared.review;
  const canDownload = download !== undefined;
  const actions = useBarActions({ prepared, giving, choice, opened, setOpened });
  return (
    <View tab="give" title={say.title} actions={<ActionBar {...actions} work={useWork(giving)} />}>
      <GivingNotice giving={giving} units={units} />
      <p className={styles.text}>{say.intro}</p>
      <Field label={say.whom}>
        <Select
          className={styles.select}
          value={choice}
          onChange={(_, { value }) => {
            setChoice(value);
            setOpened(0);
          }}
        >
          <option value={ALL}>{fill(say.all, { count: String(units.length) })}</option>
          <option value={BLANK}>{say.blank}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={`unit:${code}`}>
              {name === code ? code : `${code} – ${name}`}
            </option>
          ))}
        </Select>
      </Field>
      {canDownload ? null : <p className={styles.muted}>{say.noDownload}</p>}
    </View>
  );
}

interface BarState {
  readonly prepared: PreparedReview;
  readonly giving: Giving;
  readonly choice: string;
  /** How many forms were opened one by one. */
  readonly opened: number;
  readonly setOpened: (count: number) => void;
}

function useBarActions({ prepared, giving, choice, opened, setOpened }: BarState): ActionBarProps {
  const say = useFormsWords().give;
  const canDownload = useServices().download !== undefined;
  const { units } = prepared.review;
  if (choice !== ALL) {
    const unit = choice === BLANK ? undefined : choice.slice("unit:".length);
    const main = { label: say.open, onClick: () => void giving.open(unit) };
    return canDownload ? { main, other: { label: say.download, onClick: () => void giving.download(unit) } } : { main };
  }
  if (canDownload) {
    const codes = units.map(({ code }) => code);
    return { main: { label: say.downloadAll, onClick: () => void giving.downloadAll(codes) } };
  }
  const next = units[opened];
  if (!next) {
    return {
      main: {
        label: say.startAgain,
        onClick: () => {
          setOpened(0);
        },
      },
    };
  }
  const openNext = async () => {
    if (await giving.open(next.code)) setOpened(opened + 1);
  };
  const values = { number: String(opened + 1), total: String(units.length), unit: next.shortName };
  return { main: { label: fill(say.openNext, values), onClick: () => void openNext() } };
}

function useWork({ progress, cancel }: Giving): Work | undefined {
  const say = useFormsWords().give;
  if (!progress) return undefined;
  const { done, total } = progress;
  const text = fill(say.progress, { done: String(done), total: String(total) });
  return { key: "forms", text: say.making, cancel, ...(total > 1 ? { progress: { done, total, text } } : {}) };
}
