import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { columnName } from "../../../workbook/address";
import { shorten } from "../../../i18n/text";
import type { Layout, UnknownSheet } from "../../../review/submissions/submission";
import { useFormsWords } from "../use-forms-words";
import { useCollectingStyles } from "./collecting.styles";

interface MappingProps {
  readonly sheets: readonly UnknownSheet[];
  readonly apply: (layout: Layout) => void;
}

const COLUMNS = ["item", "points", "evidence", "explanation"] as const;
type ColumnName = (typeof COLUMNS)[number];
const REQUIRED: ReadonlySet<ColumnName> = new Set<ColumnName>(["item", "points"]);

/** Which sheet, which row of headings, which column is what: pointed out once, kept by the words of the headings. */
export function Mapping({ sheets, apply }: MappingProps): ReactElement {
  const styles = useCollectingStyles();
  const say = useFormsWords().collect.mapping;
  const [sheetAt, setSheetAt] = useState(0);
  const [rowAt, setRowAt] = useState(0);
  const [columns, setColumns] = useState<Partial<Record<ColumnName, string>>>({});
  const sheet = sheets[sheetAt];
  const texts = sheet?.rows[rowAt]?.texts ?? [];
  const layout = layoutOf(columns);
  return (
    <div className={styles.mapping} role="group" aria-label={say.title}>
      <Choice
        label={say.sheet}
        value={String(sheetAt)}
        options={sheets.map(({ sheet: name }, index) => [String(index), name])}
        choose={(value) => {
          setSheetAt(Number(value));
          setRowAt(0);
          setColumns({});
        }}
      />
      <Choice
        label={say.headings}
        value={String(rowAt)}
        options={(sheet?.rows ?? []).map(({ row, texts: all }, index) => [
          String(index),
          `${String(row + 1)}: ${shorten(all.map(({ text }) => text).join(" | "))}`,
        ])}
        choose={(value) => {
          setRowAt(Number(value));
          setColumns({});
        }}
      />
      {COLUMNS.map((name) => (
        <Choice
          key={name}
          label={say.column[name]}
          value={columns[name] ?? ""}
          options={[
            ["", REQUIRED.has(name) ? say.choose : say.none],
            ...texts.map(({ column, text }) => [text, `${columnName(column)}: ${shorten(text)}`] as const),
          ]}
          choose={(value) => {
            setColumns({ ...columns, [name]: value });
          }}
        />
      ))}
      <p className={styles.line}>{say.remembered}</p>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={!layout}
          onClick={() => {
            if (layout) apply(layout);
          }}
        >
          {say.apply}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps): ReactElement {
  const styles = useCollectingStyles();
  return (
    <Field label={label}>
      <Select
        size="small"
        className={styles.select}
        value={value}
        onChange={(_, chosen) => {
          choose(chosen.value);
        }}
      >
        {options.map(([one, text], index) => (
          <option key={index} value={one}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The sheet is left out: the same layout comes back under other names. */
function layoutOf({ item, points, evidence, explanation }: Partial<Record<ColumnName, string>>): Layout | undefined {
  if (!item || !points) return undefined;
  return { item, points, ...(evidence ? { evidence } : {}), ...(explanation ? { explanation } : {}) };
}
