import { roleFor } from '#shared/authorization/capabilities.ts';
import type { Command } from '#shared/commands.ts';
import { decide } from '#shared/domain.ts';
import { addTexts } from '#shared/language/message.ts';
import { journalLine } from '#shared/language/sv/server-only/journal-line.ts';
import type { DomainEvent } from '#shared/events.ts';
import { eventVersions } from '#shared/events.ts';
import { evolve } from '#shared/fold.ts';
import type { FoldedEvent } from '#shared/kernel/event.ts';
import { CandidateState, withChanges } from '#shared/candidate-state.ts';
import type { State } from '#shared/state.ts';
import type { Client } from '#shared/sync/client.ts';
import { inOrder } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { Account } from '../lib/session.ts';

// The rules write the journal's lines; elsewhere only the server needs their texts.
addTexts(journalLine);

/**
 * The state as it will be when what is unsent has been recorded: each row decided by the rules and folded, in order, over the
 * live state, which stays as it is. A row that the rules would refuse now changes nothing; the server will say.
 */
export function predict(
  client: Pick<Client, 'state' | 'seq'>,
  rows: readonly OutboxRow[],
  account: Account,
): State {
  if (rows.length === 0) return client.state;
  const candidate = new CandidateState(client.state);
  let seq = client.seq;
  for (const row of inOrder(rows)) {
    for (const event of eventsOf(candidate.state, row, account)) {
      seq += 1;
      try {
        candidate.apply(evolve(candidate.state, logged(event, row, account, seq)));
      } catch {
        // A prediction that cannot be folded shows nothing; the row itself is untouched.
        return shown(client.state, candidate);
      }
    }
  }
  return shown(client.state, candidate);
}

/** The journal's last number stays the log's own: what is unsent has none. */
function shown(live: State, { state, changes }: CandidateState): State {
  const { last } = live.journalWindow;
  return withChanges(live, [
    ...changes,
    { single: 'journalWindow', value: { ...state.journalWindow, last } },
  ]);
}

/** What a command would lead to by itself; alarms and escalations are the server's to begin. */
function eventsOf(state: State, row: OutboxRow, account: Account): readonly DomainEvent[] {
  const role = roleFor(account.roles, row.type);
  if (role === null) return [];
  let made = 0;
  const { id, name, roles, department = null, safetyPoint = null } = account;
  try {
    const decision = decide(state, { type: row.type, data: row.data } as Command, {
      actor: { account: id, name, role, roles, department, safetyPoint },
      now: row.occurredAt,
      occurredAt: row.occurredAt,
      // The same at every drawing, so that what is shown does not begin anew.
      newId: () => `${row.id.slice(0, 24)}${String((made += 1)).padStart(12, '0')}`,
    });
    if (!decision.ok) return [];
    return decision.value.filter(({ type }) => !type.startsWith('alarm.') && !type.startsWith('escalation.'));
  } catch {
    return [];
  }
}

/** Only the log gives numbers: until then 0 stands for one. */
function unnumbered({ payload }: DomainEvent): FoldedEvent['payload'] {
  const numbered = 'number' in payload ? { ...payload, number: 0 } : payload;
  return numbered as unknown as FoldedEvent['payload'];
}

function logged(event: DomainEvent, row: OutboxRow, account: Account, seq: number): FoldedEvent {
  const role = roleFor(account.roles, row.type) ?? '';
  return {
    seq,
    command: row.id,
    type: event.type,
    version: eventVersions[event.type],
    occurredAt: row.occurredAt,
    recordedAt: row.occurredAt,
    actor: { account: account.id, role },
    payload: unnumbered(event),
    sealed: { ...event.sealed, recordedBy: account.name } as FoldedEvent['sealed'],
  };
}
