import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { ConflictEvent } from './events.ts';
import type { Conflict } from './state.ts';

/** So many settled ones of a thing stay in sight. */
const newestKept = 10;

export function evolveConflict(state: State, event: Recorded<ConflictEvent>): Change[] {
  switch (event.type) {
    case 'conflict.recorded': {
      const { conflict, record, command, fields, about, events, standingAt = {} } = event.payload;
      const row: Conflict = {
        id: conflict,
        record,
        command,
        fields,
        about,
        events,
        standing: event.sealed?.standing ?? null,
        standingAt,
        late: event.sealed?.late ?? null,
        texts: event.sealed?.texts ?? null,
        lateAt: event.occurredAt,
        lateBy: event.sealed?.recordedBy ?? null,
        status: 'open',
        kept: null,
        recordedAt: event.recordedAt,
        settledAt: null,
        settledBy: null,
      };
      return [{ table: 'conflicts', id: conflict, row }];
    }
    case 'conflict.settled': {
      const { conflict, keep } = event.payload;
      const before = state.conflicts.get(conflict);
      if (before === undefined) return [];
      const settledBy = event.sealed?.recordedBy ?? null;
      const row: Conflict = {
        ...before,
        status: 'settled',
        kept: keep,
        settledAt: event.recordedAt,
        settledBy,
      };
      const gone = settledBefore(state, row).slice(newestKept - 1);
      return [
        { table: 'conflicts', id: conflict, row },
        ...gone.map(({ id }): Change => ({ table: 'conflicts', id, row: null })),
      ];
    }
  }
}

/** The other settled ones of the same thing, the newest first. */
function settledBefore(state: State, { id, record }: Conflict): readonly Conflict[] {
  return [...state.conflicts.values()]
    .filter((one) => one.record === record && one.status === 'settled' && one.id !== id)
    .sort((one, other) => (other.settledAt ?? '').localeCompare(one.settledAt ?? ''));
}
