import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import type { ArchiveEvent } from './events.ts';

/** The changes that an event of the archive's makes. An incident that has left the live fold has its number in the log alone. */
export function evolveArchive(state: State, event: Recorded<ArchiveEvent>): Change[] {
  if (event.type === 'archive.registry-number-set') {
    const incident = state.incidents.get(event.payload.incident);
    if (incident === undefined) return [];
    const row = { ...incident, registryNumber: event.sealed?.registryNumber ?? null };
    return [{ table: 'incidents', id: row.id, row }];
  }
  const { recordType, rule } = event.payload;
  const ground = event.sealed?.ground ?? null;
  const decision = { rule, ground, setAt: event.recordedAt, role: event.actor.role };
  return [{ single: 'retentionPlan', value: { ...state.retentionPlan, [recordType]: decision } }];
}
