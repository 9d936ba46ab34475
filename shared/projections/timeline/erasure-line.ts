import type { ErasureEvent } from '../../erasure/events.ts';
import type { Recorded } from '../../kernel/event.ts';
import { message } from '../../language/message.ts';
import type { LineWords } from './line-words.ts';

/** What became of texts is told by number and position alone. */
export function erasureLine(event: Recorded<ErasureEvent>, { required }: LineWords): string {
  const count = event.payload.seqs.length;
  switch (event.type) {
    case 'record.spill-reported':
      return message('timeline.record.spill-reported', { count });
    case 'record.spill-dismissed':
      return message('timeline.record.spill-dismissed', { count });
    case 'record.erased': {
      const { reason } = event.payload;
      if (reason !== 'disposal') return message(`timeline.record.erased.${reason}`, { count });
      return message('timeline.record.erased.disposal', { count, ground: required(event.sealed?.ground) });
    }
  }
}
