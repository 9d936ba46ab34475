import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { verifyPassword } from './password.ts';
import type { FailureKey, SignInFailures } from './sign-in-failures.ts';
import { Turns } from './turns.ts';

export type SignInRequest = {
  readonly organisation: string;
  readonly username: string;
  readonly password: string;
  /** From where it comes; failures count against it too. */
  readonly address: string;
};

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly account: Account }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

export type SignIn = (request: SignInRequest) => Promise<SignInAnswer>;

/**
 * Checks a username and password. The answer is the same, and takes as long, for an account that does not exist. Tries at
 * one account are taken one at a time, so that a burst of guesses gets no more of them than a row of guesses.
 */
export function createSignIn(accounts: Pick<Accounts, 'credentials'>, failures: SignInFailures): SignIn {
  const turns = new Turns();
  return async (request) => {
    const username = request.username.toLowerCase();
    const account: FailureKey = { kind: 'account', id: `${request.organisation}/${username}` };
    const address: FailureKey = { kind: 'address', id: request.address };
    return await turns.take(account.id, async (): Promise<SignInAnswer> => {
      const retryAfterSeconds = await failures.secondsToWait([account, address]);
      if (retryAfterSeconds > 0) return { kind: 'too-many', retryAfterSeconds };
      const known = await accounts.credentials(request.organisation, username);
      const right = await verifyPassword(known?.passwordHash ?? null, request.password);
      if (known === null || !right) {
        await failures.record([account, address]);
        return { kind: 'wrong' };
      }
      await failures.forget(account);
      return { kind: 'signed-in', account: known.account };
    });
  };
}
