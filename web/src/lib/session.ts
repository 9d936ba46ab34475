import { createContext, use } from 'react';
import { create } from 'zustand';
import { type ApiFailure, onUnauthorised, request } from './api.ts';
import { setDraftOwner } from './draft.ts';
import { forgetKept, keepOnDevice, readKept } from './kept.ts';
import { readStored, removeStored, writeStored } from './storage.ts';

/** Who is signed in. `organisation` and `roles` are ids of contract.md. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  /** The one that a department's coordinator speaks for. */
  readonly department?: string | null;
  /** The one that a safety point's staff are bound to. */
  readonly safetyPoint?: string | null;
  /** ISO 8601, when it ends, where it joined a safety point by a QR code: it has no password to sign in with again. */
  readonly guestUntil?: string | null;
}

/**
 * `signed-in` with `expired`: the session has ended on the server, the page stays and a dialog asks to sign in again.
 * `signed-in` with `offline`: as this device remembers it; the server has not been heard yet.
 * `unreachable`: it is not known whether anybody is signed in, since the server did not answer.
 */
export type Session =
  | { readonly status: 'opening' }
  | { readonly status: 'unreachable'; readonly failure: ApiFailure }
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      readonly expired: boolean;
      readonly offline: boolean;
    };

export const useSession = create<Session>(() => ({ status: 'opening' }));

/** How long (ms) the server is waited for before the page opens as this device remembers it. */
const patience = 1_000;
const place = 'account';
const leaving = 'signing-out';

type Leave = (account: Account) => Promise<void>;
let whenLeaving: Leave = () => Promise.resolve();

/** What is done with what an account has on this device, when it signs out or the server no longer knows its session. */
export function onLeaving(leave: Leave): void {
  whenLeaving = leave;
}

type Arrive = (account: Account) => Promise<void>;
let whenArriving: Arrive = () => Promise.resolve();

/** What is done before the pages of an account that the server knows are shown. */
export function onArriving(arrive: Arrive): void {
  whenArriving = arrive;
}

/** The account that this device remembers as signed in. */
function keptAccount(): Account | null {
  const found = readKept(place);
  if (typeof found !== 'object' || found === null) return null;
  const { id, name, roles, organisation } = found as Partial<Account>;
  const whole = [id, name, organisation].every((part) => typeof part === 'string') && Array.isArray(roles);
  return whole ? (found as Account) : null;
}

async function leave(account: Account): Promise<void> {
  forgetKept();
  // Whatever cannot be removed or locked now must not keep anybody from leaving.
  await whenLeaving(account).catch(() => undefined);
}

async function arrived(account: Account): Promise<void> {
  const before = keptAccount();
  if (before !== null && before.id !== account.id) await leave(before);
  keepOnDevice(place, account);
  setDraftOwner(account.id);
  await whenArriving(account).catch(() => undefined);
  useSession.setState({ status: 'signed-in', account, expired: false, offline: false }, true);
}

function remembered(account: Account): void {
  setDraftOwner(account.id);
  useSession.setState({ status: 'signed-in', account, expired: false, offline: true }, true);
}

onUnauthorised(() => void ended());

/** The server no longer knows the session. A page that it has not confirmed since it opened is closed. */
async function ended(): Promise<void> {
  const session = useSession.getState();
  if (session.status !== 'signed-in' || session.expired) return;
  if (session.offline) {
    await leave(session.account);
    useSession.setState({ status: 'signed-out' }, true);
  } else {
    useSession.setState({ ...session, expired: true }, true);
    await leave(session.account);
  }
}

const saidNo = (failure: ApiFailure): boolean => failure.kind === 'problem' && failure.problem.status === 401;

/**
 * Finds out who is signed in. Where the server does not answer at once, the page opens as this device remembers it, and is
 * confirmed when there is contact. Call at start, and again where nobody could be found.
 */
export async function openSession(): Promise<void> {
  useSession.setState({ status: 'opening' }, true);
  if (readStored(leaving) !== undefined && !(await endSession())) {
    useSession.setState({ status: 'signed-out' }, true);
    return;
  }
  const kept = keptAccount();
  const asking = confirmSession();
  if (kept === null) return await asking;
  await Promise.race([asking, wait(patience)]);
  if (useSession.getState().status === 'opening') remembered(kept);
  await asking;
}

/** Asks the server who is signed in, and takes its answer where there is one. */
export async function confirmSession(): Promise<void> {
  const result = await request<{ account: Account }>('/api/session', { signingIn: true });
  const session = useSession.getState();
  const shown = session.status === 'signed-in' ? session.account : keptAccount();
  if (result.ok) {
    const { account } = result.value;
    await arrived(account);
    // The page is another account's.
    if (session.status === 'signed-in' && session.account.id !== account.id) window.location.assign('/');
  } else if (saidNo(result.failure)) {
    if (shown !== null) await leave(shown);
    useSession.setState({ status: 'signed-out' }, true);
  } else if (session.status === 'opening') {
    if (shown === null) useSession.setState({ status: 'unreachable', failure: result.failure }, true);
    else remembered(shown);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
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
  if (readStored(leaving) !== undefined) await endSession();
  const result = await request<{ account: Account }>('/api/session', {
    method: 'POST',
    body: credentials,
    signingIn: true,
  });
  if (!result.ok) return result.failure;
  removeStored(leaving);
  const { account } = result.value;
  if (before.status === 'signed-in' && before.account.id !== account.id) window.location.assign('/');
  else await arrived(account);
  return null;
}

/** This device has joined a safety point by a code: what another account had here is left, as when it signs out. */
export async function joined(account: Account): Promise<void> {
  removeStored(leaving);
  await arrived(account);
}

/**
 * Ends the session and leaves nothing of it in memory. What the account has on this device is removed or locked first. Without
 * contact the device signs out all the same, and the server is told when there is contact.
 */
export async function signOut(): Promise<void> {
  const session = useSession.getState();
  writeStored(leaving, true);
  if (session.status === 'signed-in') await leave(session.account);
  await endSession();
  window.location.assign('/logga-in');
}

/** Tells the server of a sign-out; true when it knows. */
async function endSession(): Promise<boolean> {
  const result = await request<null>('/api/session', { method: 'DELETE', signingIn: true, timeout: 5_000 });
  if (!result.ok && !saidNo(result.failure)) return false;
  removeStored(leaving);
  return true;
}

/** As whom pages within are shown, whoever is signed in; null: as the one who is. */
export const AccountContext = createContext<Account | null>(null);

/** The account of a page that is only shown to somebody signed in. */
export function useAccount(): Account {
  const shownAs = use(AccountContext);
  const signedIn = useSession((session) => (session.status === 'signed-in' ? session.account : null));
  const account = shownAs ?? signedIn;
  if (!account) throw new Error('useAccount outside a signed-in page');
  return account;
}
