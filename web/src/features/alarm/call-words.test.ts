import { expect, test } from 'vitest';
import { aCall } from './alarm.fixture.ts';
import { answerDetail, attemptWords, standingWords } from './call-words.ts';

const now = Date.parse('2026-11-22T05:14:00.000Z');
const open = { status: 'open', endedAt: null } as const;
const attempt = aCall('x').attempts[0]!;

test('not reached is told apart from not answered', () => {
  const called = { calledAt: '2026-11-22T05:00:00.000Z', dueAt: '2026-11-22T05:10:00.000Z' };
  const silent = aCall('tyst', called);
  expect(standingWords(open, silent, now)).toMatchObject({ text: 'Ej kvitterat, 14 min', late: true });
  const missed = aCall('onådd', { ...called, attempts: [{ ...attempt, outcome: 'failed' }] });
  expect(standingWords(open, missed, now).text).toBe('Ej nådd på någon väg, 14 min');
  expect(standingWords({ status: 'ended' }, silent, now).text).toBe('Svarade inte');
});

test('an answer says when, how, and when they are there', () => {
  const coming = aCall('x', {
    status: 'answered',
    answer: 'coming',
    minutes: 20,
    answeredAt: '2026-11-22T05:00:00.000Z',
    answeredVia: 'link',
  });
  expect(standingWords(open, coming, now).text).toBe('På väg, 20 min');
  expect(answerDetail(coming, now)).toBe('06:00, via länk, framme omkring 06:20');
});

test('what became of a sending is said with its reason, and that it may have come twice', () => {
  const failed = { ...attempt, outcome: 'failed', reason: 'provider-failed' } as const;
  expect(attemptWords(failed, open, aCall('x'), now)).toBe('gick inte fram 05:59, fel hos leverantören');
  const unknown = { ...attempt, outcome: 'unknown', possibleDuplicate: true } as const;
  expect(attemptWords(unknown, open, aCall('x'), now)).toBe(
    'okänt om det gick fram, kan ha kommit två gånger',
  );
});

test('a sending that was let go since the alarm was answered or ended is not on its way for good', () => {
  const waiting = { ...attempt, channel: 'sms', at: '2026-11-22T05:00:00.000Z', outcome: null } as const;
  const answered = aCall('x', { answeredAt: '2026-11-22T05:12:00.000Z' });
  expect(attemptWords(waiting, open, aCall('x'), now)).toBe('skickas');
  expect(attemptWords(waiting, open, answered, now)).toBe('behövdes inte');
  expect(attemptWords(waiting, { endedAt: '2026-11-22T05:13:50.000Z' }, aCall('x'), now)).toBe('skickas');
  const again = { ...waiting, outcome: 'retrying', reason: 'provider-failed' } as const;
  expect(attemptWords(again, { endedAt: '2026-11-22T05:10:00.000Z' }, aCall('x'), now)).toBe('behövdes inte');
});
