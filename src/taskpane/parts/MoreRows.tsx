import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { fill } from "../../i18n/text";
import { useLanguage } from "../language/use-language";

/** So many rows stand at first and come with each press: a book can have thousands of issues, and a reader reads from the top. */
const AT_ONCE = 50;

interface MoreRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
}

/** The first rows of a long list, and a button for more. */
export function MoreRows<Row>({ rows, children }: MoreRowsProps<Row>): ReactElement {
  const [count, setCount] = useState(AT_ONCE);
  const { words } = useLanguage();
  const left = rows.length - count;
  return (
    <>
      {children(rows.slice(0, count))}
      {left > 0 ? (
        <Button
          size="small"
          onClick={() => {
            setCount(count + AT_ONCE);
          }}
        >
          {fill(words.app.more, { count: String(Math.min(left, AT_ONCE)) })}
        </Button>
      ) : null}
    </>
  );
}
