import { describe, expect, it } from 'vitest';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import { aCall, anAlarm } from './alarm.fixture.ts';
import { ringingAlarms } from './own-alarms.ts';

const chair = { id: 'account-1', roles: ['chair'] };

function tables(...pairs: readonly [Alarm, AlarmCall][]): [Map<string, Alarm>, Map<string, AlarmCall>] {
  return [
    new Map(pairs.map(([alarm, call]) => [alarm.id, { ...alarm, order: [call.recipient] }])),
    new Map(pairs.map(([alarm, call]) => [`${alarm.id}:${call.recipient}`, call])),
  ];
}
const toChair = (at: string, more: Partial<AlarmCall> = {}): AlarmCall =>
  aCall('ordf', { role: 'chair', calledAt: at, ...more });

describe('the alarms that ring for somebody', () => {
  it('come in order: in earnest before tests, then the one that came first', () => {
    const [alarms, calls] = tables(
      [anAlarm('test', { test: true }), toChair('2026-11-22T04:00:00.000Z')],
      [anAlarm('second'), toChair('2026-11-22T04:20:00.000Z')],
      [anAlarm('first'), toChair('2026-11-22T04:10:00.000Z')],
    );
    const ringing = ringingAlarms(alarms, calls, chair).map(({ alarm }) => alarm.id);
    expect(ringing).toEqual(['first', 'second', 'test']);
  });

  it('do not ring when answered, ended, waiting for their turn, or to somebody else', () => {
    const at = '2026-11-22T04:00:00.000Z';
    const [alarms, calls] = tables(
      [anAlarm('answered'), toChair(at, { status: 'answered', answer: 'cannot' })],
      [anAlarm('ended', { status: 'ended' }), toChair(at)],
      [anAlarm('waiting'), toChair(at, { status: 'waiting' })],
      [anAlarm('other'), aCall('vice', { role: 'vice-chair' })],
      [anAlarm('account'), aCall('own', { account: 'account-2' })],
    );
    expect(ringingAlarms(alarms, calls, chair)).toEqual([]);
  });
});
