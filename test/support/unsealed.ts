import { eventVersions } from '../../shared/events.ts';
import type { DomainEvent } from '../../shared/events.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import type { JsonObject } from '../../shared/kernel/json.ts';

/**
 * Domain events in the shape of the log, but neither salted nor hashed: for what reads events and does not ask whether they
 * are genuine. Each is recorded a minute after the one before and happened when it was recorded.
 */
export function unsealed(events: readonly DomainEvent[], start = '2026-11-22T02:00'): LoggedEvent[] {
  return events.map((event, index) => {
    const at = `${start.slice(0, 14)}${String(index % 60).padStart(2, '0')}:00.000Z`;
    return {
      organisation: 'tyreso',
      seq: index + 1,
      id: `0b6f3c1e-0000-4000-a000-${String(index + 1).padStart(12, '0')}`,
      command: `0b6f3c1e-0000-4000-9000-${String(index + 1).padStart(12, '0')}`,
      type: event.type,
      version: eventVersions[event.type],
      occurredAt: at,
      recordedAt: at,
      actor: { account: 'tib', role: 'duty-officer' },
      payload: event.payload as JsonObject,
      payloadSalt: '',
      payloadHash: '',
      sealed: event.sealed as JsonObject,
      sealedSalt: '',
      sealedHash: '',
      previousHash: '',
      hash: '',
    };
  });
}

/** An event as a reader gets it from whom its texts are withheld. */
export function withoutTexts(event: LoggedEvent, why: 'withheld' | 'erased' = 'withheld'): LoggedEvent {
  return { ...event, sealed: null, sealedSalt: null, absent: { sealed: why } };
}
