import { message } from '#shared/language/message.ts';
import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { announceOwn } from '../lib/announce.ts';
import type { Account } from '../lib/session.ts';
import styles from './sign-in-again.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Lies over the page when the session has ended on the server; the page below keeps every word that was typed. */
export function SignInAgain({ account }: { account: Account }): ReactNode {
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
