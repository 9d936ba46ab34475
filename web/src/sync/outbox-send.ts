import type { OutboxAnswer } from '#shared/sync/outbox.ts';
import { refusalOf, withKnownClock } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { sentCommand } from '#shared/sync/sent-command.ts';
import { clockKnown, serverTimeDifference } from '../lib/clock.ts';
import { writeChange } from './outbox-disk.ts';
import { prepare } from './photographs-first.ts';
import { postCommand } from './post-command.ts';

/** A row by the server's clock, where the device did not know it when the row was made; the disk is told first. */
export async function withTime(row: OutboxRow): Promise<OutboxRow> {
  if (row.clockKnown || !clockKnown()) return row;
  const difference = serverTimeDifference();
  const corrected = withKnownClock(row, (madeAt) => new Date(Date.parse(madeAt) + difference).toISOString());
  if (corrected === null || !(await writeChange({ put: [corrected], remove: [] })).ok) return row;
  return corrected;
}

/** Sends a row, and first what must be there before it. */
export async function sendRow(row: OutboxRow): Promise<OutboxAnswer> {
  const before = await prepare(row);
  if (before !== null) return before;
  const answer = await postCommand(row.organisation, sentCommand(row));
  if (answer.ok) return { kind: 'recorded', seq: answer.receipt.seq };
  const { status, code, title, errors, retryAfter } = answer.problem;
  return refusalOf({ httpStatus: status, code, title, errors }, retryAfter ?? null);
}
