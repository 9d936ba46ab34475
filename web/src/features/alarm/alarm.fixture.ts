import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';

/** A call that went out by SMS ten seconds before 05:00 and is not answered. */
export function aCall(name: string, more: Partial<AlarmCall> = {}): AlarmCall {
  const at = '2026-11-22T04:59:50.000Z';
  return {
    id: `alarm:${name}`,
    alarm: 'alarm',
    recipient: name,
    name,
    role: null,
    account: null,
    channels: ['sms'],
    status: 'called',
    calledAt: at,
    lastCalledAt: at,
    dueAt: null,
    unansweredAt: null,
    attempts: [
      {
        channel: 'sms',
        round: 1,
        at,
        outcome: 'sent',
        outcomeAt: at,
        reason: null,
        possibleDuplicate: false,
      },
    ],
    answer: null,
    minutes: null,
    answeredAt: null,
    answeredVia: null,
    notes: [],
    ...more,
  };
}

export function anAlarm(id: string, more: Partial<Alarm> = {}): Alarm {
  return {
    id,
    incident: null,
    escalation: null,
    test: false,
    mode: 'all',
    message: 'Samling',
    acknowledgeWithinMinutes: 10,
    order: [],
    called: 0,
    status: 'open',
    sentAt: '2026-11-22T04:59:50.000Z',
    sentBy: 'TiB 1',
    role: 'duty-officer',
    heldAt: null,
    exhaustedAt: null,
    endedAt: null,
    endedBy: null,
    endedHow: null,
    endReason: null,
    ...more,
  };
}
