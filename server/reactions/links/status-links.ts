/**
 * The links by which a function at a department reports its status without an account.
 *
 * Invariants: a token belongs to one function, one department and one request, and can be made only with the derived key; the
 * database has its SHA-256 alone, so whoever reads it can use none and whoever writes it can make none; it lasts until a day after
 * the deadline. Opening one changes nothing. It may be used again, to correct the answer, until the request is closed.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';

export type StatusLinkOwner = {
  readonly organisation: string;
  readonly request: string;
  readonly department: string;
  readonly recipient: string;
};

export type StatusLink = StatusLinkOwner & { readonly expiresAt: Date; readonly expired: boolean };

export type StatusLinks = ReturnType<typeof openStatusLinks>;

const form = /^[\w-]{22}$/;
const lastsAfterDeadline = '24 hours';
/** Links that have long expired are said to be unknown. */
const keptFor = '30 days';

export function openStatusLinks(pool: Pool, key: Buffer) {
  const tokenOf = ({ organisation, request, department, recipient }: StatusLinkOwner): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([organisation, request, department, recipient]))
      .digest()
      .subarray(0, 16)
      .toString('base64url');

  return {
    /** The function's token; the same each time. `dueAt`: the deadline, ISO 8601 UTC. */
    async issue(owner: StatusLinkOwner, dueAt: string): Promise<string> {
      const token = tokenOf(owner);
      const { organisation, request, department, recipient } = owner;
      await pool.query({
        name: 'status-link-store',
        text: `insert into status_link (token_hash, organisation, request, department, recipient, expires_at)
          values ($1, $2, $3, $4, $5, greatest(now(), $6::timestamptz) + interval '${lastsAfterDeadline}')
          on conflict (token_hash) do update set expires_at = excluded.expires_at`,
        values: [digestOf(token), organisation, request, department, recipient, dueAt],
      });
      return token;
    },

    /** Whose token it is; null for one that was never given out. */
    async find(token: string): Promise<StatusLink | null> {
      if (!form.test(token)) return null;
      const { rows } = await pool.query<StatusLink>({
        name: 'status-link-find',
        text: `select organisation, request, department, recipient, expires_at as "expiresAt",
          expires_at <= now() as expired from status_link where token_hash = $1`,
        values: [digestOf(token)],
      });
      const [link] = rows;
      if (link === undefined) return null;
      return timingSafeEqual(Buffer.from(tokenOf(link)), Buffer.from(token)) ? link : null;
    },

    async markUsed(token: string): Promise<void> {
      await pool.query('update status_link set used_at = now() where token_hash = $1', [digestOf(token)]);
    },

    async sweep(): Promise<void> {
      await pool.query(`delete from status_link where expires_at < now() - interval '${keptFor}'`);
    },
  };
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
