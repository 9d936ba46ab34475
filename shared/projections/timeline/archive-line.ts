import type { ArchiveEvent } from '../../archive/events.ts';
import { retentionWords } from '../../archive/retention-words.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { LineWords } from './line-words.ts';

export function archiveLine(event: Recorded<ArchiveEvent>, { names, required }: LineWords): string {
  if (event.type === 'archive.registry-number-set') {
    const incident = names.incident(event.payload.incident);
    if (event.sealed?.registryNumber === null)
      return message('timeline.archive.registry-number-removed', { incident });
    const number = required(event.sealed?.registryNumber);
    return message('timeline.archive.registry-number-set', { incident, number });
  }
  const { recordType, rule } = event.payload;
  return message('timeline.archive.retention-set', {
    recordType: message(`archive.record-type.${recordType}`),
    rule: retentionWords(rule),
    ground: required(event.sealed?.ground),
  });
}
