import { hash, randomBytes } from 'node:crypto';
import { accountOfRow, type Account, type AccountRow } from './account.ts';

/** `browser`: a cookie of somebody who signed in; `api`: a token of an integration. */
export type SessionKind = 'browser' | 'api';

export type Session = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly account: Account;
  readonly expiresAt: string;
};

/** Why a session's sockets are told: it is over, or its account may now read something else. */
export type SessionChange = { readonly session: Session; readonly change: 'ended' | 'account-changed' };

export type SessionRow = AccountRow & {
  readonly session: string;
  readonly token_hash: Buffer;
  readonly kind: SessionKind;
  readonly expires_at: Date;
};

export function sessionOfRow(row: SessionRow): Session {
  return {
    id: row.session,
    kind: row.kind,
    account: accountOfRow(row),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** 32 random bytes, base64url: what the holder keeps. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const tokenForm = /^[\w-]{43}$/;

/** The SHA-256 under which a token is known; null for what no token of ours looks like. */
export function hashToken(token: string): Buffer | null {
  return tokenForm.test(token) ? hash('sha256', token, 'buffer') : null;
}

const mostHeard = 1_000;

/**
 * `hashToken` and the same as base64, not computed again for the tokens that were heard last, since who works sends the same one with
 * everything. They are held only here, in memory, as the requests are that bring them.
 */
export function tokenHashes(): (token: string) => { readonly hash: Buffer; readonly key: string } | null {
  const heard = new Map<string, { readonly hash: Buffer; readonly key: string }>();
  return (token) => {
    const known = heard.get(token);
    if (known !== undefined) return known;
    const made = hashToken(token);
    if (made === null) return null;
    if (heard.size >= mostHeard) heard.clear();
    const hashed = { hash: made, key: made.toString('base64') };
    heard.set(token, hashed);
    return hashed;
  };
}
