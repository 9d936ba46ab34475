import type { z } from 'zod';
import { actingChair } from '../crisis-leadership/acting-chair.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { fail, ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { adjustersRefusal, attendanceOf, itemRefusal, thoseWhoAdjust } from './attendance.ts';
import type { meetingCommands } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import { itemsOf } from './items.ts';
import type { Attendance, Meeting } from './state.ts';
import { swedishMinute } from '../language/swedish-minute.ts';

type Data<Type extends keyof typeof meetingCommands> = z.output<(typeof meetingCommands)[Type]>;
type Decided = Decision<MeetingEvent | JournalEvent>;

/** The kallelse: when, where and about what. */
export function callMeeting(state: State, data: Data<'meeting.call'>, context: DecisionContext): Decided {
  if (!mayLead(state, context)) return reject('chair-not-prevented');
  if (state.meetings.has(data.meeting)) return reject('id-already-used', 'meeting');
  const { meeting, startsAt, place, agenda } = data;
  const text = message('journal-line.meeting-called', { time: swedishMinute(startsAt), place });
  return ok([
    {
      type: 'meeting.called',
      payload: { meeting, startsAt, digital: data.digital === true },
      sealed: { place, agenda },
    },
    systemLine(state, context, { incident: null, kind: 'measure', text }),
  ]);
}

export function cancelMeeting(state: State, data: Data<'meeting.cancel'>, context: DecisionContext): Decided {
  const found = meetingIn(state, data.meeting, ['called']);
  if (!found.ok) return found;
  const time = swedishMinute(found.value.startsAt);
  const text = message('journal-line.meeting-cancelled', { time, reason: data.reason });
  return ok([
    { type: 'meeting.cancelled', payload: { meeting: data.meeting }, sealed: { reason: data.reason } },
    systemLine(state, context, { incident: null, kind: 'measure', text }),
  ]);
}

/** Opened with those present; without a quorum it is recorded all the same, but nothing can be decided at it. */
export function openMeeting(state: State, data: Data<'meeting.open'>, context: DecisionContext): Decided {
  if (!mayLead(state, context)) return reject('chair-not-prevented');
  const found = meetingIn(state, data.meeting, ['called']);
  if (!found.ok) return found;
  const attendance = attendanceOf(state, data);
  if (!attendance.ok) return attendance;
  const { quorum } = attendance.value;
  const text = message('journal-line.meeting-opened', {
    serving: quorum.serving,
    members: quorum.members,
    met: quorum.met ? 'yes' : 'no',
  });
  return ok([
    {
      type: 'meeting.opened',
      payload: { meeting: data.meeting, ...attendance.value },
      sealed: attendanceTexts(data),
    },
    systemLine(state, context, { incident: null, kind: 'event', text }),
  ]);
}

/** Somebody came or left; or, as a correction, what stood was wrong. What has been decided must still stand. */
export function changeAttendance(
  state: State,
  data: Data<'meeting.change-attendance'>,
  context: DecisionContext,
): Decided {
  const correction = data.correction === true;
  const found = meetingIn(state, data.meeting, correction ? ['open', 'closed'] : ['open']);
  if (!found.ok) return found;
  const meeting = found.value;
  const decided = attendanceOf(state, data);
  if (!decided.ok) return decided;
  if (correction) {
    const index = meeting.attendances.length - 1;
    const attendance: Attendance = { since: context.occurredAt, ...decided.value };
    for (const item of itemsOf(state, meeting.id)) {
      if (item.status === 'withdrawn' || item.attendance !== index) continue;
      const refusal = itemRefusal(attendance, item);
      if (refusal !== null) return fail({ ...refusal, field: 'present' });
    }
    if (meeting.status === 'closed') {
      const adjusting = adjustersRefusal(
        [...meeting.attendances.slice(0, index), attendance],
        meeting.adjusters,
      );
      if (!adjusting.ok) return fail({ ...adjusting.failure, field: 'present' });
    }
  }
  return ok([
    {
      type: 'meeting.attendance-changed',
      payload: { meeting: meeting.id, correction, ...decided.value },
      sealed: attendanceTexts(data),
    },
  ]);
}

/** The meeting ends; who adjusts its minutes and when. */
export function closeMeeting(state: State, data: Data<'meeting.close'>, context: DecisionContext): Decided {
  const found = meetingIn(state, data.meeting, ['open']);
  if (!found.ok) return found;
  const adjusting = adjustersRefusal(found.value.attendances, data.adjustedBy);
  if (!adjusting.ok) return adjusting;
  const { meeting, adjustAt } = data;
  const text = message('journal-line.meeting-closed', { time: swedishMinute(adjustAt) });
  return ok([
    { type: 'meeting.closed', payload: { meeting, adjusters: data.adjustedBy, adjustAt }, sealed: {} },
    systemLine(state, context, { incident: null, kind: 'event', text }),
  ]);
}

/**
 * One of those who adjust has approved the minutes: recorded by the secretary, or by the chair or vice chair who presided,
 * for themselves. With the last of them the minutes are approved and nothing of the meeting changes any more.
 */
export function adjustMinutes(state: State, data: Data<'meeting.adjust'>, context: DecisionContext): Decided {
  const found = meetingIn(state, data.meeting, ['closed']);
  if (!found.ok) return found;
  const meeting = found.value;
  const adjusting = thoseWhoAdjust(meeting);
  const seat = meeting.attendances
    .flatMap(({ present }) => present)
    .findLast(({ person }) => person === data.person)?.seat;
  if (!adjusting.includes(data.person) || seat === undefined) return reject('adjuster-not-named', 'person');
  const { role } = context.actor;
  const own = data.person === adjusting[0] && seat === role;
  if (role !== 'secretary' && !own) return reject('adjusts-only-as-presiding');
  if (data.person in meeting.adjustments) return reject('already-adjusted', 'person');
  const approved = adjusting.every((person) => person === data.person || person in meeting.adjustments);
  const text = message('journal-line.minutes-approved', { time: swedishMinute(meeting.startsAt) });
  return ok([
    {
      type: 'meeting.adjusted',
      payload: { meeting: meeting.id, person: data.person, seat, approved },
      sealed: {},
    },
    ...(approved ? [systemLine(state, context, { incident: null, kind: 'event', text })] : []),
  ]);
}

/** The diarienummer of the minutes, which may come late, but before they are approved. */
export function setRegistryNumber(
  state: State,
  data: Data<'meeting.set-registry-number'>,
): Decision<MeetingEvent> {
  const found = meetingIn(state, data.meeting, ['called', 'open', 'closed']);
  if (!found.ok) return found;
  const { meeting, registryNumber } = data;
  return ok([{ type: 'meeting.registry-number-set', payload: { meeting }, sealed: { registryNumber } }]);
}

/** A meeting in one of some states of affairs; else why it is not, in words that say what to do. */
export function meetingIn(
  state: State,
  id: string,
  statuses: readonly Meeting['status'][],
): { readonly ok: true; readonly value: Meeting } | ReturnType<typeof reject> {
  const meeting = state.meetings.get(id);
  if (meeting === undefined) return reject('meeting-not-found', 'meeting');
  if (statuses.includes(meeting.status)) return ok(meeting);
  switch (meeting.status) {
    case 'approved':
      return reject('minutes-already-approved', 'meeting');
    case 'cancelled':
      return reject('meeting-cancelled', 'meeting');
    case 'called':
      return reject('meeting-not-opened', 'meeting');
    case 'open':
      return reject(statuses.includes('called') ? 'meeting-already-opened' : 'meeting-not-closed', 'meeting');
    case 'closed':
      return reject('meeting-already-closed', 'meeting');
  }
}

function mayLead(state: State, { actor }: DecisionContext): boolean {
  return actor.role === 'secretary' || actingChair(state, actor);
}

function attendanceTexts(data: Pick<Data<'meeting.open'>, 'present' | 'alsoPresent'>) {
  return {
    names: data.present.map(({ person, name, servesFor }) => ({
      person,
      name,
      ...(servesFor === undefined ? {} : { servesFor }),
    })),
    alsoPresent: data.alsoPresent ?? [],
  };
}
