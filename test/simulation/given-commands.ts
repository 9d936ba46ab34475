import { commandSchemas } from '../../shared/commands.ts';
import type { CommandType } from '../../shared/commands.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import { queuedCommands } from '../../shared/sync/queued-commands.ts';
import { from } from '../../shared/testing/random-choices.ts';
import { smallMunicipality } from '../../shared/testing/story.ts';

export type GivenCommand = { readonly type: CommandType; readonly data: OutboxRow['data'] };

/** Whoever holds a phone of a simulated night. */
export type Holder = { readonly account: string; readonly role: string; readonly safetyPoint: string | null };

export const [firstPoint = '', secondPoint = ''] = smallMunicipality.safetyPoints.map(({ id }) => id);

export const holders: readonly Holder[] = [
  { account: 'tib', role: 'duty-officer', safetyPoint: null },
  { account: 'stab', role: 'chief-of-staff', safetyPoint: null },
  { account: 'punkt-1', role: 'safety-point-staff', safetyPoint: firstPoint },
  { account: 'punkt-2', role: 'safety-point-staff', safetyPoint: firstPoint },
];

/** Ids that are the same in every run of a seed. */
export class Ids {
  #count = 0;
  readonly #made = new Map<string, string[]>();

  next(kind = 'command'): string {
    this.#count += 1;
    const id = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`;
    this.#made.set(kind, [...(this.#made.get(kind) ?? []), id]);
    return id;
  }

  /** One that was made, whether or not the log has it. */
  any(kind: string, number: number): string {
    const made = this.#made.get(kind) ?? [];
    return made[number % made.length] ?? '00000000-0000-4000-8000-ffffffffffff';
  }
}

/**
 * What somebody gives, chosen by two numbers, where a device's clock says `at` (ISO 8601); null where the door would refuse it
 * before any rule is asked, as a form does.
 */
export function anyCommand(
  ids: Ids,
  holder: Holder,
  at: string,
  one: number,
  two: number,
): GivenCommand | null {
  const isPoint = holder.safetyPoint !== null;
  const point = pointCommands(ids, isPoint || two % 3 > 0 ? firstPoint : secondPoint, two);
  const given = from(isPoint ? point : [...officeCommands(ids, at, two), ...point], one)();
  const mayWait = queuedCommands.has(given.type) && commandSchemas[given.type].safeParse(given.data).success;
  return mayWait ? given : null;
}

function pointCommands(ids: Ids, safetyPoint: string, two: number): (() => GivenCommand)[] {
  const need = { what: 'Filtar', quantity: 1 + (two % 30), urgency: from(['now', 'today', 'later'], two) };
  const status = from(['open', 'full', 'closing', 'closed', 'preparing'], two);
  const note = `Räknat ${two}`;
  return [
    () => ({ type: 'safety-point.report', data: { safetyPoint, occupancyChange: (two % 9) - 3 } }),
    () => ({ type: 'safety-point.report', data: { safetyPoint, occupancy: two % 200, note } }),
    () => ({ type: 'safety-point.report', data: { safetyPoint, backupPowerHours: two % 24 } }),
    () => ({ type: 'safety-point.set-status', data: { safetyPoint, status } }),
    () => ({ type: 'safety-point.ask', data: { need: ids.next('need'), safetyPoint, ...need } }),
    () => ({ type: 'safety-point.withdraw-need', data: { need: ids.any('need', two), reason: 'Löst' } }),
  ];
}

function officeCommands(ids: Ids, at: string, two: number): (() => GivenCommand)[] {
  const incident = ids.any('incident', two >> 2);
  const [title, text, task] = [`Rubrik ${two}`, `Post ${two}`, ids.any('task', two)];
  const entry = (): string => ids.next('entry');
  const described = { description: `Läge ${two}`, incidentType: 'flood' };
  const stated = two % 2 === 0 ? {} : { occurredAt: at };
  const corrected = { corrects: ids.any('entry', two), text: 'Rättad', reason: 'Fel', ...stated };
  return [
    () => ({
      type: 'incident.report',
      data: { incident: ids.next('incident'), title, incidentType: 'power-outage' },
    }),
    () => ({ type: 'incident.update', data: { incident, title } }),
    () => ({ type: 'incident.update', data: { incident, ...described } }),
    () => ({
      type: 'journal.write',
      data: { entry: entry(), kind: 'event', direction: 'in', text, incident },
    }),
    () => ({ type: 'journal.correct', data: { entry: entry(), ...corrected } }),
    () => ({ type: 'task.add', data: { task: ids.next('task'), title, owner: 'TiB', incident } }),
    () => ({ type: 'task.update', data: { task, note: text } }),
    () => ({ type: 'task.complete', data: { task } }),
  ];
}
