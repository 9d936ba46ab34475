import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { EscalationEvent } from './events.ts';
import type { Escalation } from './state.ts';

/** So many that have started or ended stay in the live fold. */
const pastKept = 100;

/** The changes that an escalation's event makes. */
export function evolveEscalation(state: State, event: Recorded<EscalationEvent>): Change[] {
  const at = event.recordedAt;
  if (event.type === 'escalation.planned') {
    const { escalation, rule, trigger, level, incident, startsAt } = event.payload;
    return [
      put({
        id: escalation,
        rule,
        trigger,
        level,
        incident,
        status: 'planned',
        plannedAt: at,
        startsAt,
        heldAt: null,
        startedAt: null,
        startedBy: null,
        alarm: null,
        endedAt: null,
        endedBy: null,
        outcome: null,
        reason: null,
      }),
    ];
  }
  const row = state.escalations.get(event.payload.escalation);
  if (row === undefined) return [];
  const by = event.sealed?.recordedBy ?? null;
  switch (event.type) {
    case 'escalation.held':
      return [put({ ...row, status: 'held', heldAt: at })];
    case 'escalation.released':
      return [put({ ...row, status: 'planned', heldAt: null, startsAt: event.payload.startsAt })];
    case 'escalation.started': {
      const { alarm } = event.payload;
      return [
        put({ ...row, status: 'started', startedAt: at, startedBy: by, alarm }),
        ...letOldGo(state, row.id),
      ];
    }
    case 'escalation.ended': {
      const reason = event.sealed?.reason ?? null;
      const { outcome } = event.payload;
      return [
        put({ ...row, status: 'ended', endedAt: at, endedBy: by, outcome, reason }),
        ...letOldGo(state, row.id),
      ];
    }
  }
}

const put = (row: Escalation): Change => ({ table: 'escalations', id: row.id, row });

function letOldGo(state: State, id: string): Change[] {
  const past = [...state.pastEscalations.filter((one) => one !== id), id];
  const excess = Math.max(0, past.length - pastKept);
  return [
    ...past.slice(0, excess).map((old): Change => ({ table: 'escalations', id: old, row: null })),
    { single: 'pastEscalations', value: past.slice(excess) },
  ];
}
