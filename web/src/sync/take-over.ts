import type { CommandReceipt } from '#shared/protocol/command-message.ts';
import { refusalOf } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { sentCommand } from '#shared/sync/sent-command.ts';
import { failureText, request } from '../lib/api.ts';
import { prepare } from './photographs-first.ts';

/** What became of somebody else's unsent entry: recorded (perhaps by its author before), refused with a reason, or not known. */
export type TakenOver =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unknown' };

/**
 * Sends what an account left unsent, in order and with the same ids, as a duty officer for its author; tells of each. Ends at the
 * first whose outcome is not known: sent again later, each is still recorded once.
 */
export async function takeOver(
  rows: readonly OutboxRow[],
  author: string,
  told: (id: string, outcome: TakenOver) => void,
): Promise<boolean> {
  for (const row of rows) {
    // In the order given: a later one may rest on an earlier.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await send(row, author);
    told(row.id, outcome);
    if (outcome.kind === 'unknown') return false;
  }
  return true;
}

async function send(row: OutboxRow, author: string): Promise<TakenOver> {
  const before = await prepare(row);
  if (before?.kind === 'refused') return { kind: 'refused', reason: before.problem.title };
  if (before !== null) return { kind: 'unknown' };
  const answer = await request<CommandReceipt>(`/api/organisations/${row.organisation}/commands`, {
    method: 'POST',
    body: { ...sentCommand(row), onBehalfOf: author },
  });
  if (answer.ok) return { kind: 'recorded' };
  const { failure } = answer;
  if (failure.kind === 'network') return { kind: 'unknown' };
  const { status: httpStatus, code, title, errors } = failure.problem;
  // The id is known from its author: it had arrived, and only the answer was lost.
  if (httpStatus === 409) return { kind: 'recorded' };
  const { kind } = refusalOf({ httpStatus, code, title, errors }, null);
  return kind === 'refused' ? { kind, reason: failureText(failure) } : { kind: 'unknown' };
}
