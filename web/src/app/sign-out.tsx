import { message } from '#shared/language/message.ts';
import { type ReactNode, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { signOut, useAccount } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';
import { useOutboxStore } from '../sync/outbox-store.ts';
import styles from './sign-out.module.css';

/** So long (ms) the push service and the server are waited for; signing out goes on without them. */
const patience = 3_000;

/** Signs out. Where something is not sent, that and what becomes of it is said first, with the choice to wait. */
export function SignOut({ phone }: { phone: boolean }): ReactNode {
  const { organisation } = useAccount();
  const unsent = useOutboxStore(({ rows }) => rows.length);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const size = phone ? 'touch' : 'medium';
  const leave = async (): Promise<void> => {
    setBusy(true);
    await Promise.race([turnOffNotifications(organisation), wait(patience)]);
    await signOut();
  };
  if (!asking || unsent === 0)
    return (
      <Button size={size} busy={busy} onClick={() => (unsent === 0 ? void leave() : setAsking(true))}>
        {message('shell.sign-out')}
      </Button>
    );
  const locks = window.isSecureContext;
  return (
    <div className={styles['asking']}>
      <Notice kind="attention">
        {locks
          ? message('shell.sign-out.unsent', { count: unsent, phone: phone ? 'yes' : 'no' })
          : message('shell.sign-out.unlocked', { count: unsent })}
      </Notice>
      <Button kind="primary" size={size} onClick={() => setAsking(false)}>
        {message('shell.sign-out.wait')}
      </Button>
      <Button size={size} busy={busy} onClick={() => void leave()}>
        {message('shell.sign-out.anyway')}
      </Button>
    </div>
  );
}

async function turnOffNotifications(organisation: string): Promise<void> {
  try {
    const { turnOffPush } = await withTexts(() => import('../features/alarm/push.ts'));
    await turnOffPush(organisation);
  } catch {
    return;
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
