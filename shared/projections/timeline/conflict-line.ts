import type { ConflictEvent } from '../../conflict/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { enumerated } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function conflictLine(event: Recorded<ConflictEvent>, { names, time }: LineWords): string {
  const { record } = event.payload;
  switch (event.type) {
    case 'conflict.recorded': {
      const fields = event.payload.fields.map((field) => message(`changed-field.${field as ConflictField}`));
      return message('timeline.conflict.recorded', {
        thing: thingName(record, event.payload.command, names),
        fields: enumerated(fields),
        time: time(event.occurredAt),
      });
    }
    case 'conflict.settled':
      return message('timeline.conflict.settled', { keep: event.payload.keep });
  }
}

type ConflictField = (typeof conflictFields)[number];

/** The values that can be in conflict, by their names in the commands. */
export const conflictFields = [
  'title',
  'incidentType',
  'description',
  'place',
  'source',
  'departments',
  'owner',
  'dueAt',
  'note',
  'status',
  'occupancy',
  'backupPowerHours',
  'fuelLitres',
  'powerSource',
  'needs',
] as const;

function thingName(record: string, command: string, names: LineWords['names']): string {
  if (command.startsWith('incident.')) return names.incident(record);
  return command.startsWith('task.') ? names.task(record) : names.safetyPoint(record);
}
