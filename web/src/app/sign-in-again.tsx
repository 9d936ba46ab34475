import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { announceOwn } from '../lib/announce.ts';
import { paths } from '../lib/paths.ts';
import type { Account } from '../lib/session.ts';
import styles from './sign-in-again.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Lies over the page when the session has ended on the server; the page below keeps every word that was typed. */
export function SignInAgain({ account }: { account: Account }): ReactNode {
  if ((account.guestUntil ?? null) !== null) return <NoLongerJoined />;
  return (
    <Dialog title={message('sign-in.again.title')} mustAnswer onClose={() => undefined}>
      <p className={styles['what']}>{message('sign-in.again.what')}</p>
      <SignInForm
        organisation={account.organisation}
        onSignedIn={() => announceOwn(message('sign-in.again.done'))}
      />
    </Dialog>
  );
}

/** Who joined by a code has no password to give again: what is over, and how one joins anew. */
function NoLongerJoined(): ReactNode {
  return (
    <Dialog title={message('sign-in.guest.title')} mustAnswer onClose={() => undefined}>
      <p className={styles['what']}>{message('sign-in.guest.what')}</p>
      <Button kind="primary" size="touch" onClick={() => window.location.assign(paths.join)}>
        {message('sign-in.guest.leave')}
      </Button>
    </Dialog>
  );
}
