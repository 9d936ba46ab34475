import type { DomainEvent } from '../../shared/events.ts';

const id = (number: number) => `0b6f3c1e-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`;

/** Alarms and escalations from their lists to their end: one to all at once, one in order that nobody answers. */
export function alarmEvents(incident: string): DomainEvent[] {
  const by = { recordedBy: 'TiB' };
  const system = { recordedBy: 'Vaka' };
  const [toAll, inOrder] = [id(1), id(2)];
  const [started, cancelled] = [id(3), id(4)];
  const at = (time: string) => `2026-11-22T${time}:00.000Z`;
  const person = (recipient: string, name: string): DomainEvent => ({
    type: 'alarm.recipient-set',
    payload: {
      recipient,
      role: null,
      account: null,
      department: null,
      channels: ['sms', 'email'],
      addressed: [true, false],
    },
    sealed: { ...by, name, addresses: ['+46701740605', null] },
  });
  const planned = (escalation: string): DomainEvent => ({
    type: 'escalation.planned',
    payload: {
      escalation,
      rule: 'sarskild-krisledningsgrupp',
      trigger: 'level',
      level: 'major',
      incident,
      startsAt: at('06:02'),
    },
    sealed: by,
  });
  const called = (alarm: string, recipient: string, reason: 'first' | 'no-answer'): DomainEvent => ({
    type: 'alarm.called',
    payload: {
      alarm,
      reason,
      calls: [{ recipient, channel: 'sms', round: 1 }],
      unreachable: reason === 'first' ? [] : ['lokalvard'],
      dueAt: at('06:12'),
    },
    sealed: by,
  });
  const sent = { incident, test: false, acknowledgeWithinMinutes: 10 };
  const one = { recipient: 'krisstod', channels: ['sms', 'email'] as const };
  return [
    person('krisstod', 'Krisstöd 1'),
    person('lokalvard', 'Lokalvård 1'),
    person('tillfallig', 'Tillfällig'),
    { type: 'alarm.recipient-removed', payload: { recipient: 'tillfallig' }, sealed: by },
    {
      type: 'alarm.list-set',
      payload: {
        list: 'stod',
        mode: 'in-order',
        members: ['krisstod', 'lokalvard'],
        nextCheckAt: '2026-11-23T06:00:00.000Z',
      },
      sealed: { ...by, name: 'Krisstöd' },
    },
    {
      type: 'alarm.list-set',
      payload: { list: 'gammal', mode: 'all', members: [], nextCheckAt: null },
      sealed: { ...by, name: 'Gamla listan' },
    },
    { type: 'alarm.list-removed', payload: { list: 'gammal' }, sealed: by },
    {
      type: 'alarm.lists-checked',
      payload: {
        problems: [
          { problem: 'address-missing', recipient: 'krisstod', channel: 'email' },
          { problem: 'nobody-on-call', hours: 12 },
        ],
        nextCheckAt: '2026-12-22T06:00:00.000Z',
      },
      sealed: system,
    },
    planned(started),
    { type: 'escalation.held', payload: { escalation: started }, sealed: by },
    {
      type: 'escalation.released',
      payload: { escalation: started, startsAt: at('06:04') },
      sealed: by,
    },
    {
      type: 'escalation.started',
      payload: { escalation: started, alarm: toAll, by: 'timer' },
      sealed: system,
    },
    {
      type: 'alarm.sent',
      payload: { ...sent, alarm: toAll, escalation: started, mode: 'all', roster: [one] },
      sealed: { ...system, message: 'Kom till plan 1' },
    },
    called(toAll, 'krisstod', 'first'),
    {
      type: 'alarm.delivery-recorded',
      payload: {
        alarm: toAll,
        recipient: 'krisstod',
        channel: 'sms',
        round: 1,
        outcome: 'unknown',
        reason: 'interrupted',
        possibleDuplicate: true,
      },
      sealed: system,
    },
    {
      type: 'alarm.acknowledged',
      payload: { alarm: toAll, recipient: 'krisstod', answer: 'coming', minutes: 20, via: 'link' },
      sealed: system,
    },
    {
      type: 'alarm.ended',
      payload: { alarm: toAll, how: 'answered' },
      sealed: system,
    },
    planned(cancelled),
    {
      type: 'escalation.ended',
      payload: { escalation: cancelled, outcome: 'cancelled' },
      sealed: { ...by, reason: 'Alla är redan här' },
    },
    {
      type: 'alarm.sent',
      payload: {
        ...sent,
        alarm: inOrder,
        escalation: null,
        test: true,
        mode: 'in-order',
        roster: [one, { recipient: 'lokalvard', channels: [] }],
      },
      sealed: { ...by, message: 'Prov av larmlistan' },
    },
    called(inOrder, 'krisstod', 'first'),
    { type: 'alarm.held', payload: { alarm: inOrder }, sealed: by },
    {
      type: 'alarm.resumed',
      payload: { alarm: inOrder, recipients: ['krisstod'], recipient: 'krisstod', dueAt: at('06:20') },
      sealed: by,
    },
    {
      type: 'alarm.call-noted',
      payload: { alarm: inOrder, recipient: 'krisstod', outcome: 'not-reached' },
      sealed: { ...by, note: 'Telefonsvarare' },
    },
    { type: 'alarm.unanswered', payload: { alarm: inOrder, recipients: ['krisstod'] }, sealed: system },
    { type: 'alarm.exhausted', payload: { alarm: inOrder }, sealed: system },
    {
      type: 'alarm.ended',
      payload: { alarm: inOrder, how: 'by-hand' },
      sealed: { ...by, reason: 'Provet är klart' },
    },
  ];
}

/** What the law asks for beside the decisions themselves: oral decisions, proposals, reports, heightened alert. */
export function lawEvents(
  by: { readonly recordedBy: string },
  incident: string,
  decision: string,
): DomainEvent[] {
  const [oral, proposal, declined, notice, alert, takeover] = [11, 12, 13, 14, 15, 16].map(id) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    {
      type: 'crisis-leadership.oral-decision-recorded',
      payload: {
        activation: oral,
        request: null,
        incident,
        decision: 'activate',
        level: 'extraordinary',
        by: 'vice-chair',
        decidedAt: '2026-11-22T05:30:00.000Z',
        levelBefore: 'extraordinary',
        conditions: [{ condition: 'deviatesFromNormal', holds: 'yes' }],
      },
      sealed: {
        ...by,
        motive: 'Akuta insatser',
        decidedBy: 'Vice ordföranden',
        recognisedBy: 'Motringning till känt nummer',
        grounds: ['Tre stadsdelar är utan värme'],
      },
    },
    {
      type: 'crisis-leadership.oral-decision-confirmed',
      payload: { activation: oral, confirmed: true },
      sealed: { recordedBy: 'Vice ordförande', note: 'Stämmer' },
    },
    {
      type: 'crisis-leadership.taken-over',
      payload: {
        takeover,
        committee: 'kommunstyrelsen',
        scope: 'whole',
        reviewAt: '2026-11-23T05:30:00.000Z',
      },
      sealed: { ...by, area: 'Gator och vägar', motive: 'Snöröjning' },
    },
    {
      type: 'crisis-leadership.return-reminded',
      payload: { takeover, nextAt: '2026-11-24T05:30:00.000Z' },
      sealed: { recordedBy: 'Vaka' },
    },
    {
      type: 'crisis-leadership.decision-proposed',
      payload: { proposal, warmingCentres: [] },
      sealed: { ...by, text: 'Bussar beställs', grounds: 'Kyla', presentedBy: 'TiB' },
    },
    {
      type: 'crisis-leadership.decision-proposed',
      payload: { proposal: declined, warmingCentres: [] },
      sealed: { ...by, text: 'Skolorna stängs', grounds: 'Kyla' },
    },
    {
      type: 'crisis-leadership.proposal-declined',
      payload: { proposal: declined },
      sealed: { recordedBy: 'Vice ordförande', motive: 'Skolorna har värme' },
    },
    {
      type: 'crisis-leadership.reported-to-committee',
      payload: { decisions: [decision], meeting: null, reportedAt: '2026-11-22T06:30:00.000Z' },
      sealed: by,
    },
    {
      type: 'crisis-leadership.council-notice-approved',
      payload: { notice, activations: [oral], decisions: [decision], takeovers: [takeover] },
      sealed: { ...by, text: 'Sammanställning till fullmäktige' },
    },
    {
      type: 'crisis-leadership.reported-to-council',
      payload: { decisions: [oral, decision, takeover], meetingDate: '2026-11-22', notice },
      sealed: by,
    },
    {
      type: 'crisis-leadership.heightened-alert-declared',
      payload: { alert, level: 'raised', declaredAt: '2026-11-22T07:00:00.000Z' },
      sealed: { ...by, source: 'Regeringens beslut', note: 'Övning' },
    },
    {
      type: 'crisis-leadership.heightened-alert-ended',
      payload: { alert, endedAt: '2026-11-22T08:00:00.000Z' },
      sealed: { ...by, source: 'Regeringens beslut' },
    },
  ];
}
