/**
 * Whether the logs in the database are still whole chains: by how their rows are linked, which tells of rows that are taken out,
 * added or moved. Whether what a row says is what it said is for `verify`, which hashes all of it.
 */
import type { Pool } from 'pg';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';

/** Rows in one statement, so that none takes long. */
const pageSize = 20_000;

/** Where the head row says that a log ends, and where its events do. */
export type LogEnds = { readonly head: Head; readonly last: Head };

const noEnds: LogEnds = { head: emptyHead, last: emptyHead };

export function isSameHead(one: Head, other: Head): boolean {
  return one.seq === other.seq && one.hash === other.hash;
}

/** The first position of which the two do not agree. */
export function partedAt({ head, last }: LogEnds): number {
  return Math.min(head.seq, last.seq) + 1;
}

/** The ends of some logs in one look; of one that has no head row, `head` is the empty log's. */
export async function readEnds(
  pool: Pool,
  organisations: readonly string[],
): Promise<ReadonlyMap<string, LogEnds>> {
  const { rows } = await pool.query<EndsRow>({
    name: 'read-ends',
    text: `select asked.organisation, head.seq, head.hash, last.seq as last_seq, last.hash as last_hash
      from unnest($1::text[]) as asked(organisation)
      left join head on head.organisation = asked.organisation
      left join lateral (
        select seq, hash from event where event.organisation = asked.organisation order by seq desc limit 1
      ) as last on true`,
    values: [organisations],
  });
  return new Map(
    rows.map((row) => [
      row.organisation,
      { head: headOf(row.seq, row.hash), last: headOf(row.last_seq, row.last_hash) },
    ]),
  );
}

/** Every organisation that has a head row or events. */
export async function organisationsWithLog(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ organisation: string }>(
    'select organisation from head union select organisation from event order by organisation',
  );
  return rows.map(({ organisation }) => organisation);
}

/**
 * The first position of a log at which no event follows from the one before, or the one after its end where its head row does not
 * say that it ends there; null where it is whole. A log that is put back meanwhile may seem broken once.
 */
export async function chainBreak(pool: Pool, organisation: string): Promise<number | null> {
  const ends = (await readEnds(pool, [organisation])).get(organisation) ?? noEnds;
  const { head, last } = ends;
  let before = emptyHead;
  while (before.seq < head.seq) {
    const page = await readLinks(pool, organisation, before, Math.min(before.seq + pageSize, head.seq));
    if (page === null) return before.seq + 1;
    if (page.broken !== null) return page.broken;
    before = headOf(page.seq, page.hash);
  }
  return isSameHead(before, head) && isSameHead(head, last) ? null : partedAt(ends);
}

type LinksRow = { readonly broken: number | null; readonly seq: number; readonly hash: string };

/** How the events after a head, up to a position, are linked, and the last of them; null where there are none. */
async function readLinks(
  pool: Pool,
  organisation: string,
  before: Head,
  upTo: number,
): Promise<LinksRow | null> {
  const { rows } = await pool.query<LinksRow>(
    `with link as (
       select seq, hash, previous_hash, lag(seq, 1, $2::bigint) over by_seq as seq_before,
         lag(hash, 1, $3::text) over by_seq as hash_before
       from event where organisation = $1 and seq > $2 and seq <= $4 window by_seq as (order by seq)
     )
     select seq, hash, (select min(seq_before + 1) from link where seq <> seq_before + 1 or previous_hash <> hash_before) as broken
     from link order by seq desc limit 1`,
    [organisation, before.seq, before.hash, upTo],
  );
  return rows[0] ?? null;
}

type EndsRow = {
  readonly organisation: string;
  readonly seq: number | string | null;
  readonly hash: string | null;
  readonly last_seq: number | string | null;
  readonly last_hash: string | null;
};

function headOf(seq: number | string | null, hash: string | null): Head {
  return seq === null || hash === null ? emptyHead : { seq: Number(seq), hash };
}
