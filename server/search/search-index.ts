/**
 * The words of what people wrote, in a table of their own: one row an event that says something, filled from the log in order.
 *
 * Invariants: the position says up to where the log has been looked at, and is moved in the same transaction as the rows; who writes
 * or takes away rows holds the position's row, so that a text that has been erased is not taken in by who read it before.
 */
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../db/connection.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { recordOf, recordsOf } from '#shared/record/record-of.ts';
import { searchable } from '#shared/search/searchable.ts';
import type { State } from '#shared/state.ts';
import { readEvents, readEventsAt } from '../event-log/event-log.ts';
import { lower } from './search-query.ts';

/** Raised whenever other words are taken from an event than before: the index is then made anew. */
const rules = 1;

export function openSearchIndex(pool: Pool) {
  /** Runs with the position's row held. */
  function holding<Value>(
    organisation: string,
    work: (client: PoolClient, seq: number) => Promise<Value>,
  ): Promise<Value> {
    return inTransaction(pool, async (client) => {
      await client.query(
        'insert into search_position (organisation, seq, rules) values ($1, 0, $2) on conflict do nothing',
        [organisation, rules],
      );
      const { rows } = await client.query<{ seq: string; rules: number }>(
        'select seq, rules from search_position where organisation = $1 for update',
        [organisation],
      );
      const [at] = rows;
      let seq = Number(at?.seq ?? 0);
      if (at?.rules !== rules) {
        await empty(client, organisation);
        seq = 0;
      }
      return work(client, seq);
    });
  }

  return {
    /** Up to where the log has been looked at. */
    async position(organisation: string): Promise<number> {
      const { rows } = await pool.query<{ seq: string }>(
        'select seq from search_position where organisation = $1 and rules = $2',
        [organisation, rules],
      );
      return Number(rows[0]?.seq ?? 0);
    },

    /** Takes in the next events, at most `limit`; answers up to where. `state` names safety points. */
    advance: (organisation: string, state: State, limit: number): Promise<number> =>
      holding(organisation, async (client, seq) => {
        const events = await readEvents(client, organisation, seq, limit);
        const last = events.at(-1)?.seq ?? seq;
        await insert(client, organisation, events, state);
        await client.query('update search_position set seq = $2 where organisation = $1', [
          organisation,
          last,
        ]);
        return last;
      }),

    /** Takes the words of some events anew: none of a text that is gone, and those of one that has come back. */
    again: (organisation: string, state: State, seqs: readonly number[]): Promise<void> =>
      holding(organisation, async (client, position) => {
        await client.query('delete from search_entry where organisation = $1 and seq = any($2::bigint[])', [
          organisation,
          seqs,
        ]);
        const known = seqs.filter((seq) => seq <= position);
        await insert(client, organisation, await readEventsAt(client, organisation, known), state);
      }),

    /** All words are thrown away, and will be taken from the log anew: it is another log than it was. */
    rebuild: (organisation: string): Promise<void> =>
      holding(organisation, (client) => empty(client, organisation)),
  };
}

async function empty(client: PoolClient, organisation: string): Promise<void> {
  await client.query('delete from search_entry where organisation = $1', [organisation]);
  await client.query('update search_position set seq = 0, rules = $2 where organisation = $1', [
    organisation,
    rules,
  ]);
}

async function insert(
  client: PoolClient,
  organisation: string,
  events: readonly LoggedEvent[],
  state: State,
): Promise<void> {
  const rows = events.flatMap((event) => rowOf(event, state) ?? []);
  if (rows.length === 0) return;
  // What a thing belongs to stands in its first event; those after it name the thing alone.
  await client.query({
    name: 'search-insert',
    text: `insert into search_entry (organisation, seq, occurred_at, incident, records, words)
      select $1, d.seq, d.at,
        coalesce(d.incident, (select e.incident from event e
          where e.organisation = $1 and e.record = d.record and e.incident is not null order by e.seq limit 1)),
        d.records,
        setweight(to_tsvector('swedish', d.words), 'A') || setweight(to_tsvector('swedish', d.places), 'C')
          || setweight(to_tsvector('simple', d.persons), 'D')
          || array_to_tsvector(d.marks || array(select '~' || reverse(lexeme)
               from unnest(to_tsvector('swedish', d.words)) where length(lexeme) between 6 and 200))
      from jsonb_to_recordset($2::jsonb) as d(seq bigint, at timestamptz, incident uuid, record uuid, records uuid[],
        words text, places text, persons text, marks text[])
      on conflict do nothing`,
    values: [organisation, JSON.stringify(rows)],
  });
}

function rowOf(event: LoggedEvent, state: State): object | null {
  const { seq, type, occurredAt } = event;
  const payload = event.payload ?? {};
  const found = searchable(event);
  if (found === null) return null;
  const { incident, safetyPoint, number } = payload;
  const point = typeof safetyPoint === 'string' ? state.safetyPoints.get(safetyPoint)?.name : undefined;
  const places = point === undefined ? found.places : [...found.places, point];
  return {
    seq,
    at: occurredAt,
    incident: typeof incident === 'string' ? incident : null,
    record: recordOf(type, payload),
    records: recordsOf(type, payload),
    words: lower([...found.words, ...(point === undefined ? [] : [point])].join('\n')),
    places: lower(places.join('\n')),
    persons: lower(found.persons.join('\n')),
    marks: type.startsWith('journal.') && typeof number === 'number' ? [`#${number}`] : [],
  };
}
