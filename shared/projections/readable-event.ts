import { isKnownEvent } from '../events.ts';
import type { DomainEvent } from '../events.ts';
import { UnknownEventError } from '../fold.ts';
import type { LoggedEvent, Recorded } from '../kernel/event.ts';

/**
 * An event of the log as the projections read it: its sealed part may be null. Null where its payload was left out of a
 * filtered export. Throws `UnknownEventError` on a type that this code does not know.
 */
export function readableEvent(event: LoggedEvent): Recorded<DomainEvent> | null {
  if (!isKnownEvent(event.type, event.version)) throw new UnknownEventError(event.type, event.version);
  return event.payload === null ? null : (event as unknown as Recorded<DomainEvent>);
}
