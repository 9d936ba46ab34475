import type { Recorded } from '../kernel/event.ts';
import { idsBeyond } from '../kernel/newest-rows.ts';
import type { Change, State } from '../state.ts';
import type { ErasureEvent } from './events.ts';
import type { Disposal, Spill } from './state.ts';

/** As many of each stay in the live fold; spills that wait stay besides. */
const mostKept = 50;

/**
 * That texts were taken away or given back. The texts themselves are no change: the log gives others from then on, and whoever
 * holds a fold makes it anew (`changesTexts`).
 */
export function evolveErasure(state: State, event: Recorded<ErasureEvent>): Change[] {
  const by = event.sealed?.recordedBy ?? null;
  switch (event.type) {
    case 'record.spill-reported': {
      const { spill, seqs, records } = event.payload;
      return [
        ...lettingGo(state),
        putSpill({
          id: spill,
          seq: event.seq,
          status: 'reported',
          seqs,
          records,
          count: seqs.length,
          reportedAt: event.recordedAt,
          reporter: event.actor.account,
          reportedBy: by,
          settledAt: null,
          settledBy: null,
        }),
      ];
    }
    case 'record.spill-dismissed':
      return settled(state, event.payload.spill, 'dismissed', event.recordedAt, by);
    case 'record.erased': {
      const { spill, disposal = event.command, reason, seqs } = event.payload;
      const row: Disposal = {
        id: disposal,
        seq: event.seq,
        reason,
        count: seqs.length,
        at: event.recordedAt,
        by,
        ground: event.sealed?.ground ?? null,
        decision: event.sealed?.decision ?? null,
      };
      const beyond = idsBeyond([...state.disposals.values(), row], mostKept, () => false);
      return [
        ...(spill === undefined ? [] : settled(state, spill, 'erased', event.recordedAt, by)),
        { table: 'disposals', id: row.id, row },
        ...beyond.map((id): Change => ({ table: 'disposals', id, row: null })),
      ];
    }
  }
}

function settled(
  state: State,
  id: string,
  status: 'erased' | 'dismissed',
  settledAt: string,
  settledBy: string | null,
): Change[] {
  const spill = state.spills.get(id);
  if (spill === undefined) return [];
  return [putSpill({ ...spill, status, seqs: [], records: [], settledAt, settledBy })];
}

function lettingGo(state: State): Change[] {
  const beyond = idsBeyond(state.spills.values(), mostKept - 1, ({ status }) => status === 'reported');
  return beyond.map((id) => ({ table: 'spills', id, row: null }));
}

const putSpill = (row: Spill): Change => ({ table: 'spills', id: row.id, row });
