import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fill } from "../../i18n/text";
import type { PreparedReview } from "../../review/prepare";
import { previousRanks } from "../../review/previous-ranking";
import type { Grids } from "../../workbook/grids";
import { useActions } from "../app/use-actions";
import { useNavigation } from "../app/navigation";
import { useLanguage } from "../language/use-language";
import { countOf } from "../overview/problems";
import { JumpLink } from "../parts/JumpLink";
import { View } from "../parts/View";
import { useSessionState } from "../session/use-session";
import { ActionBar } from "../working/ActionBar";
import { useChangesStyles } from "./changes.styles";
import { Moves } from "./Moves";
import { plannedSheets, type PlannedSheet } from "./planned-sheets";

interface ChangesProps {
  readonly pending: PreparedReview;
  readonly grids: Grids;
}

/** Before writing: the ranks that move, the sheets that are written, the notes that are lost. */
export function Changes({ pending, grids }: ChangesProps): ReactElement {
  const styles = useChangesStyles();
  const { words } = useLanguage();
  const { changedMeanwhile } = useSessionState();
  const { write, back } = useActions();
  const say = words.changes;
  const bar = (
    <ActionBar
      main={{ label: words.action.write, onClick: write }}
      other={{ label: words.action.back, onClick: back }}
    />
  );
  return (
    <View tab="overview" title={say.title} actions={bar}>
      {changedMeanwhile ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say.changedMeanwhile}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Errors count={countOf(pending.issues, "error")} />
      <RankChanges pending={pending} isFirst={previousRanks(grids).size === 0} />
      <LostNotes pending={pending} />
      <Sheets sheets={plannedSheets(pending.plan, grids, pending.review.takenIn.length)} />
      <p className={styles.muted}>{say.yours}</p>
    </View>
  );
}

function Errors({ count }: { readonly count: number }): ReactElement | null {
  const { words } = useLanguage();
  const { arrive } = useNavigation();
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {fill(words.changes.errors, { count: String(count) })}{" "}
        <Link
          as="button"
          inline
          onClick={() => {
            arrive("issues");
          }}
        >
          {words.changes.showIssues}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

interface RankChangesProps {
  readonly pending: PreparedReview;
  readonly isFirst: boolean;
}

function RankChanges({ pending, isFirst }: RankChangesProps): ReactElement {
  const styles = useChangesStyles();
  const say = useLanguage().words.changes;
  const { moves, review } = pending;
  if (isFirst || moves.length === 0) return <p className={styles.text}>{isFirst ? say.first : say.noMove}</p>;
  return (
    <section className={styles.section}>
      <p className={styles.text}>{fill(say.moves, { count: String(moves.length) })}</p>
      <Moves moves={moves} units={review.units} />
    </section>
  );
}

function Sheets({ sheets }: { readonly sheets: readonly PlannedSheet[] }): ReactElement {
  const styles = useChangesStyles();
  const say = useLanguage().words.changes;
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>{say.sheets}</h3>
      <ul className={styles.list}>
        {sheets.map(({ name, change, rows }) => (
          <li key={`${change} ${name}`}>
            {change === "added" || change === "rewritten"
              ? `${name}: ${say[change]}`
              : fill(say[change], { sheet: name, count: String(rows) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a person wrote on a result sheet is going to be replaced; each with its cell, to be copied first. */
function LostNotes({ pending }: { readonly pending: PreparedReview }): ReactElement | null {
  const styles = useChangesStyles();
  const say = useLanguage().words.changes;
  const notes = pending.issues.filter(({ code }) => code === "noteOnResultSheet");
  if (notes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>{say.notes}</h3>
      <ul className={styles.list}>
        {notes.map((note, index) => (
          <li key={index}>
            “{note.params["text"]}”: <JumpLink place={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
