import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { PublicExportEvent } from '../../public-export/events.ts';
import { optional } from './line-words.ts';
import type { LineWords } from './line-words.ts';

export function publicExportLine(event: Recorded<PublicExportEvent>, { required }: LineWords): string {
  switch (event.type) {
    case 'public-export.prepared': {
      const { number, masked } = event.payload;
      const request = required(event.sealed?.request);
      return message('timeline.public-export.prepared', { number, count: masked.length, request });
    }
    case 'public-export.approved':
      return message('timeline.public-export.approved', optional('hasNote', 'note', event.sealed?.note));
    case 'public-export.discarded':
      return message('timeline.public-export.discarded', { reason: required(event.sealed?.reason) });
  }
}
