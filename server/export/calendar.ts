import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { message } from '#shared/language/message.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { centralGroup } from '#shared/staff/state.ts';
import type { State } from '#shared/state.ts';

/**
 * Meetings of the committee, staff briefings that are planned, when departments' answers are due and when directives are followed up,
 * as iCalendar (RFC 5545). Each keeps its UID, so that a calendar that reads the file again changes what it has. `now` is ISO 8601 UTC.
 */
export function calendarOf(state: State, now: string): string {
  const { organisation } = state;
  const mark = organisation?.example === true ? `${message('export.print.example')}: ` : '';
  const calendar = ical({
    name: `${mark}${message('export.calendar.name', { municipality: organisation?.name ?? '' })}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Vaka', product: 'Vaka', language: 'SV' },
  });
  const events = [
    ...Array.from(state.meetings.values(), meetingEvent),
    ...briefings(state),
    ...dueAnswers(state),
    ...followUps(state),
  ];
  for (const event of events)
    calendar.createEvent({
      ...event,
      id: `${event.id}@vaka`,
      summary: `${mark}${event.summary}`,
      stamp: new Date(now),
    });
  return `${calendar.toString().trimEnd()}\r\n`;
}

type Planned = ICalEventData & { readonly id: string; readonly summary: string };

function meetingEvent(meeting: Meeting): Planned {
  const { id, startsAt, closedAt, status, place, agenda, digital } = meeting;
  return {
    id,
    start: new Date(startsAt),
    // One may be held before its time.
    ...(closedAt === null || closedAt <= startsAt ? {} : { end: new Date(closedAt) }),
    summary: message('export.calendar.meeting'),
    location: place ?? (digital ? message('export.calendar.digital') : null),
    description: agenda.length === 0 ? null : agenda.map((item, index) => `${index + 1}. ${item}`).join('\n'),
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function briefings(state: State): Planned[] {
  return [...state.staffGroups.values()].flatMap(({ id, status, nextBriefingAt, place }) => {
    if (status !== 'active' || nextBriefingAt === null) return [];
    const summary = message('export.calendar.briefing', { group: groupName(state, id) });
    return [{ id: `${id}.${nextBriefingAt}`, start: new Date(nextBriefingAt), summary, location: place }];
  });
}

function dueAnswers(state: State): Planned[] {
  return [...state.statusRequests.values()]
    .filter(({ status }) => status === 'open')
    .map(({ id, dueAt, question }) => ({
      id,
      start: new Date(dueAt),
      summary: message('export.calendar.answers'),
      description: question,
    }));
}

function followUps(state: State): Planned[] {
  return [...state.directives.values()].flatMap(({ id, status, followUpAt, group, text }) => {
    if (status !== 'ongoing' || followUpAt === null) return [];
    const summary = message('export.calendar.follow-up', { group: groupName(state, group) });
    return [{ id, start: new Date(followUpAt), summary, description: text ?? message('timeline.withheld') }];
  });
}

function groupName(state: State, group: string): string {
  return group === centralGroup
    ? message('export.calendar.central')
    : (state.departments.get(group)?.name ?? group);
}
