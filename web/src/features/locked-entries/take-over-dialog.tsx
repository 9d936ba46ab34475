import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { LoadingBars } from '../../components/pane-states.tsx';
import { now } from '../../lib/clock.ts';
import { clockOrDate } from '../../lib/format.ts';
import { type Locked, openLocked, removeLocked } from '../../sync/locked-entries.ts';
import { rowWords } from '../../sync/row-words.ts';
import { takeOver, type TakenOver } from '../../sync/take-over.ts';
import styles from './locked-entries.module.css';

type Content = { readonly rows: readonly OutboxRow[]; readonly author: string };

/** Shows what somebody left unsent on this device, and sends it in their place. What is refused stays until it is thrown away. */
export function TakeOverDialog({ locked, onClose }: { locked: Locked; onClose: () => void }): ReactNode {
  const [content, setContent] = useState<Content | 'shut' | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, TakenOver>>(new Map());
  const [busy, setBusy] = useState(false);
  const [throwing, setThrowing] = useState(false);
  const { name } = locked;
  useEffect(() => {
    void openLocked(locked).then((opened) =>
      setContent(opened === null ? 'shut' : { rows: opened.content as OutboxRow[], author: opened.author }),
    );
  }, [locked]);

  const send = async ({ rows, author }: Content): Promise<void> => {
    setBusy(true);
    const got = new Map<string, TakenOver>();
    const told = (id: string, outcome: TakenOver): void => setOutcomes(new Map(got.set(id, outcome)));
    const whole = await takeOver(rows, author, told);
    if (whole && [...got.values()].every(({ kind }) => kind === 'recorded')) await removeLocked(locked.id);
    setBusy(false);
  };
  const throwAway = async (): Promise<void> => {
    await removeLocked(locked.id);
    onClose();
  };

  const kinds = new Set([...outcomes.values()].map(({ kind }) => kind));
  const done = !busy && kinds.size === 1 && kinds.has('recorded');
  const refused = !busy && kinds.has('refused') && !kinds.has('unknown');
  return (
    <Dialog title={message('locked-entries.title', { name })} onClose={onClose}>
      {content === null ? <LoadingBars /> : null}
      {content === 'shut' ? <Notice kind="wrong">{message('locked-entries.shut')}</Notice> : null}
      {content === null || content === 'shut' ? null : (
        <>
          <p>{message('locked-entries.what', { name, time: clockOrDate(locked.lockedAt, now()) })}</p>
          <ol className={styles['rows']}>
            {content.rows.map((row) => (
              <Row key={row.id} row={row} outcome={outcomes.get(row.id) ?? null} />
            ))}
          </ol>
          {done ? <Notice>{message('locked-entries.done')}</Notice> : null}
          {kinds.has('unknown') ? <Notice kind="wrong">{message('locked-entries.unknown')}</Notice> : null}
          {refused ? <Notice kind="attention">{message('locked-entries.refused')}</Notice> : null}
          {throwing ? <Notice kind="attention">{message('locked-entries.throw.what')}</Notice> : null}
        </>
      )}
      <DialogActions>
        {content === null || content === 'shut' || done ? null : (
          <Button kind="primary" busy={busy} onClick={() => void send(content)}>
            {message('locked-entries.send', { name })}
          </Button>
        )}
        {refused ? (
          <Button onClick={() => (throwing ? void throwAway() : setThrowing(true))}>
            {message(throwing ? 'locked-entries.throw.sure' : 'locked-entries.throw')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{message(done ? 'common.close' : 'common.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Row({ row, outcome }: { row: OutboxRow; outcome: TakenOver | null }): ReactNode {
  const { what, about, text } = rowWords(row);
  return (
    <li>
      <b>{clockOrDate(row.occurredAt, now())}</b> {about === null ? what : `${what}, ${about}`}
      <p>{text}</p>
      {outcome?.kind === 'recorded' ? <p role="status">{message('locked-entries.row.recorded')}</p> : null}
      {outcome?.kind === 'refused' ? (
        <p role="status">{message('locked-entries.row.refused', { reason: outcome.reason })}</p>
      ) : null}
    </li>
  );
}
