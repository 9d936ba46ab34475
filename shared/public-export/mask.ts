import type { LoggedEvent } from '../kernel/event.ts';
import { recordOf, recordsOf } from '../record/record-of.ts';
import type { Masked, MaskedField, PublicExport } from './state.ts';

/**
 * What an export for somebody outside takes up, as its preview shows it; of all else only the envelopes are there, by which the chain
 * is checked.
 */
const taken = ['incident.', 'journal.'];

/** Whether an event belongs to what such an export tells of. */
export function isToldOutside({ type, seq }: LoggedEvent, { upTo }: Pick<PublicExport, 'upTo'>): boolean {
  return seq <= upTo && taken.some((start) => type.startsWith(start));
}

/**
 * Withholds the texts of what is masked, and of what says it again. `partly`: a record of which only some fields are masked keeps
 * its own event's text, for a document that leaves those fields out; else its whole text is withheld, since it is sealed as one.
 */
export function masker(
  masked: readonly Masked[],
  { partly }: { readonly partly: boolean },
): (event: LoggedEvent) => LoggedEvent {
  const masks = new Map(masked.map((one) => [one.record, one]));
  return (event) => {
    if (event.payload === null || event.sealed === null) return event;
    const own = recordOf(event.type, event.payload);
    const isMasked = recordsOf(event.type, event.payload).some((record) => {
      const mask = masks.get(record);
      return mask !== undefined && !(partly && mask.fields !== null && record === own);
    });
    if (!isMasked) return event;
    return { ...event, sealed: null, sealedSalt: null, absent: { ...event.absent, sealed: 'withheld' } };
  };
}

/** Whether a field of a record is masked by itself. */
export function masksField({ fields }: Masked, field: MaskedField): boolean {
  return fields?.includes(field) === true;
}
