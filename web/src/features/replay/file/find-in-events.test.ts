import type { FoldedEvent } from '#shared/kernel/event.ts';
import { expect, test } from 'vitest';
import { findInEvents, stemOf } from './find-in-events.ts';

const said = (seq: number, text: string | null): FoldedEvent => ({
  seq,
  command: `c${seq}`,
  type: 'journal.written',
  version: 1,
  occurredAt: '2026-11-22T04:00:00.000Z',
  recordedAt: '2026-11-22T04:00:00.000Z',
  actor: { account: 'tib', role: 'duty-officer' },
  payload: {},
  sealed: text === null ? null : { text },
});

const log = [said(1, 'Två elverk är beställda'), said(2, null), said(3, 'Elverken är på plats i Fårdala')];

test('a word is found in its other forms, newest first', () => {
  expect(findInEvents(log, 'elverket').map(({ seq }) => seq)).toEqual([3, 1]);
});

test('every word must be there', () => {
  expect(findInEvents(log, 'elverk fårdala').map(({ seq }) => seq)).toEqual([3]);
  expect(findInEvents(log, 'elverk brevik')).toEqual([]);
});

test('what was withheld is not found, and nothing is asked by no words', () => {
  expect(findInEvents([said(2, null)], 'elverk')).toEqual([]);
  expect(findInEvents(log, ' , ')).toEqual([]);
});

test('a short word keeps its end', () => {
  expect(stemOf('Ena')).toBe('ena');
});

test('a word that loses an e in some of its forms is found in the others', () => {
  expect(findInEvents([said(1, 'Skadade kablar vid Alléplan')], 'skadad kabel')).toHaveLength(1);
});
