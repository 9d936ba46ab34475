/**
 * The links by which a recipient answers without an account.
 *
 * Invariants: a token belongs to one recipient of one alarm and can be made only with the derived key; the database has its
 * SHA-256 alone, so whoever reads it can use none and whoever writes it can make none; it is used once and lasts a day from
 * when it was last sent. Opening one changes nothing.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { coalesced } from '../coalesce.ts';

/** One recipient of one alarm. */
export type LinkOwner = { readonly organisation: string; readonly alarm: string; readonly recipient: string };

export type AlarmLink = LinkOwner & {
  readonly expiresAt: Date;
  readonly expired: boolean;
  readonly usedAt: Date | null;
};

export type AlarmLinks = ReturnType<typeof openAlarmLinks>;

const lasts = '24 hours';
const form = /^[\w-]{22}$/;
/** Links that have long expired are said to be unknown. */
const keptFor = '30 days';

export function openAlarmLinks(pool: Pool, key: Buffer) {
  const tokenOf = ({ organisation, alarm, recipient }: LinkOwner): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([organisation, alarm, recipient]))
      .digest()
      .subarray(0, 16)
      .toString('base64url');

  const store = coalesced(async (owners: readonly LinkOwner[]) => {
    // A statement may touch a row once.
    const links = [...new Map(owners.map((owner) => [tokenOf(owner), owner]))];
    await pool.query({
      name: 'alarm-link-store',
      text: `insert into alarm_link (token_hash, organisation, alarm, recipient, expires_at)
        select given.*, now() + interval '${lasts}'
        from unnest($1::bytea[], $2::text[], $3::uuid[], $4::text[]) as given
        on conflict (token_hash) do update set expires_at = excluded.expires_at`,
      values: [
        links.map(([token]) => digestOf(token)),
        links.map(([, { organisation }]) => organisation),
        links.map(([, { alarm }]) => alarm),
        links.map(([, { recipient }]) => recipient),
      ],
    });
    return owners.map(() => undefined);
  });

  return {
    /** The recipient's token, good for a day from now; the same each time. */
    async issue(owner: LinkOwner): Promise<string> {
      await store(owner);
      return tokenOf(owner);
    },

    /** Whose token it is; null for one that was never given out. */
    async find(token: string): Promise<AlarmLink | null> {
      if (!form.test(token)) return null;
      const { rows } = await pool.query<AlarmLink>({
        name: 'alarm-link-find',
        text: `select organisation, alarm, recipient, expires_at as "expiresAt", expires_at <= now() as expired,
          used_at as "usedAt" from alarm_link where token_hash = $1`,
        values: [digestOf(token)],
      });
      const [link] = rows;
      if (link === undefined) return null;
      return timingSafeEqual(Buffer.from(tokenOf(link)), Buffer.from(token)) ? link : null;
    },

    async markUsed(token: string): Promise<void> {
      await pool.query('update alarm_link set used_at = coalesce(used_at, now()) where token_hash = $1', [
        digestOf(token),
      ]);
    },

    async sweep(): Promise<void> {
      await pool.query(`delete from alarm_link where expires_at < now() - interval '${keptFor}'`);
    },
  };
}

function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
