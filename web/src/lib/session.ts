import { create } from 'zustand';
import { type ApiFailure, onUnauthorised, request } from './api.ts';
import { setDraftOwner } from './draft.ts';
import { forgetKept } from './kept.ts';

/** Who is signed in. `organisation` and `roles` are ids of contract.md. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  /** The one that a department's coordinator speaks for. */
  readonly department?: string | null;
}

/**
 * `signed-in` with `expired`: the session has ended on the server, the page stays and a dialog asks to sign in again.
 * `unreachable`: it is not known whether anybody is signed in, since the server did not answer.
 */
export type Session =
  | { readonly status: 'opening' }
  | { readonly status: 'unreachable'; readonly failure: ApiFailure }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly account: Account; readonly expired: boolean };

export const useSession = create<Session>(() => ({ status: 'opening' }));

function signedIn(account: Account): void {
  setDraftOwner(account.id);
  useSession.setState({ status: 'signed-in', account, expired: false }, true);
}

onUnauthorised(() => {
  const session = useSession.getState();
  if (session.status === 'signed-in') useSession.setState({ ...session, expired: true }, true);
});

/** Asks the server who is signed in. Call at start, and again where it could not be reached. */
export async function openSession(): Promise<void> {
  useSession.setState({ status: 'opening' }, true);
  const result = await request<{ account: Account }>('/api/session', { signingIn: true });
  if (result.ok) signedIn(result.value.account);
  else if (result.failure.kind === 'problem' && result.failure.problem.status === 401) {
    forgetKept();
    useSession.setState({ status: 'signed-out' }, true);
  } else useSession.setState({ status: 'unreachable', failure: result.failure }, true);
}

export interface Credentials {
  readonly organisation: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Signs in; null when it went well. Over an expired session another account cannot take over what the page holds:
 * then the page is read anew.
 */
export async function signIn(credentials: Credentials): Promise<ApiFailure | null> {
  const before = useSession.getState();
  const result = await request<{ account: Account }>('/api/session', {
    method: 'POST',
    body: credentials,
    signingIn: true,
  });
  if (!result.ok) return result.failure;
  if (before.status === 'signed-in' && before.account.id !== result.value.account.id)
    window.location.assign('/');
  else signedIn(result.value.account);
  return null;
}

/** Ends the session and leaves nothing of it in memory. Drafts stay on the device, under their account. */
export async function signOut(): Promise<ApiFailure | null> {
  const result = await request<null>('/api/session', { method: 'DELETE', signingIn: true });
  const ended = result.ok || (result.failure.kind === 'problem' && result.failure.problem.status === 401);
  if (!ended) return result.failure;
  forgetKept();
  window.location.assign('/logga-in');
  return null;
}

/** The account of a page that is only shown to somebody signed in. */
export function useAccount(): Account {
  const account = useSession((session) => (session.status === 'signed-in' ? session.account : null));
  if (!account) throw new Error('useAccount outside a signed-in page');
  return account;
}
