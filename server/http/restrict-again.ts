import { evolveRecord } from '#shared/record/evolve.ts';
import type { RestrictedRecord } from '#shared/record/state.ts';
import type { Change, State } from '#shared/state.ts';

/** The changes that a restriction in force now makes to a fold of the past that does not know it yet. */
export function restrictAgain(state: State, { id, readers, since }: RestrictedRecord): Change[] {
  return evolveRecord(state, {
    type: 'record.restricted',
    payload: { record: id, readers },
    sealed: null,
    seq: 0,
    id,
    command: id,
    occurredAt: since,
    recordedAt: since,
    actor: { account: '', role: '' },
  });
}
