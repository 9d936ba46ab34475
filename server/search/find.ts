import type { Pool } from 'pg';
import { readQuery } from './search-query.ts';

/** What is looked for. Times are ISO 8601 UTC; `before` a position; `withheld` the records that the reader may not find. */
export type Wanted = {
  readonly q?: string | undefined;
  readonly person?: string | undefined;
  readonly place?: string | undefined;
  readonly incident?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly order: 'newest' | 'best';
  readonly before?: number | undefined;
  readonly limit: number;
  readonly withheld: readonly string[];
};

export type Found = {
  readonly hits: readonly { readonly seq: number; readonly incident: string | null }[];
  readonly next: number | null;
  readonly ignored: readonly string[];
  readonly stems: readonly string[];
};

/** Of so many of the newest events, for each hit that is wanted, a common word is looked for one by one before the index is asked. */
const eventsAHit = 8;
const leastEvents = 500;
/** Of so many of the newest hits the best are told. */
const ranked = 500;

const conditions = `organisation = $1
  and ($2::tsquery is null or words @@ $2::tsquery)
  and ($3::uuid is null or incident = $3::uuid)
  and ($4::timestamptz is null or occurred_at >= $4::timestamptz)
  and ($5::timestamptz is null or occurred_at < $5::timestamptz)
  and not records && $6::uuid[]
  and seq < $7`;

/**
 * What is common is found among the newest, what is rare by the index; asked for both at once, the database would guess. One hit
 * more than the page holds tells whether there is a next.
 */
export async function findInIndex(pool: Pool, organisation: string, wanted: Wanted): Promise<Found> {
  const asked = await readQuery(pool, {
    ...(wanted.q === undefined ? {} : { q: wanted.q }),
    ...(wanted.person === undefined ? {} : { person: wanted.person }),
    ...(wanted.place === undefined ? {} : { place: wanted.place }),
  });
  const { ignored, stems, words } = asked;
  const filtered = [wanted.incident, wanted.from, wanted.to].some((one) => one !== undefined);
  const nothing = words === null && !filtered;
  if (nothing) return { hits: [], next: null, ignored, stems };
  const values = [
    organisation,
    words,
    wanted.incident ?? null,
    wanted.from ?? null,
    wanted.to ?? null,
    wanted.withheld,
    wanted.before ?? Number.MAX_SAFE_INTEGER,
  ];
  const rows =
    wanted.order === 'best' && words !== null
      ? await bestFirst(pool, values, wanted.limit)
      : await newestFirst(pool, values, wanted.limit + 1);
  const hits = rows.slice(0, wanted.limit).map(({ seq, incident }) => ({ seq: Number(seq), incident }));
  const more = rows.length > wanted.limit;
  return { hits, next: more ? (hits.at(-1)?.seq ?? null) : null, ignored, stems };
}

type Row = { readonly seq: string; readonly incident: string | null };

async function newestFirst(pool: Pool, values: readonly unknown[], limit: number): Promise<readonly Row[]> {
  const newest = Math.max(leastEvents, eventsAHit * limit);
  const recent = await rowsOf(pool, amongNewest, [...values, limit, newest]);
  return recent.length === limit ? recent : await rowsOf(pool, amongAll, [...values, limit]);
}

async function bestFirst(pool: Pool, values: readonly unknown[], limit: number): Promise<readonly Row[]> {
  const found = await newestFirst(pool, values, ranked);
  const [organisation, words] = values;
  return await rowsOf(pool, best, [organisation, words, found.map(({ seq }) => seq), limit]);
}

const amongNewest = {
  name: 'search-newest',
  text: `select seq, incident from (
      select * from search_entry where organisation = $1 and seq < $7 order by seq desc limit $9
    ) as latest where ${conditions} order by seq desc limit $8`,
};

// That it is ordered by a sum keeps the database from reading the whole log backwards.
const amongAll = {
  name: 'search-all',
  text: `select seq, incident from search_entry where ${conditions} order by seq + 0 desc limit $8`,
};

const best = {
  name: 'search-best',
  text: `select seq, incident from search_entry where organisation = $1 and seq = any($3::bigint[])
    order by ts_rank(words, $2::tsquery) desc, seq desc limit $4`,
};

async function rowsOf(
  pool: Pool,
  query: { readonly name: string; readonly text: string },
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({ ...query, values: [...values] });
  return rows;
}
