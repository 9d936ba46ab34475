import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { tyresoDocument } from '../../test/support/example-document.ts';
import { makeLog } from '../../test/support/make-log.ts';
import { ids } from '../../test/support/one-of-each-ids.ts';
import { oneOfEach } from '../../test/support/one-of-each.ts';
import { calendarOf } from './calendar.ts';

const state = emptyState();
for (const event of makeLog(oneOfEach(tyresoDocument))) applyChanges(state, evolve(state, event));
const now = '2026-11-22T04:12:00.000Z';

function eventsOf(text: string): Map<string, ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return new Map(events.map((event) => [event.uid, event]));
}

describe('the calendar', () => {
  test('has each meeting at its time, under a name that stays, and says that it is an example', () => {
    const events = eventsOf(calendarOf(state, now));
    const meeting = state.meetings.get(ids.meeting);
    const event = events.get(`${ids.meeting}@vaka`);
    expect(event?.summary).toBe('Exempel: Sammanträde med krisledningsnämnden');
    expect(event?.startDate.toJSDate().toISOString()).toBe(meeting?.startsAt);
    expect(event?.location).toBe(meeting?.place);
    expect([...events.keys()]).toEqual([...eventsOf(calendarOf(state, '2026-11-23T04:00:00.000Z')).keys()]);
  });

  test('tells that a meeting is cancelled', () => {
    const cancelled = eventsOf(calendarOf(state, now)).get(`${ids.cancelledMeeting}@vaka`);
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('has when staff meets, when answers are due and when directives are followed up', () => {
    const [group] = state.staffGroups.values();
    const [directive] = state.directives.values();
    const [asked] = state.statusRequests.values();
    if (group === undefined || directive === undefined) throw new Error('nothing planned');
    const planned = {
      ...state,
      staffGroups: new Map([[group.id, { ...group, status: 'active' as const, nextBriefingAt: now }]]),
      directives: new Map([
        [directive.id, { ...directive, status: 'ongoing' as const, followUpAt: now, text: null }],
      ]),
      statusRequests: new Map(
        asked === undefined ? [] : [[asked.id, { ...asked, status: 'open' as const, dueAt: now }]],
      ),
      meetings: new Map(),
    };
    const events = [...eventsOf(calendarOf(planned, now)).values()];
    expect(events).toHaveLength(2 + planned.statusRequests.size);
    for (const event of events) expect(event.startDate.toJSDate().toISOString()).toBe(now);
    expect(events.map(({ description }) => description)).toContain('Sekretess');
  });

  test('keeps what people wrote within its own line, whatever it holds', () => {
    const meeting = state.meetings.get(ids.meeting);
    if (meeting === undefined) throw new Error('no meeting');
    const place = 'Plan 1; rum 2, \\n\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org';
    const meetings = new Map([[meeting.id, { ...meeting, place }]]);
    const [event] = eventsOf(calendarOf({ ...state, meetings }, now)).values();
    expect(event?.attendees).toEqual([]);
    expect(event?.location.replaceAll('\r', '')).toBe(place.replaceAll('\r', ''));
  });
});
