import type { Pool } from 'pg';
import type { JsonObject } from '#shared/kernel/json.ts';
import { recordOf } from '#shared/record/record-of.ts';

/**
 * The columns of the table `event` by which events are found: the record that one belongs to, the entry that it corrects or strikes, its
 * incident, its journal number. They are made of its type and payload alone and no hash covers them, so that they are never believed
 * where it matters who wrote them: they are made anew.
 */
export const derivedNames = ['record', 'about', 'incident', 'journal_number'] as const;

/** What the derived columns of an event hold, in the order of `derivedNames`; ids as PostgreSQL writes them. */
export type DerivedValues = readonly [
  record: string | null,
  about: string | null,
  incident: string | null,
  journalNumber: number | null,
];

export function derivedValues(type: string, payload: JsonObject): DerivedValues {
  return [
    recordOf(type, payload)?.toLowerCase() ?? idIn(payload, 'record'),
    idIn(payload, 'corrects') ?? idIn(payload, 'strikes'),
    idIn(payload, 'incident'),
    journalNumber(type, payload),
  ];
}

/** Events whose derived columns are not what their payload says: how many, and the first of them. */
export type Differing = { readonly count: number; readonly organisation: string; readonly seq: number };

const pageSize = 2_000;

/** Reads every log and makes the derived columns anew; null where all are what they should be. */
export async function differingInLog(pool: Pool): Promise<Differing | null> {
  let count = 0;
  let first: DerivedRow | undefined;
  for await (const page of pagesOf(pool)) {
    const differing = page.filter(differs);
    count += differing.length;
    first ??= differing[0];
  }
  return first === undefined ? null : { count, organisation: first.organisation, seq: first.seq };
}

function differs(row: DerivedRow): boolean {
  const values = derivedValues(row.type, JSON.parse(row.payload) as JsonObject);
  return derivedNames.some((name, place) => row[name] !== values[place]);
}

/** All rows, in order of organisation and position; each page begins where the one before ended. */
async function* pagesOf(pool: Pool): AsyncGenerator<readonly DerivedRow[]> {
  let after: Pick<DerivedRow, 'organisation' | 'seq'> | undefined = { organisation: '', seq: 0 };
  while (after !== undefined) {
    const page: readonly DerivedRow[] = await readPage(pool, after);
    yield page;
    after = page.at(-1);
  }
}

async function readPage(
  pool: Pool,
  { organisation, seq }: Pick<DerivedRow, 'organisation' | 'seq'>,
): Promise<readonly DerivedRow[]> {
  const { rows } = await pool.query<DerivedRow>(
    `select organisation, seq, type, payload, ${derivedNames.join(', ')} from event
     where (organisation, seq) > ($1, $2) order by organisation, seq limit ${pageSize}`,
    [organisation, seq],
  );
  return rows;
}

type DerivedRow = {
  readonly organisation: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: string;
  readonly record: string | null;
  readonly about: string | null;
  readonly incident: string | null;
  readonly journal_number: number | null;
};

function journalNumber(type: string, payload: JsonObject): number | null {
  const number = type.startsWith('journal.') ? payload['number'] : null;
  return typeof number === 'number' ? number : null;
}

function idIn(payload: JsonObject, name: string): string | null {
  const id = payload[name];
  return typeof id === 'string' ? id.toLowerCase() : null;
}
