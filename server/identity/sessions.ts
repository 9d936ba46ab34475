/**
 * Sessions, and the memory of them that keeps the command path free of queries.
 *
 * Invariants: a token is known only by its hash; a session that is ended here is unknown here at once and on the other nodes
 * with the notification, at the latest after one sweep; a change of the account reaches its sessions in the same way.
 * Reason: every command asks who its sender is, and a query for each would cost as much as recording it.
 */
import type { Pool } from 'pg';
import { newId } from '../event-log/random.ts';
import { accountColumns, type Account } from './account.ts';
import { notifySessionEnded } from './identity-channel.ts';
import { hashToken, newToken, sessionOfRow, tokenHashes } from './session.ts';
import type { Session, SessionChange, SessionKind, SessionRow } from './session.ts';
import { SessionMemory, type Remembered } from './session-memory.ts';

/** A memory older than this is checked again before it is trusted. */
const freshFor = 45_000;
/** With the database gone, what was true so recently still lets people read what the node holds. */
const trustedWithoutDatabaseFor = 5 * 60_000;
/** Meanwhile nobody waits for a database that could not say, in milliseconds. */
const askAgainAfter = 5_000;

const idleHours = 24;
const longestDays = 7;

const columns = `session.id as session, token_hash, kind, expires_at, ${accountColumns}`;
const living =
  'expires_at > now() and disabled_at is null and (guest_ends_at is null or guest_ends_at > now())';

export type Sessions = ReturnType<typeof openSessions>;

export function openSessions(pool: Pool, { exampleAccounts }: { readonly exampleAccounts: boolean }) {
  const memory = new SessionMemory();
  const hashOf = tokenHashes();
  const listeners = new Set<(change: SessionChange) => void>();
  const valid = exampleAccounts ? living : `${living} and not example`;

  const tell = (session: Session, change: SessionChange['change']): void => {
    for (const listener of listeners) listener({ session, change });
  };

  const readByHash = async (hash: Buffer): Promise<Session | null> => {
    const { rows } = await pool.query<SessionRow>({
      name: 'read-session',
      text: `select ${columns} from session join account on account.id = session.account
             where token_hash = $1 and ${valid}`,
      values: [hash],
    });
    return rows[0] === undefined ? null : sessionOfRow(rows[0]);
  };

  const readUnremembered = async (hash: Buffer, key: string): Promise<Session | null> => {
    if (memory.isNobodys(key)) return null;
    const session = await readByHash(hash);
    if (session === null) memory.rememberNobodys(key);
    else memory.remember(session, key);
    return session;
  };

  const update = (entry: Remembered, found: Session | undefined): void => {
    const before = entry.session;
    if (found === undefined) {
      memory.forget(entry);
      tell(before, 'ended');
      return;
    }
    entry.session = found;
    entry.expiresAt = Date.parse(found.expiresAt);
    entry.checkedAt = Date.now();
    if (JSON.stringify(before.account) !== JSON.stringify(found.account)) tell(found, 'account-changed');
  };

  const check = async (entries: readonly Remembered[]): Promise<void> => {
    if (entries.length === 0) return;
    const { rows } = await pool.query<SessionRow>(
      `select ${columns} from session join account on account.id = session.account
       where session.id = any($1::uuid[]) and ${valid}`,
      [entries.map((entry) => entry.session.id)],
    );
    const found = new Map(rows.map((row) => [row.session, sessionOfRow(row)]));
    for (const entry of entries) update(entry, found.get(entry.session.id));
  };

  const isExpired = ({ expiresAt }: Remembered, now: number): boolean => expiresAt <= now;

  return {
    /**
     * Opens a session and answers it with its token, which is not kept. A browser's lasts 24 hours from its last use and
     * at most seven days; an API token as many days as are asked for. A guest's never outlasts its account.
     */
    async open(
      account: Account,
      kind: SessionKind,
      label: string | null,
      days?: number,
    ): Promise<{ readonly session: Session; readonly token: string }> {
      const token = newToken();
      const hash = hashToken(token);
      if (hash === null) throw new Error('a new token has the wrong form');
      const id = newId();
      const { rows } = await pool.query<{ expires_at: Date }>(
        `insert into session (id, token_hash, account, kind, label, expires_at, ends_at)
         values ($1, $2, $3, $4, $5, least(now() + make_interval(hours => $6), $8::timestamptz),
           least(now() + make_interval(days => $7), $8::timestamptz))
         returning expires_at`,
        [
          id,
          hash,
          account.id,
          kind,
          label?.slice(0, 120) ?? null,
          days === undefined ? idleHours : days * 24,
          days ?? longestDays,
          account.guestUntil,
        ],
      );
      const expiresAt = (rows[0]?.expires_at ?? new Date()).toISOString();
      const session: Session = { id, kind, account, expiresAt };
      memory.remember(session, hash.toString('base64'));
      return { session, token };
    },

    /** Whose token this is, where that need not be asked; null where it must (`authenticate`). */
    remembered(token: string): Session | null {
      const hashed = hashOf(token);
      const entry = hashed === null ? undefined : memory.ofToken(hashed.key);
      if (entry === undefined) return null;
      const now = Date.now();
      entry.usedAt = now;
      return !isExpired(entry, now) && now - entry.checkedAt < freshFor ? entry.session : null;
    },

    /** Whose token this is; null when nobody's (any more). Throws when the database cannot say and nothing is remembered. */
    async authenticate(token: string): Promise<Session | null> {
      const hashed = hashOf(token);
      if (hashed === null) return null;
      const { hash, key } = hashed;
      const entry = memory.ofToken(key);
      if (entry === undefined) return await readUnremembered(hash, key);
      const now = Date.now();
      entry.usedAt = now;
      const expired = isExpired(entry, now);
      if (!expired && now - entry.checkedAt < freshFor) return entry.session;
      const trusted = !expired && now - entry.checkedAt < trustedWithoutDatabaseFor;
      if (trusted && now < entry.unasked) return entry.session;
      try {
        await check([entry]);
      } catch (error) {
        entry.unasked = Date.now() + askAgainAfter;
        if (trusted) return entry.session;
        throw error;
      }
      return memory.ofToken(key)?.session ?? null;
    },

    /** Says that a session is in use otherwise than by requests (an open socket), so that it is prolonged. */
    touch(session: string): void {
      const entry = memory.ofSession(session);
      if (entry !== undefined) entry.usedAt = Date.now();
    },

    /** Ends a session, here at once and on the other nodes by notification. */
    async end(session: Session): Promise<void> {
      await pool.query('delete from session where id = $1', [session.id]);
      const entry = memory.ofSession(session.id);
      if (entry !== undefined) memory.forget(entry);
      tell(session, 'ended');
      await notifySessionEnded(pool, session.id);
    },

    /** The living sessions of an organisation's accounts, for the command line. */
    async list(
      organisation: string,
    ): Promise<{ session: Session; label: string | null; lastSeenAt: string }[]> {
      const { rows } = await pool.query<SessionRow & { label: string | null; last_seen_at: Date }>(
        `select ${columns}, label, last_seen_at from session join account on account.id = session.account
         where account.organisation = $1 and ${living} order by session.created_at`,
        [organisation],
      );
      return rows.map((row) => ({
        session: sessionOfRow(row),
        label: row.label,
        lastSeenAt: row.last_seen_at.toISOString(),
      }));
    },

    /** Takes in what another node or a command line tool notified. */
    async notified(payload: string): Promise<void> {
      const [kind, id] = payload.split(' ');
      const entries = memory
        .all()
        .filter(({ session }) => (kind === 'session' ? session.id === id : session.account.id === id));
      for (const entry of entries) entry.checkedAt = 0;
      await check(entries);
    },

    /**
     * Checks everything remembered against the database, prolongs what has been used since the last sweep and clears
     * away what has expired. To be called every 15 s, and when notifications may have been missed.
     */
    async sweep(usedWithin = 60_000): Promise<void> {
      const since = Date.now() - usedWithin;
      const used = memory.all().filter((entry) => entry.usedAt >= since);
      if (used.length > 0) {
        await pool.query(
          `update session set last_seen_at = now(),
             expires_at = greatest(expires_at, least(ends_at, now() + make_interval(hours => ${idleHours})))
           where id = any($1::uuid[]) and last_seen_at < now() - interval '1 minute' and expires_at > now()`,
          [used.map((entry) => entry.session.id)],
        );
      }
      await check(memory.all());
      await pool.query(`delete from session where expires_at < now() - interval '1 day'`);
    },

    /** Calls back when a session ends or its account changes; the answer takes the listener away. */
    onChange(listener: (change: SessionChange) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
