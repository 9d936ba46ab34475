import { message } from '#shared/language/message.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAccount } from '../../lib/session.ts';
import { type Locked, lockedHere } from '../../sync/locked-entries.ts';
import styles from './locked-entries.module.css';
import { TakeOverDialog } from './take-over-dialog.tsx';

/** Says to a duty officer what others left unsent on this device, and lets it be taken over. Nobody else is told. */
export function LockedLine(): ReactNode {
  const account = useAccount();
  const [found, setFound] = useState<readonly Locked[]>([]);
  const [open, setOpen] = useState<Locked | null>(null);
  useEffect(() => {
    void lockedHere().then(setFound);
  }, [open]);
  const theirs = found.filter(
    ({ kind, organisation, account: author }) =>
      kind === 'entries' && organisation === account.organisation && author !== account.id,
  );
  if (!account.roles.includes('duty-officer')) return null;
  return (
    <>
      {theirs.map((locked) => (
        <div key={locked.id} className={styles['line']} role="status">
          <span>{message('locked-entries.wait', { count: locked.count, name: locked.name })}</span>
          <Button size="small" onClick={() => setOpen(locked)}>
            {message('locked-entries.show')}
          </Button>
        </div>
      ))}
      {open === null ? null : <TakeOverDialog locked={open} onClose={() => setOpen(null)} />}
    </>
  );
}
