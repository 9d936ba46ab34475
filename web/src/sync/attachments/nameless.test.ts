import { expect, test } from 'vitest';
import { emptyState } from '#shared/state.ts';
import { whyNameless } from './nameless.ts';

test('a file without a name is confidential with its entry, or else taken out of the log with it', () => {
  const state = emptyState();
  const of = (name: string | null, record: string) => whyNameless({ name, record }, state);
  state.restrictedRecords.set('kept', { id: 'kept', readers: null, since: '2026-11-23T00:00:00.000Z' });
  expect(of('Karta.pdf', 'kept')).toBeNull();
  expect(of(null, 'kept')).toBe('withheld');
  expect(of(null, 'spilled')).toBe('erased');
});
