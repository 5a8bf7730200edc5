import { Field, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { kindHelp, type NumberHelp } from "../../i18n/kind-help";
import { TERMS } from "../../i18n/terms";
import { capitalise } from "../../i18n/text";
import { KIND_NAMES, type KindName } from "../../rules/kinds/names";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { View } from "../parts/View";
import { ActionBar } from "../working/ActionBar";
import { useHelpStyles } from "./help.styles";

/** What each kind of item does and asks for: the words of docs/kinds.md, from the same declarations. */
export default function Help(): ReactElement {
  const { words, language } = useLanguage();
  const { place, arrive } = useNavigation();
  const [kind, setKind] = useState<KindName>(place.help?.kind ?? KIND_NAMES[0]);
  const close = () => {
    arrive(place.help?.back ?? "settings", place.question);
  };
  return (
    <View title={words.help.title} actions={<ActionBar main={{ label: words.action.back, onClick: close }} />}>
      <Field label={words.help.choose}>
        <Select
          value={kind}
          onChange={(_, { value }) => {
            setKind(KIND_NAMES.find((name) => name === value) ?? kind);
          }}
        >
          {KIND_NAMES.map((name) => (
            <option key={name} value={name}>
              {TERMS[language].kind[name]}
            </option>
          ))}
        </Select>
      </Field>
      <KindText kind={kind} />
    </View>
  );
}

function KindText({ kind }: { readonly kind: KindName }): ReactElement | null {
  const styles = useHelpStyles();
  const { words, language } = useLanguage();
  const help = kindHelp(kind, language);
  if (!help) return null;
  const say = words.help;
  return (
    <div className={styles.kind} aria-live="polite">
      <p className={styles.text}>{help.text}</p>
      <Numbers title={say.parameters} none={say.noParameters} numbers={help.parameters} />
      <Numbers title={say.arguments} none={say.noArguments} numbers={help.arguments} />
      {help.notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
    </div>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly none: string;
  readonly numbers: readonly NumberHelp[];
}

function Numbers({ title, none, numbers }: NumbersProps): ReactElement {
  const styles = useHelpStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>{title}</h3>
      {numbers.length === 0 ? (
        <p className={styles.text}>{none}</p>
      ) : (
        <dl className={styles.list}>
          {numbers.map(({ name, term, facts }) => (
            <div key={name} className={styles.number}>
              <dt>{capitalise(term)}</dt>
              <dd className={styles.facts}>{facts.join(", ")}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
