import type { Pool } from 'pg';
import type { Actor, FoldedEvent } from '#shared/kernel/event.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { EventStructure } from '#shared/replay/structure.ts';

const pageSize = 2_500;
const mostActors = 500;

/** An event as a fold reads it, with its link in the chain. */
export type FoldableEvent = FoldedEvent & { readonly hash: string; readonly previousHash: string };

/**
 * Reading much of the log for what this process makes of it, without what only a verifier needs. Times are made ISO 8601 UTC
 * already in the database: a hundred thousand dates are slow to make here.
 */
export function openLeanReads(pool: Pool) {
  const actorOf = readActors();
  return {
    /** The events after a position, up to another, in order, for a fold; each page is read while the one before is used. */
    async *foldable(organisation: string, after: number, upTo = Infinity): AsyncGenerator<FoldableEvent[]> {
      for await (const rows of pagesOf<FoldableRow>(after, upTo, (from, to) =>
        pool.query({
          name: 'read-foldable',
          text: `select seq, command, type, version, ${occurredAt}, ${recordedAt}, actor, payload, sealed, hash, previous_hash
            from event where organisation = $1 and seq > $2 and seq <= $3 order by seq`,
          values: [organisation, from, to],
        }),
      ))
        yield rows.map((row) => foldableOfRow(row, actorOf));
    },

    /**
     * The same without texts: what happened when, and the payload of some types. Of all others it is null.
     */
    async *structure(
      organisation: string,
      after: number,
      upTo: number,
      types: readonly string[],
    ): AsyncGenerator<EventStructure[]> {
      for await (const rows of pagesOf<StructureRow>(after, upTo, (from, to) =>
        pool.query({
          name: 'read-structure',
          text: `select seq, type, ${occurredAt}, ${recordedAt},
              case when type = any($4::text[]) then payload end as payload
            from event where organisation = $1 and seq > $2 and seq <= $3 order by seq`,
          values: [organisation, from, to, types],
        }),
      ))
        yield rows.map(structureOfRow);
    },
  };
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;
const occurredAt = iso('occurred_at');
const recordedAt = iso('recorded_at');

type StructureRow = {
  readonly seq: string | number;
  readonly type: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly payload: string | null;
};

type FoldableRow = Omit<StructureRow, 'payload'> & {
  readonly command: string;
  readonly version: number;
  readonly actor: string;
  readonly payload: string;
  readonly sealed: string | null;
  readonly hash: string;
  readonly previous_hash: string;
};

async function* pagesOf<Row>(
  after: number,
  upTo: number,
  read: (from: number, to: number) => Promise<{ readonly rows: Row[] }>,
): AsyncGenerator<Row[]> {
  const reading = (from: number): Promise<{ readonly rows: Row[] }> => {
    const page = read(from, Math.min(upTo, from + pageSize));
    // Where the reader stops in the middle, nobody asks what became of it.
    page.catch(() => undefined);
    return page;
  };
  let next = upTo > after ? reading(after) : null;
  for (let from = after + pageSize; next !== null; from += pageSize) {
    const { rows } = await next;
    // The log has no gaps (rule L1), so a page that is not full is the last.
    next = from < upTo && rows.length === pageSize ? reading(from) : null;
    if (rows.length > 0) yield rows;
  }
}

/** Few people write a log, each of them often. */
function readActors(): (text: string) => Actor {
  const known = new Map<string, Actor>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostActors) known.clear();
    const actor = JSON.parse(text) as Actor;
    known.set(text, actor);
    return actor;
  };
}

function foldableOfRow(row: FoldableRow, actorOf: (text: string) => Actor): FoldableEvent {
  return {
    seq: Number(row.seq),
    command: row.command,
    type: row.type,
    version: row.version,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    actor: actorOf(row.actor),
    payload: JSON.parse(row.payload) as JsonObject,
    sealed: row.sealed === null ? null : (JSON.parse(row.sealed) as JsonObject),
    hash: row.hash,
    previousHash: row.previous_hash,
  };
}

function structureOfRow(row: StructureRow): EventStructure {
  return {
    seq: Number(row.seq),
    type: row.type,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    payload: row.payload === null ? null : (JSON.parse(row.payload) as JsonObject),
  };
}
