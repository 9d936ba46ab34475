import { message } from '#shared/language/message.ts';
import { Fragment, memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Attachment } from '#shared/attachment/state.ts';
import { may } from '#shared/authorization/capabilities.ts';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import { restrictionsOf } from '#shared/record/covered.ts';
import { Button } from '../../components/button.tsx';
import { LongList, type LongListHandle } from '../../components/long-list.tsx';
import { useNow } from '../../lib/clock.ts';
import { writeDraft } from '../../lib/draft.ts';
import { dayHeading, sameDay } from '../../lib/format.ts';
import { later } from '../../lib/later.ts';
import { useAccount } from '../../lib/session.ts';
import { withTexts } from '../../lib/with-texts.ts';
import { usePendingThings } from '../../sync/outbox-store.ts';
import { useIsPast, useLive, useStateReader } from '../../sync/use-live.ts';
import { CorrectDialog, StrikeDialog } from './entry-dialogs.tsx';
import { draftOf } from './entry-draft.ts';
import { EntryRow } from './entry-row.tsx';
import { useHeldNews } from './held-news.ts';
import styles from './journal-list.module.css';
import type { JournalRow } from './journal-rows.ts';
import { LaterRows } from './later-rows.tsx';
import { OutgoingRow } from './outgoing-row.tsx';
import { type OutgoingEntry, takeBack, useOutgoing } from './outgoing.ts';
import { useIncidents } from './use-incidents.ts';

const attachDialog = later(
  async () => (await withTexts(() => import('../../sync/attachments/attach-dialog.tsx'))).AttachDialog,
);

interface JournalListProps {
  rows: readonly JournalRow[];
  label: string;
  /** The page is about this incident: only what waits for it is shown, and rows do not name it. */
  within?: string | undefined;
  /** Stands after the last row: older entries, the empty state. */
  end?: ReactNode;
  /** The files of rows that the live state has let go. */
  olderFiles?: readonly Attachment[];
  /** Unsent entries stand here too; false where the list is a search. */
  outgoing?: boolean;
  /** A refused entry has been laid back as the draft of the quick entry above. */
  onTakeBack?: () => void;
}

/** The journal as a list, newest first, parted by day. It scrolls by itself and never moves what is being read. */
export function JournalList({
  rows,
  label,
  within,
  end,
  olderFiles,
  outgoing = true,
  onTakeBack,
}: JournalListProps): ReactNode {
  const past = useIsPast();
  const { held: heldNow, scrolled, release } = useHeldNews();
  // In the past the moment decides what is shown, not where somebody has scrolled to.
  const held = past ? null : heldNow;
  const list = useRef<HTMLDivElement>(null);
  const outgoingEntries = usePendingThings();
  // What waits stands above, as it is written; what the rules would add to it stands among the rows.
  const known = useMemo(
    () =>
      outgoingEntries.size === 0
        ? rows
        : rows.filter((row) => row.number > 0 || !outgoingEntries.has(row.id)),
    [rows, outgoingEntries],
  );
  const shown = useMemo(
    () => (held === null ? known : known.filter(({ number }) => number <= held)),
    [known, held],
  );
  const waiting = known.length - shown.length;
  return (
    <div className={styles['frame']}>
      {waiting === 0 ? null : (
        <Button
          className={styles['news']}
          size="small"
          onClick={() => {
            release();
            list.current?.scrollTo({ top: 0 });
          }}
        >
          {message('journal.waiting', { count: waiting })}
        </Button>
      )}
      <div
        ref={list}
        className={styles['list']}
        role="log"
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        onScroll={(event) => scrolled(event.currentTarget.scrollTop, () => newestOf(rows))}
      >
        {past ? <LaterRows within={within} /> : null}
        {outgoing && !past ? <Outgoing within={within} onTakeBack={onTakeBack} /> : null}
        <Rows rows={shown} within={within} olderFiles={olderFiles} />
        {end}
      </div>
    </div>
  );
}

function newestOf(rows: readonly JournalRow[]): number {
  return rows.reduce((most, { number }) => Math.max(most, number), 0);
}

/** A link to an entry (`#post-12`) brings its row into sight, once the list has come; answers its id. */
function useNamedRow(rows: readonly JournalRow[], list: RefObject<LongListHandle | null>): string | null {
  const [named] = useState(() => Number(/^#post-(\d+)$/.exec(location.hash)?.[1] ?? Number.NaN));
  const found = Number.isNaN(named) ? undefined : rows.find(({ number }) => number === named)?.id;
  useEffect(() => {
    if (found === undefined) return;
    // After this drawing, since it draws again.
    queueMicrotask(() => list.current?.reveal(found)?.scrollIntoView({ block: 'center' }));
  }, [found, list]);
  return found ?? null;
}

function Outgoing({
  within,
  onTakeBack,
}: {
  within: string | undefined;
  onTakeBack: (() => void) | undefined;
}): ReactNode {
  const journal = useLive((state) => state.journal);
  // What another tab has sent may come with the log before the device says that it waits no more.
  const waiting = useOutgoing().filter(
    ({ data }) =>
      (within === undefined || data.incident === within) && (journal.get(data.entry)?.number ?? 0) === 0,
  );
  if (waiting.length === 0) return null;

  async function giveBack(entry: OutgoingEntry): Promise<void> {
    if (!(await takeBack(entry))) return;
    writeDraft(`journal.entry.${within ?? 'shift'}`, draftOf(entry));
    onTakeBack?.();
  }

  return (
    <ol className={styles['rows']} aria-label={message('journal.unsent')}>
      {waiting.toReversed().map((entry) => (
        <OutgoingRow key={entry.command} entry={entry} onTakeBack={(one) => void giveBack(one)} />
      ))}
    </ol>
  );
}

/** Drawn again for its rows alone: a key in the filter, or a scroll, is no reason. */
const Rows = memo(function Rows({
  rows,
  within,
  olderFiles,
}: {
  rows: readonly JournalRow[];
  within: string | undefined;
  olderFiles: readonly Attachment[] | undefined;
}): ReactNode {
  const account = useAccount();
  const readState = useStateReader();
  const today = useNow();
  const incidents = useIncidents();
  const restricted = useLive((state) => state.restrictedRecords);
  const organisation = useLive((state) => state.organisation?.id ?? '');
  const [dialog, setDialog] = useState<{ kind: 'correct' | 'strike' | 'attach'; row: JournalRow } | null>(
    null,
  );
  const mayChange = may(account.roles, 'journal.correct');
  const [acts] = useState(() => ({
    onCorrect: (row: JournalRow) => setDialog({ kind: 'correct', row }),
    onStrike: (row: JournalRow) => setDialog({ kind: 'strike', row }),
    onAttach: (row: JournalRow) => setDialog({ kind: 'attach', row }),
  }));
  const list = useRef<LongListHandle>(null);
  const named = useNamedRow(rows, list);

  function sealedAt(row: JournalRow): string | null | undefined {
    if (row.text !== null || row.about === 'striking') return undefined;
    const state = readState();
    const restrictions = restrictionsOf(
      { journal: state.journal, restrictedRecords: restricted },
      row.standing,
      row.repeats,
    );
    if (restrictions.length === 0) return undefined;
    return restrictions.every(({ id }) => mayReadRestricted(state, account.roles, id))
      ? `/api/organisations/${organisation}/records/${row.standing}/sealed`
      : null;
  }

  return (
    <>
      <LongList
        handle={list}
        className={styles['rows']}
        rows={rows}
        keyOf={keyOf}
        render={(row, index, place) => {
          const before = rows[index - 1];
          const parted = before !== undefined && !sameDay(before.occurredAt, row.occurredAt);
          const otherDay = before === undefined && !sameDay(row.occurredAt, today);
          return (
            <Fragment key={row.id}>
              {parted || otherDay ? <li className={styles['day']}>{dayHeading(row.occurredAt)}</li> : null}
              <EntryRow
                row={row}
                place={place}
                named={row.id === named}
                today={today}
                incidents={incidents}
                within={within}
                sealedAt={sealedAt(row)}
                olderFiles={olderFiles}
                own={row.author === account.name}
                {...(mayChange && acts)}
              />
            </Fragment>
          );
        }}
      />
      {dialog?.kind === 'correct' ? <CorrectDialog row={dialog.row} onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'strike' ? <StrikeDialog row={dialog.row} onClose={() => setDialog(null)} /> : null}
      {dialog?.kind === 'attach' ? (
        <attachDialog.View
          record={dialog.row.standing}
          about={{ entry: dialog.row.number }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
});

const keyOf = ({ id }: JournalRow): string => id;
