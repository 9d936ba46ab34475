import { describe, expect, it } from 'vitest';
import type { AlarmCall } from '#shared/alarm/state.ts';
import { findCalls, groupCalls } from './alarm-groups.ts';
import { aCall } from './alarm.fixture.ts';

const now = Date.parse('2026-11-22T05:00:00.000Z');

describe('the groups of an alarm to many', () => {
  const late = aCall('late', { calledAt: '2026-11-22T04:40:00.000Z', dueAt: '2026-11-22T04:50:00.000Z' });
  const failed = aCall('failed', {
    attempts: [{ ...aCall('x').attempts[0]!, channel: 'sms', outcome: 'failed' }],
  });
  const answered = aCall('answered', { status: 'answered', answer: 'understood' });
  const cannot = aCall('cannot', { status: 'answered', answer: 'cannot' });
  const waiting = aCall('waiting', { status: 'waiting', calledAt: null, attempts: [] });
  const fresh = aCall('fresh');

  it('show first those whom somebody has to call, and leave out what is empty', () => {
    const groups = groupCalls([answered, waiting, late, cannot, failed, fresh], now);
    const shown = groups.map(({ name, calls }) => [name, calls.map(({ recipient }) => recipient)]);
    expect(shown).toEqual([
      ['attention', ['failed', 'late']],
      ['underway', ['fresh']],
      ['waiting', ['waiting']],
      ['answered', ['cannot', 'answered']],
    ]);
    expect(groupCalls([fresh], now)).toHaveLength(1);
  });

  it('find one among 2,000 by any part of the name', () => {
    const many = Array.from({ length: 2_000 }, (_, index): AlarmCall => aCall(`nr ${index}`));
    expect(findCalls(many, 'NR 1999')).toHaveLength(1);
    expect(groupCalls(many, now).map(({ calls }) => calls.length)).toEqual([2_000]);
  });
});
