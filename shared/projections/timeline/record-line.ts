import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { RecordEvent } from '../../record/events.ts';
import type { LineWords } from './line-words.ts';

export function recordLine(event: Recorded<RecordEvent>, { names, required }: LineWords): string {
  const record = recordName(event.payload.record, names);
  const ground = required(event.sealed?.ground);
  switch (event.type) {
    case 'record.restricted':
      return message('timeline.record.restricted', { record, ground });
    case 'record.released':
      return message('timeline.record.released', { record, ground });
  }
}

/** A record that is restricted as it is written has no number yet. */
function recordName(id: string, names: LineWords['names']): string {
  const entry = names.entryNumber(id);
  if (entry !== null) return message('timeline.record.entry', { number: String(entry) });
  return names.incidentNumber(id) === null ? message('timeline.record.other') : names.incident(id);
}
