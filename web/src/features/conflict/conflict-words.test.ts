import { addTexts } from '#shared/language/message.ts';
import { svPages } from '#shared/language/sv-pages.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { expect, test } from 'vitest';
import { standingSince } from './conflict-words.ts';

addTexts(svPages);

const now = Date.parse('2026-11-22T05:00:00Z');
const told = '2026-11-22T04:41:00.000Z';
const point = (row: Partial<SafetyPoint>) => ({ safetyPoints: new Map([['p1', row as SafetyPoint]]) });
const none = { safetyPoints: new Map() };

test('what stands says since when, by the newest of its values', () => {
  const standingAt = { title: '2026-11-22T03:10:00.000Z', place: told };
  expect(standingSince(none, { record: 'i1', standingAt }, now)).toBe('Gäller sedan 05:41');
});

test('says who gave it where the row has it, and not where somebody else has reported since', () => {
  const conflict = { record: 'p1', standingAt: { occupancy: told } };
  const by = { reportedAt: told, reportedBy: 'Punkt Bollmora' };
  expect(standingSince(point(by), conflict, now)).toBe('Gäller sedan 05:41. Gavs av Punkt Bollmora');
  const since = { ...by, reportedAt: '2026-11-22T04:50:00.000Z' };
  expect(standingSince(point(since), conflict, now)).toBe('Gäller sedan 05:41');
});

test('says only that it stands where the log did not tell', () => {
  expect(standingSince(none, { record: 'i1', standingAt: {} }, now)).toBe('Gäller nu');
});
