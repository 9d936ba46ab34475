import type { Pool } from 'pg';
import type { KeptHead } from '#shared/protocol/evidence-answers.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';

/** A stamp as it came (TimeStampResp in DER). */
export type KeptStamp = {
  readonly authority: string;
  readonly stampedAt: string;
  readonly response: Buffer;
};

/** Where signing stands for an organisation with one key: the newest position, and when the newest hourly head was signed. */
export type LastSigned = { readonly seq: number; readonly hourlyAt: string | null };

export type KeptHeads = ReturnType<typeof openKeptHeads>;

/** The heads that were signed, and their stamps. */
export function openKeptHeads(pool: Pool) {
  return {
    /** Keeps a head; where that position was signed by that key already, the first one stands. */
    async keep(organisation: string, head: SignedHead, reason: KeptHead['reason']): Promise<void> {
      await pool.query(
        `insert into signed_head (organisation, seq, hash, signed_at, signature, key, reason)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [organisation, head.seq, head.hash, head.signedAt, head.signature, head.key, reason],
      );
    },

    /** By organisation. */
    async last(key: string): Promise<Map<string, LastSigned>> {
      const { rows } = await pool.query<{ organisation: string; seq: number; hourly_at: Date | null }>(
        `select organisation, max(seq) as seq, max(signed_at) filter (where reason = 'hourly') as hourly_at
         from signed_head where key = $1 group by organisation`,
        [key],
      );
      return new Map(
        rows.map(({ organisation, seq, hourly_at }) => [
          organisation,
          { seq, hourlyAt: hourly_at?.toISOString() ?? null },
        ]),
      );
    },

    /** Newest first; before a position where one is given. */
    async list(organisation: string, limit: number, before: number | null = null): Promise<KeptHead[]> {
      const { rows } = await pool.query<HeadRow>(
        `select ${headColumns}, authority, stamped_at
         from signed_head left join time_stamp using (organisation, seq, key)
         where organisation = $1 and ($2::bigint is null or seq < $2)
         order by seq desc, signed_at desc limit $3`,
        [organisation, before, limit],
      );
      return rows.map(keptHead);
    },

    /** How many there are, and how many of them are stamped. */
    async count(organisation: string): Promise<{ readonly heads: number; readonly stamps: number }> {
      const { rows } = await pool.query<{ heads: number; stamps: number }>(
        `select count(*) as heads, count(stamped_at) as stamps
         from signed_head left join time_stamp using (organisation, seq, key) where organisation = $1`,
        [organisation],
      );
      return rows[0] ?? { heads: 0, stamps: 0 };
    },

    /**
     * Of each organisation the newest head by a key that is hourly, or for which no hourly one comes, since what was exported an hour
     * ago is the newest there is; where that is not stamped.
     */
    async unstamped(key: string): Promise<{ readonly organisation: string; readonly head: SignedHead }[]> {
      const { rows } = await pool.query<HeadRow & { organisation: string }>(
        `select organisation, ${headColumns}, authority, stamped_at from (
           select distinct on (organisation) * from signed_head
           where key = $1 and (reason = 'hourly' or signed_at < now() - interval '1 hour') order by organisation, seq desc
         ) newest left join time_stamp using (organisation, seq, key)
         where stamped_at is null order by organisation`,
        [key],
      );
      return rows.map((row) => ({ organisation: row.organisation, head: signedHead(row) }));
    },

    async keepStamp(
      organisation: string,
      { seq, key }: SignedHead,
      { authority, stampedAt, response }: KeptStamp,
    ): Promise<void> {
      await pool.query(
        `insert into time_stamp (organisation, seq, key, authority, stamped_at, response)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [organisation, seq, key, authority, stampedAt, response],
      );
    },

    /** The stamp on a head, as it came. */
    async stampOf(organisation: string, { seq, key }: SignedHead): Promise<KeptStamp | null> {
      const { rows } = await pool.query<{ authority: string; stamped_at: Date; response: Buffer }>(
        'select authority, stamped_at, response from time_stamp where organisation = $1 and seq = $2 and key = $3',
        [organisation, seq, key],
      );
      const [row] = rows;
      if (row === undefined) return null;
      return { authority: row.authority, stampedAt: row.stamped_at.toISOString(), response: row.response };
    },
  };
}

const headColumns = 'seq, hash, signed_at, signature, key, reason';

type HeadRow = {
  seq: number;
  hash: string;
  signed_at: Date;
  signature: string;
  key: string;
  reason: KeptHead['reason'];
  authority: string | null;
  stamped_at: Date | null;
};

function signedHead({ seq, hash, signed_at, signature, key }: HeadRow): SignedHead {
  return { seq, hash, signedAt: signed_at.toISOString(), signature, key };
}

function keptHead(row: HeadRow): KeptHead {
  const { authority, stamped_at: stampedAt, reason } = row;
  const stamp =
    authority === null || stampedAt === null ? null : { authority, stampedAt: stampedAt.toISOString() };
  return { ...signedHead(row), reason, stamp };
}
