import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { PremisesEvent } from './events.ts';

/** The changes that an event about premises makes. */
export function evolvePremises(state: State, event: Recorded<PremisesEvent>): Change[] {
  if (event.type === 'premises.removed')
    return [{ table: 'premises', id: event.payload.premises, row: null }];
  const { premises, removed, noted } = event.payload;
  const notes = event.sealed?.notes ?? {};
  return [
    ...premises.map((one): Change => {
      const kept = state.premises.get(one.id)?.note ?? null;
      const note = noted.includes(one.id) ? (notes[one.id] ?? null) : kept;
      return { table: 'premises', id: one.id, row: { ...one, note } };
    }),
    ...removed.map((id): Change => ({ table: 'premises', id, row: null })),
  ];
}
