import { message } from '#shared/language/message.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { EmptyState } from '../../components/pane-states.tsx';
import { Pane } from '../../components/pane.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { sendMended, sendNow } from '../../sync/outbox.ts';
import { useOutboxStore, useReturned, useWaiting } from '../../sync/outbox-store.ts';
import { MendDialog } from './mend-dialog.tsx';
import { ReturnedRow } from './returned-row.tsx';
import { ThrowDialog } from './throw-dialog.tsx';
import styles from './unsent-page.module.css';
import { WaitingRow } from './waiting-row.tsx';

/** Sends all that the log has lost again at once, as it was, in the order in which it was given. */
function SendAgain({ rows }: { rows: readonly OutboxRow[] }): ReactNode {
  const [busy, setBusy] = useState(false);
  const lost = rows.filter(({ returned }) => returned?.because === 'lost-again');
  if (lost.length === 0) return null;
  async function send(): Promise<void> {
    setBusy(true);
    for (const { id, data } of lost) {
      // One after the other: each is laid last.
      // oxlint-disable-next-line no-await-in-loop
      await sendMended(id, data);
    }
    setBusy(false);
  }
  return (
    <Button size="small" busy={busy} onClick={() => void send()}>
      {message('unsent.again', { count: lost.length })}
    </Button>
  );
}

type Open = { readonly dialog: 'mend' | 'throw'; readonly id: string };

/** What was given on this device and is not recorded: what came back with its reason, and what waits. */
export default function UnsentPage(): ReactNode {
  const returned = useReturned();
  const waiting = useWaiting();
  const problem = useOutboxStore((outbox) => outbox.problem);
  const [open, setOpen] = useState<Open | null>(null);
  const opened = returned.find(({ id }) => id === open?.id);
  const close = (): void => setOpen(null);
  return (
    <div className={styles['page']}>
      <VisuallyHidden as="h1">{message('unsent.title')}</VisuallyHidden>
      {problem === null ? null : <Notice kind="wrong">{message(`unsent.problem.${problem}`)}</Notice>}
      {returned.length === 0 && waiting.length === 0 ? (
        <EmptyState title={message('unsent.none')}>{message('unsent.none.what')}</EmptyState>
      ) : null}
      {returned.length === 0 ? null : (
        <Pane title={message('unsent.returned')} count={returned.length} end={<SendAgain rows={returned} />}>
          <p className={styles['what']}>{message('unsent.returned.what')}</p>
          <ol className={styles['rows']}>
            {returned.map((row) => (
              <ReturnedRow
                key={row.id}
                row={row}
                onMend={() => setOpen({ dialog: 'mend', id: row.id })}
                onThrow={() => setOpen({ dialog: 'throw', id: row.id })}
              />
            ))}
          </ol>
        </Pane>
      )}
      {waiting.length === 0 ? null : (
        <Pane
          title={message('unsent.waiting')}
          count={waiting.length}
          end={
            <Button size="small" onClick={() => void sendNow()}>
              {message('unsent.try')}
            </Button>
          }
        >
          <p className={styles['what']}>{message('unsent.waiting.what')}</p>
          <ol className={styles['rows']}>
            {waiting.map((row) => (
              <WaitingRow key={row.id} row={row} />
            ))}
          </ol>
        </Pane>
      )}
      {opened !== undefined && open?.dialog === 'mend' ? <MendDialog row={opened} onClose={close} /> : null}
      {opened !== undefined && open?.dialog === 'throw' ? <ThrowDialog row={opened} onClose={close} /> : null}
    </div>
  );
}
