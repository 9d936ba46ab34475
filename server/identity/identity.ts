import type { Pool } from 'pg';
import { openListener } from '../db/listener.ts';
import type { OperatorLog } from '../db/embedded/operator-log.ts';
import { openAccessLog, type AccessLog } from './access-log.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { openGuests, type Guests } from './guests.ts';
import { identityChannel } from './identity-channel.ts';
import { openLockedEntries, type LockedEntries } from './locked-entries.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { openSignInFailures, type SignInFailures } from './sign-in-failures.ts';

/** Everything about who somebody is. `close` ends its timer and its listening connection, not the pool. */
export type Identity = {
  readonly accounts: Accounts;
  readonly guests: Guests;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly failures: SignInFailures;
  readonly accessLog: AccessLog;
  readonly lockedEntries: LockedEntries;
  close(): Promise<void>;
};

export type IdentityOptions = {
  readonly pool: Pool;
  /** For the connection that listens. */
  readonly url: string;
  readonly log: OperatorLog;
  /** true with `npm start` only; else the example accounts are as if they were not there. */
  readonly exampleAccounts: boolean;
};

const sweepEvery = 15_000;

/** Opens who is who: accounts, sessions, guests and what is noted of signing in, kept current by what other nodes tell. */
export function openIdentity({ pool, url, log, exampleAccounts }: IdentityOptions): Identity {
  const accounts = openAccounts(pool, { exampleAccounts });
  const sessions = openSessions(pool, { exampleAccounts });
  const guests = openGuests(pool);
  const failures = openSignInFailures(pool);
  let sweeping: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    sweeping = Promise.all([sessions.sweep(), failures.sweep(), guests.sweep()]).then(
      () => undefined,
      (error: Error) => log.warn(`the sessions could not be checked: ${error.message}`),
    );
  };
  const timer = setInterval(sweep, sweepEvery);
  timer.unref();
  const listener = openListener({
    url,
    channels: [identityChannel],
    log,
    onNotification: (_channel, payload) => {
      sessions.notified(payload).catch((error: Error) => {
        log.warn(`a session's end could not be looked up: ${error.message}`);
      });
    },
    onConnected: sweep,
  });
  return {
    accounts,
    guests,
    sessions,
    failures,
    signIn: createSignIn(accounts, failures),
    accessLog: openAccessLog(pool),
    lockedEntries: openLockedEntries(pool),
    async close() {
      clearInterval(timer);
      await listener.close();
      await sweeping;
    },
  };
}
