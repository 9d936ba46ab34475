import { incidentName } from '#shared/incident/journal-lines.ts';
import { message } from '#shared/language/message.ts';
import type { SafetyPointStatus } from '#shared/safety-point/state.ts';
import { queuedCommands } from '#shared/sync/queued-commands.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { number } from '../lib/format.ts';
import { liveState } from './use-live.ts';

/** What somebody has given, as they would say it: what it is, about which thing, and their words. */
export type RowWords = { readonly what: string; readonly about: string | null; readonly text: string };

type Queued =
  | 'incident.report'
  | 'incident.update'
  | 'journal.write'
  | 'journal.correct'
  | 'journal.strike'
  | 'task.add'
  | 'task.update'
  | 'task.acknowledge'
  | 'task.complete'
  | 'safety-point.set-status'
  | 'safety-point.report'
  | 'safety-point.tick'
  | 'safety-point.ask'
  | 'safety-point.withdraw-need'
  | 'safety-point.deliver'
  | 'safety-point.hand-over'
  | 'safety-point.receive'
  | 'safety-point.add-photograph'
  | 'attachment.add';

/** The fields of a command that people have written, in the order in which they are read. */
export const textFields = [
  'title',
  'text',
  'what',
  'name',
  'description',
  'note',
  'reason',
  'caption',
  'owner',
  'to',
] as const;

export function rowWords({ type, data }: Pick<OutboxRow, 'type' | 'data'>): RowWords {
  const what = queuedCommands.has(type) ? message(`unsent.what.${type as Queued}`) : type;
  const about = aboutOf(data);
  const parts = [...figures(data), ...textFields.flatMap((field) => words(data[field]))];
  return { what, about, text: parts.length === 0 ? what : asSentences(parts) };
}

const asSentences = (parts: readonly string[]): string =>
  parts
    .map((part, index) => (index < parts.length - 1 && !/[.!?]$/.test(part) ? `${part}.` : part))
    .join(' ');

const words = (value: unknown): readonly string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

function aboutOf(data: OutboxRow['data']): string | null {
  const state = liveState();
  const named = (field: string): string => (typeof data[field] === 'string' ? data[field] : '');
  const point = state.safetyPoints.get(named('safetyPoint'))?.name;
  const task = state.tasks.get(named('task'))?.title;
  const incident = state.incidents.get(named('incident'));
  const entry = state.journal.get(named('corrects') || named('strikes'))?.text;
  return (
    point ??
    task ??
    entry ??
    (incident === undefined ? null : `${incidentName(incident.number)} ${incident.title ?? ''}`)
  );
}

/** What was chosen or counted, in words. */
function figures(data: OutboxRow['data']): readonly string[] {
  const { status, occupancy, occupancyChange, backupPowerHours, fuelLitres, quantity, needs } = data;
  const parts: string[] = [];
  if (typeof status === 'string')
    parts.push(
      message('unsent.status', {
        status: message(`safety-point-status.${status as SafetyPointStatus}`).toLowerCase(),
      }),
    );
  if (typeof occupancy === 'number') parts.push(message('unsent.visitors', { count: number(occupancy) }));
  if (typeof occupancyChange === 'number')
    parts.push(
      message('unsent.visitors', {
        count: `${occupancyChange > 0 ? '+' : '−'}${number(Math.abs(occupancyChange))}`,
      }),
    );
  if (typeof backupPowerHours === 'number')
    parts.push(message('unsent.power', { hours: number(backupPowerHours) }));
  if (typeof fuelLitres === 'number') parts.push(message('unsent.fuel', { litres: number(fuelLitres) }));
  if (typeof quantity === 'number') parts.push(message('unsent.quantity', { quantity: number(quantity) }));
  if (Array.isArray(needs) && needs.length > 0) {
    const list = needs.flatMap((need: unknown) =>
      typeof need === 'object' && need !== null && 'what' in need ? words(need.what) : [],
    );
    if (list.length > 0) parts.push(message('unsent.needs', { needs: list.join(', ') }));
  }
  return parts;
}
