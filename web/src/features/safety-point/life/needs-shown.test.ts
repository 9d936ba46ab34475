import type { PointNeed } from '#shared/safety-point/state.ts';
import { expect, test } from 'vitest';
import { needsShown } from './needs-shown.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');

function need(id: string, given: Partial<PointNeed>): PointNeed {
  return {
    id,
    safetyPoint: 'strand',
    what: 'filtar',
    quantity: null,
    urgency: 'today',
    status: 'open',
    task: `task-${id}`,
    askedAt: '2026-11-22T10:00:00.000Z',
    askedSeq: 1,
    askedBy: null,
    answeredAt: null,
    answeredBy: null,
    note: null,
    about: [],
    expectedAt: null,
    withdrawReason: null,
    endedAt: null,
    ...given,
  };
}

test('the open needs of the point come first, the most urgent and oldest ahead, then the answers of the last hours', () => {
  const ended = (endedAt: string) => ({ status: 'met' as const, endedAt });
  const shown = needsShown(
    [
      need('later', { urgency: 'later' }),
      need('met', ended('2026-11-22T11:00:00.000Z')),
      need('long ago', ended('2026-11-21T11:00:00.000Z')),
      need('today', { urgency: null, askedAt: '2026-11-22T11:00:00.000Z' }),
      need('now', { urgency: 'now', status: 'on-the-way' }),
      need('elsewhere', { safetyPoint: 'centrum' }),
      need('just met', ended('2026-11-22T11:30:00.000Z')),
      need('earlier today', {}),
    ],
    'strand',
    now,
  );
  expect(shown.map(({ id }) => id)).toEqual(['now', 'earlier today', 'today', 'later', 'just met', 'met']);
});
