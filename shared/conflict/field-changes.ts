import type { FoldedEvent } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';

/** Which settable values of which thing an event changes, by their names in the commands; null for all other events. */
function changedFields({ type, payload }: Pick<FoldedEvent, 'type' | 'payload'>): {
  readonly record: string;
  readonly fields: readonly string[];
} | null {
  if (payload === null) return null;
  const named = (field: string): string | null =>
    typeof payload[field] === 'string' ? payload[field] : null;
  const changed = Array.isArray(payload['changed'])
    ? payload['changed'].filter((field) => typeof field === 'string')
    : [];
  switch (type) {
    case 'incident.updated':
      return of(named('incident'), changed);
    case 'task.updated':
      return of(named('task'), changed);
    case 'safety-point.status-set':
      return of(named('safetyPoint'), ['status']);
    case 'safety-point.reported': {
      const counted = 'occupancyChange' in payload ? ['occupancy'] : [];
      return of(named('safetyPoint'), [...counted, ...reportedValues(payload), ...changed]);
    }
    case 'safety-point.delivered':
      return of(named('safetyPoint'), 'fuelLitres' in payload ? ['backupPowerHours'] : []);
    case 'safety-point.need-asked':
    case 'safety-point.need-withdrawn':
      return of(named('safetyPoint'), ['needs']);
    default:
      return null;
  }
}

/** Litres in the tank and hours that it lasts are one value said in two ways. */
export const pointValues = {
  occupancy: 'occupancy',
  backupPowerHours: 'backupPowerHours',
  fuelLitres: 'backupPowerHours',
  powerSource: 'powerSource',
} as const;

function reportedValues(payload: object): readonly string[] {
  return Object.entries(pointValues).flatMap(([field, value]) => (field in payload ? [value] : []));
}

function of(record: string | null, fields: readonly string[]): ReturnType<typeof changedFields> {
  return record === null || fields.length === 0 ? null : { record, fields };
}

/** Remembers who changed what last; what has left the live fold is forgotten with it. */
export function noteFieldChanges(state: State, event: FoldedEvent, changes: readonly Change[]): Change[] {
  const forgotten = forgottenWith(state, changes);
  const changed = changedFields(event);
  if (changed === null) return forgotten;
  const before = state.fieldChanges.get(changed.record)?.fields ?? {};
  const now = { seq: event.seq, account: event.actor.account, at: event.occurredAt };
  const fields = { ...before, ...Object.fromEntries(changed.fields.map((field) => [field, now])) };
  const row = { id: changed.record, fields };
  return [...forgotten, { table: 'fieldChanges', id: changed.record, row }];
}

/** Of every event of a long log it is asked, and hardly one lets anything go: nothing is made for those. */
function forgottenWith(state: State, changes: readonly Change[]): Change[] {
  const forgotten: Change[] = [];
  for (const change of changes) {
    if ('single' in change || change.row !== null || !isThing(change.table)) continue;
    forgotten.push({ table: 'fieldChanges', id: change.id, row: null });
    for (const { id, record } of state.conflicts.values()) {
      if (record === change.id) forgotten.push({ table: 'conflicts', id, row: null });
    }
  }
  return forgotten;
}

/** The tables of the things whose values are set; what lets go of another row about one says nothing of the thing. */
function isThing(table: string): boolean {
  return table === 'incidents' || table === 'tasks' || table === 'safetyPoints';
}
