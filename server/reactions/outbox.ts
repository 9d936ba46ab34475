/**
 * The table `outbox`: what is to be sent or done, worked on by any number of nodes.
 *
 * Invariants:
 *  1. A row is worked on by one worker at a time: the one whose claim has not lapsed. Whoever lost its claim changes nothing.
 *  2. That an attempt is begun is committed before the provider is asked; what is `sending` when it is claimed has an
 *     unknown outcome.
 *  3. Timers of one organisation are claimed together and in order: while some of them are claimed, no others are.
 *  4. A row of a kind, channel or command that this node does not know is left to a newer one.
 *  5. A row that is damaged is left where it is and told of; it stops no other.
 * "Now" is the database's clock, and this node's where that is behind, so that a command is never submitted before its time.
 */
import type { Pool } from 'pg';
import { inTransaction } from '../db/connection.ts';
import { coalesced } from './coalesce.ts';
import { channelOf, commandOf, isDamaged, isDelivery, knownKinds } from './row-content.ts';

export type RowKey = { readonly organisation: string; readonly seq: number; readonly position: number };

export type OutboxRow = RowKey & {
  readonly kind: string;
  readonly content: string;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly sending: boolean;
  readonly possibleDuplicate: boolean;
};

/** How a claimed row is given back. */
export type Settlement = {
  readonly row: RowKey;
  readonly outcome: string;
  readonly done: boolean;
  /** Milliseconds until it is due again; null leaves its time as it was. */
  readonly wait: number | null;
  /** Whether the newest attempt is still without a known end. */
  readonly sending: boolean;
  readonly possibleDuplicate: boolean;
  /** Counts as an attempt that no `begin` has counted. */
  readonly tried?: boolean;
};

export type Due = {
  readonly timers: boolean;
  readonly channels: readonly string[];
  /** Milliseconds until the next row is due; null where none waits. */
  readonly next: number | null;
};

export type OutboxFigures = {
  readonly waiting: number;
  readonly oldestSeconds: number;
  readonly unknownKinds: readonly { readonly kind: string; readonly rows: number }[];
  /** Rows whose content cannot be read, by kind; `first`: organisation, position in the log and among its event's rows. */
  readonly damaged: readonly { readonly kind: string; readonly rows: number; readonly first: string }[];
};

/** How long a claim holds, in milliseconds; longer than any send may take. */
export const claimLasts = 30_000;

/** Milliseconds in which rows that are given back come together; only their next claim waits for it. */
const gatherSettlements = 20;

/**
 * Makes a statement's commit not wait for the disk. Only for what may be lost with the machine: a claim that is lost is made
 * again, and a row that was not given back is found to be recorded, or is marked.
 */
const quick = `(select set_config('synchronous_commit', 'off', true)) as quick`;
const timersLock = 0x76616b61;

const free =
  'done_at is null and not_before <= least(now(), $1) and (claimed_until is null or claimed_until <= now())';
const sameRow =
  'outbox.organisation = asked.organisation and outbox.seq = asked.seq and outbox.position = asked.position';
const columns = `outbox.organisation, outbox.seq, outbox.position, kind, content, not_before as "notBefore", attempts, sending,
  possible_duplicate as "possibleDuplicate"`;

export type Outbox = ReturnType<typeof openOutbox>;

/** `worker` is this worker's own id. */
export function openOutbox(pool: Pool, worker: string, now: () => number = Date.now) {
  const bound = () => new Date(now());

  const begin = coalesced(async (rows: readonly RowKey[]) => {
    const answer = await pool.query<RowKey>({
      name: 'outbox-begin',
      text: `update outbox set sending = true, attempts = attempts + 1, claimed_until = now() + ${interval(claimLasts)}
        from unnest($2::text[], $3::bigint[], $4::integer[]) as asked (organisation, seq, position)
        where ${sameRow} and claimed_by = $1 and claimed_until > now() and done_at is null
        returning outbox.organisation, outbox.seq, outbox.position`,
      values: [worker, ...keys(rows)],
    });
    const begun = new Set(answer.rows.map(keyText));
    return rows.map((row) => begun.has(keyText(row)));
  });

  const settle = coalesced(async (settlements: readonly Settlement[]) => {
    await pool.query({
      name: 'outbox-settle',
      text: `update outbox set outcome = asked.outcome, sending = asked.sending,
          possible_duplicate = outbox.possible_duplicate or asked.possible_duplicate,
          attempts = attempts + asked.tried,
          done_at = case when asked.done then now() end,
          not_before = case when asked.wait is null then not_before else now() + asked.wait * interval '1 millisecond' end,
          claimed_by = null, claimed_until = null
        from unnest($2::text[], $3::bigint[], $4::integer[], $5::text[], $6::boolean[], $7::integer[], $8::boolean[], $9::boolean[], $10::integer[])
          as asked (organisation, seq, position, outcome, done, wait, sending, possible_duplicate, tried), ${quick}
        where ${sameRow} and claimed_by = $1 and outbox.done_at is null`,
      values: [
        worker,
        ...keys(settlements.map(({ row }) => row)),
        settlements.map(({ outcome }) => outcome),
        settlements.map(({ done }) => done),
        settlements.map(({ wait }) => wait),
        settlements.map(({ sending }) => sending),
        settlements.map(({ possibleDuplicate }) => possibleDuplicate),
        settlements.map(({ tried }) => (tried === true ? 1 : 0)),
      ],
    });
    return settlements.map(() => undefined);
  }, gatherSettlements);

  return {
    /** What is due and free, by what it needs, and when the next row will be. */
    async due(): Promise<Due> {
      const { rows } = await pool.query<{ timers: boolean; channels: string[] | null; next: number | null }>({
        name: 'outbox-due',
        text: `with due as materialized (select kind, ${channelOf} as channel from outbox where ${free} limit 5000)
          select exists (select from due where kind = 'timer') as timers,
            (select array_agg(distinct channel) from due where channel is not null) as channels,
            (select extract(epoch from min(not_before) - least(now(), $1))::float8 * 1000 from outbox
             where done_at is null and not_before > least(now(), $1)) as next`,
        values: [bound()],
      });
      const [row] = rows;
      return { timers: row?.timers ?? false, channels: row?.channels ?? [], next: row?.next ?? null };
    },

    /** Claims deliveries of one channel, the oldest first. */
    async claimDeliveries(channel: string, most: number): Promise<OutboxRow[]> {
      const { rows } = await pool.query<OutboxRow>({
        name: 'outbox-claim-deliveries',
        text: `update outbox set claimed_by = $2, claimed_until = now() + ${interval(claimLasts)}
          from (select organisation, seq, position from outbox
            where ${free} and ${isDelivery} and ${channelOf} = $3
            order by not_before, organisation, seq, position limit $4 for update skip locked) as asked, ${quick}
          where ${sameRow} returning ${columns}`,
        values: [bound(), worker, channel, most],
      });
      return rows.toSorted(inOrder);
    },

    /**
     * Claims the timers of organisations of which nobody has claimed any, the oldest first, those whose command is one of
     * `types`. Empty while another node is at it.
     */
    claimTimers(
      types: readonly string[],
      without: readonly string[],
      most: number,
    ): Promise<readonly OutboxRow[]> {
      return inTransaction(pool, async (connection) => {
        const lock = await connection.query<{ mine: boolean }>(
          `select pg_try_advisory_xact_lock(${timersLock}) as mine`,
        );
        if (lock.rows[0]?.mine !== true) return [];
        const { rows } = await connection.query<OutboxRow>({
          name: 'outbox-claim-timers',
          text: `update outbox set claimed_by = $2, claimed_until = now() + ${interval(claimLasts)}
            from (select organisation, seq, position from outbox
              where ${free} and kind = 'timer' and ${commandOf} = any($3)
                and organisation <> all ($4) and organisation <> all (array(
                  select organisation from outbox where done_at is null and claimed_until > now() and kind = 'timer'))
              order by not_before, organisation, seq, position limit $5 for update skip locked) as asked
            where ${sameRow} returning ${columns}`,
          values: [bound(), worker, types, without, most],
        });
        return rows.toSorted(inOrder);
      });
    },

    /** Commits that an attempt is begun; false where the claim is lost, and nothing may be sent. */
    begin: (row: RowKey): Promise<boolean> => begin(row),

    /** Gives a claimed row back. */
    settle: (settlement: Settlement): Promise<void> => settle(settlement),

    /** Forgets what was done long ago; the log keeps what became of it. */
    async sweep(): Promise<void> {
      await pool.query(`delete from outbox where done_at < now() - interval '30 days'`);
    },

    async figures(): Promise<OutboxFigures> {
      const { rows } = await pool.query<{
        kind: string;
        rows: number;
        oldest: number | null;
        damaged: number;
        first: string | null;
      }>(
        `select kind, count(*) as rows, count(*) filter (where ${isDamaged}) as damaged,
           min(organisation || '/' || seq || '/' || position) filter (where ${isDamaged}) as first,
           extract(epoch from now() - min(not_before) filter (where not_before <= now()))::float8 as oldest
         from outbox where done_at is null group by kind order by kind`,
      );
      return {
        waiting: rows.reduce((sum, row) => sum + row.rows, 0),
        oldestSeconds: Math.max(0, ...rows.map(({ oldest }) => oldest ?? 0)),
        unknownKinds: rows
          .filter(({ kind }) => !knownKinds.includes(kind))
          .map(({ kind, rows: count }) => ({ kind, rows: count })),
        damaged: rows.flatMap(({ kind, damaged, first }) =>
          first === null ? [] : [{ kind, rows: damaged, first }],
        ),
      };
    },
  };
}

/** The order in which rows are worked on: by when they are due, then by their place in the log. */
export function inOrder(left: OutboxRow, right: OutboxRow): number {
  const byTime = left.notBefore.getTime() - right.notBefore.getTime();
  return byTime === 0 ? left.seq - right.seq || left.position - right.position : byTime;
}

function keys(rows: readonly RowKey[]): [string[], number[], number[]] {
  return [
    rows.map(({ organisation }) => organisation),
    rows.map(({ seq }) => seq),
    rows.map(({ position }) => position),
  ];
}

function keyText({ organisation, seq, position }: RowKey): string {
  return `${organisation}/${seq}/${position}`;
}

function interval(milliseconds: number): string {
  return `interval '${milliseconds} milliseconds'`;
}
