/**
 * The client's outbox: what has been given on a device and is not known to be recorded. One pure machine over the rows of one
 * account; the rows lie on the device's disk, and this says what becomes of them.
 *
 *   (given) ── stored ──▶ waiting ── recorded ──▶ gone
 *                            │  ▲
 *                    refused │  │ sent again, mended
 *                            ▼  │
 *                         returned ── thrown away by its author ──▶ gone
 *
 * What was recorded and is lost again with the log comes back too (`comeBack`). The rules are O1–O9 of shared/README.md.
 */
import type { OutboxRow, Returned } from './outbox-row.ts';
import { idsMadeBy, names } from './outbox-things.ts';

type Problem = Pick<Returned, 'httpStatus' | 'code' | 'title' | 'errors'>;

/** What came of a sending. `later`: nothing is known to be wrong with the command; `retryAfter` in milliseconds. */
export type OutboxAnswer =
  | { readonly kind: 'recorded'; readonly seq: number }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'later'; readonly retryAfter: number | null }
  | { readonly kind: 'signed-out' };

/** What is to be written to the disk, all or nothing. */
export type OutboxChange = {
  readonly put: readonly OutboxRow[];
  readonly remove: readonly string[];
};

/** How soon the next try may be: milliseconds by a clock that nobody sets. While signed out, only `awake` begins again. */
export type Pace = {
  readonly attempts: number;
  readonly notBefore: number;
  readonly signedOut: boolean;
};

export const awake: Pace = { attempts: 0, notBefore: 0, signedOut: false };

const firstPause = 1_000;
const longestPause = 30_000;
const nothing: OutboxChange = { put: [], remove: [] };

/** The row that is to be sent now: the oldest command that waits; photographs when no command does. */
export function nextToSend(rows: readonly OutboxRow[]): OutboxRow | null {
  const waiting = inOrder(rows).filter(({ status }) => status === 'waiting');
  return waiting.find(({ lane }) => lane === 'command') ?? waiting[0] ?? null;
}

export function inOrder(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  return [...rows].sort((one, other) => one.order - other.order);
}

/** What an answer makes of the rows. `restsOn` is the sentence for what comes back because of another. */
export function settle(
  rows: readonly OutboxRow[],
  id: string,
  answer: OutboxAnswer,
  restsOn: string,
): OutboxChange {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return nothing;
  if (answer.kind === 'recorded') return { put: [], remove: [id] };
  if (answer.kind !== 'refused' || row.status === 'returned') return nothing;
  // It was recorded once, and has been erased since: it is kept nowhere.
  if (answer.problem.code === 'text-erased') return { put: [], remove: [id] };
  const because = answer.problem.httpStatus === 409 ? 'id-reused' : 'refused';
  const returned: OutboxRow = {
    ...row,
    status: 'returned',
    returned: { ...answer.problem, because, with: null },
  };
  const dependents = restingOn(rows, row).map((one): OutboxRow => ({
    ...one,
    status: 'returned',
    returned: {
      because: 'rests-on-returned',
      httpStatus: 0,
      code: 'rests-on-returned',
      title: restsOn,
      errors: [],
      with: id,
    },
  }));
  return { put: [returned, ...dependents], remove: [] };
}

/**
 * Rows that were recorded, in a log that has been put back from an older copy since: they come back to their author behind all others, in
 * the order in which they were given. `seen` is what their author sees now: what was there when they were given may be gone.
 */
export function comeBack(
  rows: readonly OutboxRow[],
  lost: readonly OutboxRow[],
  title: string,
  seen: OutboxRow['basedOn'],
): OutboxChange {
  const known = new Set(rows.map(({ id }) => id));
  const last = lastOrder(rows);
  const put = inOrder(lost)
    .filter(({ id }) => !known.has(id))
    .map((row, index): OutboxRow => ({
      ...row,
      order: last + 1 + index,
      basedOn: seen,
      status: 'returned',
      returned: { because: 'lost-again', httpStatus: 0, code: 'lost-again', title, errors: [], with: null },
    }));
  return { put, remove: [] };
}

/** What waits and names a thing that the row would have made, and what names what those would have made. */
function restingOn(rows: readonly OutboxRow[], row: OutboxRow): readonly OutboxRow[] {
  const missing = new Set(idsMadeBy(row));
  return inOrder(rows).filter((one) => {
    if (one.id === row.id || one.status !== 'waiting' || one.order < row.order) return false;
    if (!names(one.data, missing)) return false;
    for (const made of idsMadeBy(one)) missing.add(made);
    return true;
  });
}

/**
 * A returned row waits again, mended, as a new command behind all others; what came back with it waits again behind it.
 * Null where it is not a returned row.
 */
export function mend(
  rows: readonly OutboxRow[],
  id: string,
  mended: { readonly id: string; readonly data: OutboxRow['data'] },
): OutboxChange | null {
  const row = rows.find((one) => one.id === id);
  if (row === undefined || row.status !== 'returned') return null;
  const behind = inOrder(rows).filter((one) => one.status === 'returned' && one.returned?.with === id);
  const last = lastOrder(rows);
  const put = [{ ...row, ...mended }, ...behind].map((one, index): OutboxRow => ({
    ...one,
    order: last + 1 + index,
    status: 'waiting',
    returned: null,
  }));
  return { put, remove: mended.id === id ? [] : [id] };
}

/** Its author throws a returned row away. Null where it is not a returned row: what waits is never thrown away. */
export function discard(rows: readonly OutboxRow[], id: string): OutboxChange | null {
  const row = rows.find((one) => one.id === id);
  return row?.status === 'returned' ? { put: [], remove: [id] } : null;
}

export function lastOrder(rows: readonly OutboxRow[]): number {
  return rows.reduce((last, { order }) => Math.max(last, order), 0);
}

/** The rows after a change, as the disk has them. */
export function withChange(rows: readonly OutboxRow[], change: OutboxChange): readonly OutboxRow[] {
  const gone = new Set([...change.remove, ...change.put.map(({ id }) => id)]);
  return inOrder([...rows.filter(({ id }) => !gone.has(id)), ...change.put]);
}

/**
 * A row whose time the device took without knowing the server's clock, now that the difference (ms, server minus device) is
 * known; only before its first sending, since a command is the same at every sending. Null where nothing is to be corrected.
 */
export function withKnownClock(row: OutboxRow, atOffset: (madeAt: string) => string): OutboxRow | null {
  if (row.clockKnown) return null;
  return { ...row, clockKnown: true, ...(row.stated ? {} : { occurredAt: atOffset(row.madeAt) }) };
}

/** When the next try may be. `jitter` is from 0 to 1, given from outside, so that a thousand phones do not come at once. */
export function paced(pace: Pace, answer: OutboxAnswer, now: number, jitter: number): Pace {
  switch (answer.kind) {
    case 'recorded':
    case 'refused':
      return awake;
    case 'signed-out':
      return { ...pace, signedOut: true };
    case 'later': {
      const doubled = Math.min(firstPause * 2 ** Math.min(pace.attempts, 10), longestPause);
      const pause = Math.max(doubled * (0.5 + jitter / 2), answer.retryAfter ?? 0);
      return { attempts: pace.attempts + 1, notBefore: now + pause, signedOut: false };
    }
  }
}

/** What an HTTP answer means for a command (contract.md, Commands). Status 0: nothing was heard. */
export function refusalOf(problem: Problem, retryAfter: number | null): OutboxAnswer {
  const { httpStatus } = problem;
  if (httpStatus === 401) return { kind: 'signed-out' };
  const final = httpStatus >= 400 && httpStatus < 500 && !passing.has(httpStatus);
  return final ? { kind: 'refused', problem } : { kind: 'later', retryAfter };
}

/** 4xx that say nothing of the command: too slow, too early, too many. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);
