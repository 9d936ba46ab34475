import type { Pool, PoolClient } from 'pg';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { eventColumns, eventOfRow } from './event-row.ts';
import type { EventRow } from './event-row.ts';
import { textsInLog } from './texts-in-log.ts';
import { openLeanReads } from './lean-reads.ts';

const pageSize = 2_000;
const firstPageSize = 100;

/** Reading the log; everything that it answers is whole, so the callers withhold what their readers may not see. */
export type EventLog = ReturnType<typeof openEventLog>;

export function openEventLog(pool: Pool) {
  return {
    ...openLeanReads(pool),
    ...textsInLog(pool),

    /** Makes an organisation's empty log; nothing happens where there is one. */
    async create(organisation: string): Promise<void> {
      await pool.query(
        'insert into head (organisation, seq, hash) values ($1, 0, $2) on conflict do nothing',
        [organisation, emptyHead.hash],
      );
    },

    async organisations(): Promise<string[]> {
      const { rows } = await pool.query<{ organisation: string }>(
        'select organisation from head order by organisation',
      );
      return rows.map((row) => row.organisation);
    },

    /** Where the log stands; null when there is no such organisation. */
    head: (organisation: string) => readHead(pool, organisation),

    /** The heads of several organisations in one look. */
    async heads(organisations: readonly string[]): Promise<Map<string, Head>> {
      const { rows } = await pool.query<HeadRow>({
        name: 'read-heads',
        text: 'select organisation, seq, hash from head where organisation = any($1::text[])',
        values: [organisations],
      });
      return new Map(rows.map((row) => [row.organisation, { seq: Number(row.seq), hash: row.hash }]));
    },

    /** At most `limit` events after a position, in order. */
    read: (organisation: string, after: number, limit: number) =>
      readEvents(pool, organisation, after, limit),

    /**
     * All events after a position, up to another where one is given, page by page. The first page is small, so that its reader
     * has something at once, and each next one is read while the one before is used.
     */
    async *pages(organisation: string, after: number, upTo = Infinity): AsyncGenerator<LoggedEvent[]> {
      if (upTo <= after) return;
      let limit = firstPageSize;
      let reading = this.read(organisation, after, Math.min(limit, upTo - after));
      for (;;) {
        const page = await reading;
        const position = page.at(-1)?.seq;
        if (position === undefined) return;
        const isLast = page.length < limit || position >= upTo;
        if (!isLast) {
          limit = Math.min(pageSize, limit * 3);
          reading = this.read(organisation, position, Math.min(limit, upTo - position));
          // Where the reader stops in the middle, nobody asks what became of it.
          reading.catch(() => undefined);
        }
        yield page;
        if (isLast) return;
      }
    },

    /** The events that a command led to, in order, found by looking through the whole log: receipts say it faster. */
    async ofCommand(organisation: string, command: string): Promise<LoggedEvent[]> {
      const { rows } = await pool.query<EventRow>({
        name: 'read-events-of-command',
        text: `select ${eventColumns} from event where organisation = $1 and command = $2 order by seq`,
        values: [organisation, command],
      });
      return rows.map(eventOfRow);
    },

    /** The events at some positions, in order. */
    readAt: (organisation: string, positions: readonly number[]) =>
      readEventsAt(pool, organisation, positions),

    /**
     * The position at a moment: the last event that was recorded then or before. Found by halving, since along a log times never go
     * back (decide-batch.ts); an index by time would make every event dearer.
     */
    async seqAt(organisation: string, time: string): Promise<number> {
      const { rows } = await pool.query<{ seq: string }>({
        name: 'read-position-at',
        text: `with recursive between (low, high) as (
            select 0::bigint, seq from head where organisation = $1
            union all
            select case when recorded_at <= $2::timestamptz then seq else low end,
              case when recorded_at <= $2::timestamptz then high else seq - 1 end
            from between join event on event.organisation = $1 and event.seq = (low + high + 1) / 2
            where low < high
          )
          select low as seq from between where low = high`,
        values: [organisation, time],
      });
      return Number(rows[0]?.seq ?? 0);
    },

    /**
     * One page of the journal, newest first by number: its entries and the later ones that correct or strike them,
     * in the order of the log.
     */
    async journalPage(
      organisation: string,
      page: { readonly before?: number; readonly limit: number; readonly incident?: string },
    ): Promise<LoggedEvent[]> {
      const { rows } = await pool.query<EventRow>({
        name: 'read-journal-page',
        text: `with entry as (
            select ${eventColumns}, record from event
            where organisation = $1 and journal_number is not null and journal_number < $2
              and ($3::uuid is null or incident = $3)
            order by journal_number desc limit $4
          )
          select ${eventColumns} from entry
          union
          select ${eventColumns} from event
          where organisation = $1 and about in (select record from entry)
          union
          select ${eventColumns} from event
          where organisation = $1 and record in (select record from entry)
            and type in ('attachment.added', 'attachment.struck')
          order by seq`,
        values: [organisation, page.before ?? 2_147_483_647, page.incident ?? null, page.limit],
      });
      return rows.map(eventOfRow);
    },

    /** The event by which a file came to its record; null where there is none. */
    async attachmentEvent(organisation: string, attachment: string): Promise<LoggedEvent | null> {
      const { rows } = await pool.query<EventRow>({
        name: 'read-attachment',
        text: `select ${eventColumns} from event
               where organisation = $1 and type = 'attachment.added' and (payload::jsonb) ->> 'attachment' = $2`,
        values: [organisation, attachment],
      });
      return rows[0] === undefined ? null : eventOfRow(rows[0]);
    },

    /** The situation reports that are newer versions of one, approved; their ids, oldest first. */
    async replacementsOf(organisation: string, report: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ record: string }>({
        name: 'read-replacements',
        text: `select record from event
               where organisation = $1 and type = 'situation-report.approved' and (payload::jsonb) ->> 'replaces' = $2
               order by seq`,
        values: [organisation, report],
      });
      return rows.map(({ record }) => record);
    },

    /** The events of one record, and those that restrict, correct or strike it, in order. */
    async eventsOfRecord(organisation: string, record: string): Promise<LoggedEvent[]> {
      const { rows } = await pool.query<EventRow>({
        name: 'read-record',
        text: `select ${eventColumns} from event
               where organisation = $1 and (record = $2 or about = $2) order by seq`,
        values: [organisation, record],
      });
      return rows.map(eventOfRow);
    },
  };
}

/**
 * `EventLog.read` over any connection: who holds one in a transaction reads with it, since to wait for a second while all are held by
 * such as wait is to wait for ever.
 */
export async function readEvents(
  connection: Pool | PoolClient,
  organisation: string,
  after: number,
  limit: number,
): Promise<LoggedEvent[]> {
  const { rows } = await connection.query<EventRow>({
    name: 'read-events',
    text: `select ${eventColumns} from event where organisation = $1 and seq > $2 order by seq limit $3`,
    values: [organisation, after, limit],
  });
  return rows.map(eventOfRow);
}

/** `EventLog.readAt` over any connection. */
export async function readEventsAt(
  connection: Pool | PoolClient,
  organisation: string,
  positions: readonly number[],
): Promise<LoggedEvent[]> {
  if (positions.length === 0) return [];
  const { rows } = await connection.query<EventRow>({
    name: 'read-events-at',
    text: `select ${eventColumns} from event where organisation = $1 and seq = any($2::bigint[]) order by seq`,
    values: [organisation, positions],
  });
  return rows.map(eventOfRow);
}

type HeadRow = { organisation: string; seq: string | number; hash: string };

/** Where the log stands, over any connection; `lock` holds the row until the transaction ends. */
export async function readHead(
  connection: Pool | PoolClient,
  organisation: string,
  lock = false,
): Promise<Head | null> {
  const { rows } = await connection.query<HeadRow>({
    name: lock ? 'lock-head' : 'read-head',
    text: `select organisation, seq, hash from head where organisation = $1${lock ? ' for update' : ''}`,
    values: [organisation],
  });
  const row = rows[0];
  return row === undefined ? null : { seq: Number(row.seq), hash: row.hash };
}
