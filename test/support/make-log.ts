import type { DomainEvent } from '../../shared/events.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { sealEvent } from '../../server/event-log/seal.ts';

/** How the events of a made log are recorded; a step may say otherwise for its own event. */
export type LogOptions = {
  readonly organisation?: string;
  /** ISO 8601 UTC; the first event is recorded then, each later one a minute after the one before. */
  readonly start?: string;
  readonly role?: string;
  readonly recordedBy?: string;
  /** Where the chain goes on from; the empty log unless told. */
  readonly after?: Head;
};

export type LogStep = {
  readonly event: DomainEvent;
  readonly occurredAt?: string;
  readonly recordedAt?: string;
  readonly role?: string;
  readonly recordedBy?: string;
};

/**
 * Seals domain events into a chain, as the log would hold them, without a database. A step is an event, or an event with what is
 * different about its recording. An event happened when it was recorded unless `occurredAt` says otherwise.
 */
export function makeLog(steps: readonly (DomainEvent | LogStep)[], options: LogOptions = {}): LoggedEvent[] {
  const { organisation = 'tyreso', role = 'duty-officer', after = emptyHead } = options;
  const start = Date.parse(options.start ?? '2026-11-22T02:00:00.000Z');
  const log: LoggedEvent[] = [];
  let before: Head = after;
  for (const [index, given] of steps.entries()) {
    const step: LogStep = 'event' in given ? given : { event: given };
    const recordedAt = step.recordedAt ?? new Date(start + index * 60_000).toISOString();
    const { event } = sealEvent(step.event, before, {
      organisation,
      command: `0b6f3c1e-0000-4000-9000-${String(index + 1).padStart(12, '0')}`,
      actor: { account: 'tib', role: step.role ?? role },
      recordedBy: step.recordedBy ?? step.event.sealed?.recordedBy ?? options.recordedBy ?? 'TiB',
      occurredAt: step.occurredAt ?? recordedAt,
      recordedAt,
    });
    log.push(event);
    before = event;
  }
  return log;
}

/** Where a made log ends. */
export function headOf(log: readonly LoggedEvent[]): Head {
  const last = log.at(-1);
  return last === undefined ? emptyHead : { seq: last.seq, hash: last.hash };
}

/** A made log in the place of the real one, for what reads it page by page. */
export function logPages(log: readonly LoggedEvent[], pageSize = 2_000) {
  return {
    async *pages(organisation: string, after: number, upTo = Infinity): AsyncGenerator<LoggedEvent[]> {
      const rest = log.filter(
        (event) => event.organisation === organisation && event.seq > after && event.seq <= upTo,
      );
      for (let start = 0; start < rest.length; start += pageSize)
        yield await Promise.resolve(rest.slice(start, start + pageSize));
    },
  };
}
