import type { JournalEvent } from '../../journal/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { journalKindName } from '../journal-kind-name.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function journalLine(event: Recorded<JournalEvent>, { names, required }: LineWords): string {
  const number = String(event.payload.number);
  const about = (entry: string) => String(names.entryNumber(entry) ?? message('timeline.unknown-entry'));
  switch (event.type) {
    case 'journal.written':
      return message('timeline.journal.written', {
        number,
        kind: journalKindName(event.payload.kind, event.payload.direction).toLowerCase(),
        text: required(event.sealed?.text),
      });
    case 'journal.corrected':
      return message('timeline.journal.corrected', {
        number,
        corrects: about(event.payload.corrects),
        reason: required(event.sealed?.reason),
        ...optional('hasText', 'text', event.sealed?.text),
      });
    case 'journal.struck':
      return message('timeline.journal.struck', {
        number,
        strikes: about(event.payload.strikes),
        reason: required(event.sealed?.reason),
      });
  }
}
