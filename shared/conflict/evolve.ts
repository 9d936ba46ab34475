import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { ConflictEvent } from './events.ts';
import type { Conflict } from './state.ts';

/** So many settled ones stay in sight. */
const newestKept = 50;

export function evolveConflict(state: State, event: Recorded<ConflictEvent>): Change[] {
  switch (event.type) {
    case 'conflict.recorded': {
      const { conflict, record, command, fields, about, events } = event.payload;
      const row: Conflict = {
        id: conflict,
        record,
        command,
        fields,
        about,
        events,
        standing: event.sealed?.standing ?? null,
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
      const settled = [...state.settledConflicts, conflict];
      const gone = settled.slice(0, -newestKept);
      return [
        { table: 'conflicts', id: conflict, row },
        { single: 'settledConflicts', value: settled.slice(-newestKept) },
        ...gone.map((id): Change => ({ table: 'conflicts', id, row: null })),
      ];
    }
  }
}
