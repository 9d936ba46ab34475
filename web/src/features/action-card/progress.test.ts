import { expect, test } from 'vitest';
import type { CardApplication } from '#shared/action-card/state.ts';
import { applicationsOf, progressOf } from './progress.ts';

const application = (
  id: string,
  appliedAt: string,
  rest: Partial<CardApplication> = {},
): CardApplication => ({
  id,
  card: 'elavbrott',
  incident: 'h',
  title: 'Elavbrott',
  steps: [],
  appliedAt,
  appliedBy: null,
  ...rest,
});

test('a card has come as far as its tasks are done', () => {
  const step = (doneAt: string | null) => ({ step: 'a', task: 'b', doneAt });
  expect(progressOf({ steps: [step(null), step('2026-11-22T05:00:00.000Z'), step(null)] })).toEqual({
    done: 1,
    total: 3,
  });
});

test("an incident's applications are by card, the latest first, and no other incident's", () => {
  const all = [
    application('first', '2026-11-22T05:00:00.000Z'),
    application('again', '2026-11-22T06:00:00.000Z'),
    application('vatten', '2026-11-22T05:00:00.000Z', { card: 'vatten' }),
    application('other', '2026-11-22T05:00:00.000Z', { incident: 'i' }),
  ];
  const found = applicationsOf(all, 'h');
  expect([...found].map(([card, list]) => [card, list.map(({ id }) => id)])).toEqual([
    ['elavbrott', ['again', 'first']],
    ['vatten', ['vatten']],
  ]);
});
