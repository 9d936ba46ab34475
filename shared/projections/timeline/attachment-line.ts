import type { AttachmentEvent } from '../../attachment/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function attachmentLine(event: Recorded<AttachmentEvent>, words: LineWords): string {
  const { names, required } = words;
  const { entry, incident } = event.payload;
  const number = entry === undefined ? undefined : names.entryNumber(entry);
  const what =
    entry === undefined
      ? names.incident(incident ?? '')
      : message('timeline.attachment.entry', {
          number: number === undefined ? message('timeline.unknown-entry') : String(number),
        });
  if (event.type === 'attachment.struck')
    return message('timeline.attachment.struck', { what, reason: required(event.sealed?.reason) });
  return message('timeline.attachment.added', {
    what,
    name: required(event.sealed?.name),
    ...optional('hasCaption', 'caption', event.sealed?.caption),
  });
}
