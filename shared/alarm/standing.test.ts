import { describe, expect, it } from 'vitest';
import { epoch } from '../kernel/later.ts';
import type { Attempt } from './state.ts';
import { lateBy, standingOf } from './standing.ts';

const attempt: Attempt = {
  channel: 'sms',
  round: 1,
  at: '2026-11-22T05:00:00.000Z',
  outcome: 'failed',
  outcomeAt: '2026-11-22T05:00:01.000Z',
  reason: 'provider-failed',
  possibleDuplicate: false,
};

describe('how somebody stands in an alarm', () => {
  const called = { answer: null, status: 'called' } as const;

  it('is not reached only when every sending failed, whatever the console does', () => {
    const console: Attempt = { ...attempt, channel: 'console', outcome: 'sent' };
    expect(standingOf({ ...called, attempts: [console, attempt] })).toBe('not-reached');
    expect(standingOf({ ...called, attempts: [attempt, { ...attempt, outcome: 'unknown' }] })).toBe(
      'unanswered',
    );
    expect(standingOf({ ...called, attempts: [console] })).toBe('unanswered');
    expect(standingOf({ ...called, status: 'unreachable', attempts: [] })).toBe('no-channel');
    expect(standingOf({ ...called, answer: 'cannot', attempts: [attempt] })).toBe('cannot');
  });

  it('is late after its time, or after ten minutes where none was set', () => {
    const at = (clock: string): number => epoch(`2026-11-22T${clock}.000Z`);
    const call = { answer: null, calledAt: attempt.at, dueAt: null, unansweredAt: null };
    expect(lateBy(call, at('05:09:59'))).toBe(null);
    expect(lateBy(call, at('05:14:00'))).toBe(14 * 60_000);
    expect(lateBy({ ...call, dueAt: '2026-11-22T05:02:00.000Z' }, at('05:02:00'))).toBe(120_000);
    expect(lateBy({ ...call, answer: 'understood' }, at('06:00:00'))).toBe(null);
  });
});
