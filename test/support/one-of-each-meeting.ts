import type { DomainEvent } from '../../shared/events.ts';
import { ids } from './one-of-each-ids.ts';

/** A meeting from its call to its approved minutes, and one that was cancelled. */
export function meetingEvents(): DomainEvent[] {
  const by = { recordedBy: 'Sekreteraren' };
  const { meeting, cancelledMeeting, item, chairPerson, memberPerson } = ids;
  const startsAt = '2026-11-22T06:00:00.000Z';
  const called = { startsAt, digital: false };
  const texts = { place: 'Plan 1', agenda: ['Läget', 'Värmestugor'] };
  const attendance = {
    meeting,
    present: [
      { person: chairPerson, seat: 'chair' as const, serves: true },
      { person: memberPerson, seat: 'member' as const, serves: true },
    ],
    chairedBy: chairPerson,
    quorum: { members: 3, serving: 2, stated: true, met: true },
  };
  const names = {
    names: [
      { person: chairPerson, name: 'Ordföranden' },
      { person: memberPerson, name: 'Ledamot 1' },
    ],
    alsoPresent: [{ name: 'Säkerhetschefen', function: 'Föredragande' }],
  };
  const matter = { outcome: 'decided' as const, decision: ids.decision, disqualified: [], votes: null };
  return [
    { type: 'meeting.called', payload: { meeting, ...called }, sealed: { ...by, ...texts } },
    {
      type: 'meeting.called',
      payload: { meeting: cancelledMeeting, ...called },
      sealed: { ...by, ...texts },
    },
    {
      type: 'meeting.cancelled',
      payload: { meeting: cancelledMeeting },
      sealed: { ...by, reason: 'Kallad två gånger' },
    },
    { type: 'meeting.opened', payload: attendance, sealed: { ...by, ...names } },
    {
      type: 'meeting.attendance-changed',
      payload: { ...attendance, correction: true },
      sealed: { ...by, ...names },
    },
    {
      type: 'meeting.item-recorded',
      payload: { meeting, item, paragraph: 1, year: 2026, ...matter },
      sealed: {
        ...by,
        title: 'Värmestugor',
        presentedBy: 'Säkerhetschefen',
        proposals: [{ by: 'Ordföranden', text: 'Två värmestugor öppnas.' }],
        reasons: {},
        text: 'Enligt förslaget.',
        reservations: [],
      },
    },
    {
      type: 'meeting.item-changed',
      payload: { meeting, item, changed: ['votes'], votes: { yes: 2, no: 0, abstained: 0 } },
      sealed: by,
    },
    { type: 'meeting.item-withdrawn', payload: { meeting, item }, sealed: { ...by, reason: 'Dubblett' } },
    {
      type: 'meeting.registry-number-set',
      payload: { meeting },
      sealed: { ...by, registryNumber: 'KLN 2026/3' },
    },
    {
      type: 'meeting.closed',
      payload: { meeting, adjusters: [memberPerson], adjustAt: '2026-11-24T12:00:00.000Z' },
      sealed: by,
    },
    {
      type: 'meeting.adjusted',
      payload: { meeting, person: memberPerson, seat: 'member', approved: false },
      sealed: by,
    },
  ];
}
