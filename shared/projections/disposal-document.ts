import { recordTypeOf, recordTypes } from '../archive/record-types.ts';
import type { Disposal } from '../erasure/state.ts';
import type { LoggedEvent } from '../kernel/event.ts';
import { message } from '../language/message.ts';
import { swedishMinute } from '../language/swedish-minute.ts';
import type { State } from '../state.ts';
import { frameOf } from './document-parts.ts';
import { fields, heading, remark } from './official-document.ts';
import type { Block, OfficialDocument } from './official-document.ts';

/**
 * The record of an erasure (gallringsprotokoll): what was taken out by whom, when and on which ground; of the texts nothing but
 * where they stood. `events` are those that were emptied.
 */
export function disposalDocument(
  state: State,
  disposal: Disposal,
  events: readonly LoggedEvent[],
): OfficialDocument {
  const { reason, at, by, ground, decision } = disposal;
  const count = events.length;
  return {
    title: message(`erasure.protocol.title.${reason}`),
    mark: null,
    subtitle: message('erasure.protocol.subtitle', { count }),
    ...frameOf(state),
    draft: false,
    withheld: false,
    confidential: false,
    blocks: [
      fields(
        [message('erasure.protocol.at'), swedishMinute(at)],
        [message('erasure.protocol.by'), by],
        [message('erasure.protocol.ground'), ground],
        [message('erasure.protocol.decision'), decision],
        [message('erasure.protocol.count'), String(count)],
        [message('erasure.protocol.where'), String(disposal.seq)],
      ),
      heading(2, message('erasure.protocol.kinds')),
      kindsOf(events),
      heading(2, message('erasure.protocol.events')),
      {
        kind: 'table',
        columns: [
          message('erasure.protocol.seq'),
          message('erasure.protocol.recorded'),
          message('erasure.protocol.kind'),
          message('erasure.protocol.number'),
        ],
        rows: events.map((event) => [
          String(event.seq),
          swedishMinute(event.recordedAt),
          kindOf(event),
          numberOf(event),
        ]),
      },
      remark(message('erasure.protocol.chain')),
    ],
  };
}

function kindsOf(events: readonly LoggedEvent[]): Block {
  const items = recordTypes.flatMap((type) => {
    const count = events.filter((event) => recordTypeOf(event.type) === type).length;
    const kind = message(`archive.record-type.${type}`);
    return count === 0 ? [] : [message('erasure.protocol.kind-count', { kind, count })];
  });
  return { kind: 'list', items };
}

function kindOf({ type }: LoggedEvent): string {
  const recordType = recordTypeOf(type);
  return recordType === null ? message('erasure.kind.other') : message(`archive.record-type.${recordType}`);
}

function numberOf({ type, payload }: LoggedEvent): string {
  const number = type.startsWith('journal.') ? payload?.['number'] : null;
  return typeof number === 'number' ? String(number) : '';
}
