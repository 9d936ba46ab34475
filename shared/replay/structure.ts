import type { FoldedEvent } from '../kernel/event.ts';

/** What an overview needs of an event: no text. `payload` may be null in the types that it does not read. */
export type EventStructure = Pick<FoldedEvent, 'seq' | 'type' | 'occurredAt' | 'recordedAt' | 'payload'>;

/** A string of a payload; null where it has none of that name. */
export function idIn({ payload }: EventStructure, name: string): string | null {
  const id = payload?.[name];
  return typeof id === 'string' ? id : null;
}
