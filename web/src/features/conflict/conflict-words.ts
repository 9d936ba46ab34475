import type { IncidentType } from '#shared/classification/incident-types.ts';
import type { Conflict } from '#shared/conflict/state.ts';
import { incidentName } from '#shared/incident/journal-lines.ts';
import type { Json } from '#shared/kernel/json.ts';
import { message } from '#shared/language/message.ts';
import type { conflictFields } from '#shared/projections/timeline/conflict-line.ts';
import type { PowerSource, SafetyPointStatus } from '#shared/safety-point/state.ts';
import type { State } from '#shared/state.ts';
import { needText } from '../../components/safety-point-words.ts';
import { clockOrDate, number } from '../../lib/format.ts';

type Field = (typeof conflictFields)[number];

/** What a conflict is about, as people call it. */
export function thingOf(state: State, { record }: Conflict): string {
  const incident = state.incidents.get(record);
  if (incident !== undefined)
    return `${incidentName(incident.number)} ${incident.title ?? message('common.restricted')}`;
  const task = state.tasks.get(record);
  if (task !== undefined) return task.title ?? message('common.restricted');
  return state.safetyPoints.get(record)?.name ?? message('common.unknown');
}

/** "Ansvarig" */
export function fieldWord(field: string): string {
  const word = message(`changed-field.${field as Field}`);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A value as it is read. `at` is now, in milliseconds. */
export function valueWords(state: State, field: string, value: Json | undefined, at: number): string {
  if (value === undefined) return message('common.restricted');
  if (value === null || value === '') return message('common.missing');
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return textWords(field, value, at);
  if (Array.isArray(value)) {
    const parts = value.map((one) => listWord(state, field, one));
    return parts.length === 0 ? message('common.none') : parts.join(', ');
  }
  return objectWords(value as { readonly [name: string]: Json });
}

function textWords(field: string, value: string, at: number): string {
  if (field === 'status') return message(`safety-point-status.${value as SafetyPointStatus}`);
  if (field === 'incidentType') return message(`incident-types.${value as IncidentType}`);
  if (field === 'powerSource') return message(`conflict.power.${value as PowerSource}`);
  return field === 'dueAt' ? clockOrDate(value, at) : value;
}

function listWord(state: State, field: string, one: Json): string {
  if (field === 'departments' && typeof one === 'string')
    return state.organisation?.departments.find(({ id }) => id === one)?.name ?? one;
  if (typeof one === 'object' && one !== null && !Array.isArray(one)) {
    const { what, quantity } = one as { readonly what?: string; readonly quantity?: number };
    return needText({ what: what ?? null, quantity });
  }
  return String(one);
}

function objectWords({ label, who }: { readonly [name: string]: Json }): string {
  const words = label ?? who;
  return typeof words === 'string' ? words : message('common.missing');
}

/** Since when what stands has stood, and by whom where the thing's own row says it. `at` is now, in milliseconds. */
export function standingSince(
  { safetyPoints }: Pick<State, 'safetyPoints'>,
  { record, standingAt }: Pick<Conflict, 'record' | 'standingAt'>,
  at: number,
): string {
  const since = Object.values(standingAt).toSorted().at(-1);
  if (since === undefined) return message('conflict.standing');
  const time = clockOrDate(since, at);
  const point = safetyPoints.get(record);
  const who = point?.reportedAt === since ? point.reportedBy : null;
  return who === null
    ? message('conflict.standing.at', { time })
    : message('conflict.standing.by', { time, who });
}
