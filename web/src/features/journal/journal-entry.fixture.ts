import type { JournalEntry } from '#shared/journal/state.ts';

/** An entry for tests. */
export const entry = (id: string, number: number, given: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  number,
  incident: null,
  kind: 'contact',
  direction: 'in',
  source: { who: 'Elnätsbolaget', channel: 'phone' },
  text: `text ${id}`,
  occurredAt: '2026-11-22T04:30:00.000Z',
  recordedAt: '2026-11-22T04:30:05.000Z',
  author: 'TiB 1',
  role: 'duty-officer',
  system: false,
  corrects: null,
  strikes: null,
  reason: null,
  correctedBy: null,
  struckBy: null,
  ...given,
});
