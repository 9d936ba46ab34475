import { may } from '#shared/authorization/capabilities.ts';
import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '../lib/paths.ts';
import { useAccount } from '../lib/session.ts';
import { useOutboxStore, useReturned } from '../sync/outbox-store.ts';
import { useLive } from '../sync/use-live.ts';
import styles from './frame-lines.module.css';

/** What somebody must see to, on every page: what came back unrecorded, and what two have changed without knowing of each other. */
export function OutboxLines(): ReactNode {
  const returned = useReturned().length;
  const problem = useOutboxStore((outbox) => outbox.problem);
  return (
    <>
      {returned === 0 ? null : (
        <p className={styles['line']} role="status">
          <b>{message('outbox.returned-count', { count: returned })}</b>{' '}
          <Link href={paths.unsent}>{message('common.show')}</Link>
        </p>
      )}
      {problem === null || returned > 0 ? null : (
        <p className={styles['line']} role="status">
          <b>{message('outbox.problem')}</b> <Link href={paths.unsent}>{message('common.show')}</Link>
        </p>
      )}
      <ConflictLine />
      <SpillLine />
    </>
  );
}

/** Text that was taken away at once waits for a second person: whoever may be that one sees it, wherever they are. */
function SpillLine(): ReactNode {
  const { id, roles } = useAccount();
  const waiting = useLive((state) => {
    let count = 0;
    for (const spill of state.spills.values())
      if (spill.status === 'reported' && spill.reporter !== id) count += 1;
    return count;
  });
  if (waiting === 0 || !may(roles, 'record.confirm-spill')) return null;
  return (
    <p className={styles['line']} role="status">
      <b>{message('shell.spills', { count: waiting })}</b>{' '}
      <Link href={paths.erasure}>{message('common.show')}</Link>
    </p>
  );
}

function ConflictLine(): ReactNode {
  const { roles } = useAccount();
  const open = useLive((state) => {
    let count = 0;
    for (const { status } of state.conflicts.values()) if (status === 'open') count += 1;
    return count;
  });
  if (open === 0 || !may(roles, 'conflict.settle')) return null;
  return (
    <p className={styles['line']} role="status">
      <b>{message('outbox.conflicts', { count: open })}</b>{' '}
      <Link href={paths.conflicts}>{message('outbox.settle')}</Link>
    </p>
  );
}
