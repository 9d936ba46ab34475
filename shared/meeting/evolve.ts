import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import { itemsOf } from './items.ts';
import type { MeetingEvent } from './events.ts';
import type { Attendance, Meeting, MeetingItem } from './state.ts';

/** Meetings that are over stay this long in the live fold; the log keeps all. */
const yearsKept = 2;

type ItemEvent = OfType<'meeting.item-recorded' | 'meeting.item-changed' | 'meeting.item-withdrawn'>;
type OfType<Type extends MeetingEvent['type']> = Recorded<Extract<MeetingEvent, { type: Type }>>;

/** The changes that a meeting event makes; a chair who calls or leads one is not prevented any more. */
export function evolveMeeting(state: State, event: Recorded<MeetingEvent>): Change[] {
  const { crisisLeadership } = state;
  const changes = evolveOne(state, event);
  if (event.actor.role !== 'chair' || crisisLeadership.chairPrevented === null) return changes;
  const value = { ...crisisLeadership, chairPrevented: null };
  return [...changes, { single: 'crisisLeadership', value }];
}

function evolveOne(state: State, event: Recorded<MeetingEvent>): Change[] {
  if (event.type === 'meeting.called') return [put(called(event)), ...letOldGo(state, event.recordedAt)];
  const meeting = state.meetings.get(event.payload.meeting);
  if (isItemEvent(event)) return evolveItem(state, event, meeting);
  if (meeting === undefined) return [];
  switch (event.type) {
    case 'meeting.cancelled':
      return [put({ ...meeting, status: 'cancelled', cancelReason: event.sealed?.reason ?? null })];
    case 'meeting.opened': {
      const opened: Meeting = { ...meeting, status: 'open', openedAt: event.occurredAt };
      return [put(attended(opened, event, 0))];
    }
    case 'meeting.attendance-changed': {
      const { length } = meeting.attendances;
      const unused = !itemsOf(state, meeting.id).some((item) => item.attendance === length - 1);
      const index = event.payload.correction || unused ? length - 1 : length;
      return [put(attended(changed(meeting), event, index))];
    }
    case 'meeting.closed': {
      const { adjusters, adjustAt } = event.payload;
      return [put({ ...meeting, status: 'closed', closedAt: event.occurredAt, adjusters, adjustAt })];
    }
    case 'meeting.adjusted': {
      const { person, approved } = event.payload;
      const adjustment = {
        at: event.occurredAt,
        recordedBy: event.sealed?.recordedBy ?? null,
        role: event.actor.role,
      };
      const adjusted = { ...meeting, adjustments: { ...meeting.adjustments, [person]: adjustment } };
      return [put(approved ? { ...adjusted, status: 'approved', approvedAt: event.occurredAt } : adjusted)];
    }
    case 'meeting.registry-number-set':
      return [put({ ...meeting, registryNumber: event.sealed?.registryNumber ?? null })];
  }
}

function isItemEvent(event: Recorded<MeetingEvent>): event is ItemEvent {
  return 'item' in event.payload;
}

/** A paragraph's changes; the meeting may be missing where the events of one record are folded by themselves. */
function evolveItem(state: State, event: ItemEvent, meeting: Meeting | undefined): Change[] {
  const touched = meeting === undefined ? [] : [put(changed(meeting))];
  if (event.type === 'meeting.item-recorded') {
    const { year, paragraph } = event.payload;
    const value = { ...state.lastParagraphs, [year]: paragraph };
    return [...touched, putItem(recorded(meeting, event)), { single: 'lastParagraphs', value }];
  }
  const item = state.meetingItems.get(event.payload.item);
  if (item === undefined) return [];
  if (event.type === 'meeting.item-changed') return [...touched, putItem(itemChanged(item, event))];
  const withdrawReason = event.sealed?.reason ?? null;
  return [...touched, putItem({ ...item, status: 'withdrawn', withdrawReason })];
}

const put = (row: Meeting): Change => ({ table: 'meetings', id: row.id, row });
const putItem = (row: MeetingItem): Change => ({ table: 'meetingItems', id: row.id, row });

/** Who has adjusted has approved what stood; after a change they are asked again. */
function changed(meeting: Meeting): Meeting {
  return Object.keys(meeting.adjustments).length === 0 ? meeting : { ...meeting, adjustments: {} };
}

function called({ payload, sealed, occurredAt }: OfType<'meeting.called'>): Meeting {
  return {
    id: payload.meeting,
    status: 'called',
    startsAt: payload.startsAt,
    digital: payload.digital,
    place: sealed?.place ?? null,
    agenda: sealed?.agenda ?? [],
    calledAt: occurredAt,
    calledBy: sealed?.recordedBy ?? null,
    cancelReason: null,
    openedAt: null,
    attendances: [],
    names: {},
    alsoPresent: [],
    closedAt: null,
    adjusters: [],
    adjustAt: null,
    adjustments: {},
    approvedAt: null,
    registryNumber: null,
  };
}

/** A list of those present, in its place among the meeting's lists; a correction keeps the time of what it corrects. */
function attended(
  meeting: Meeting,
  { payload, sealed, occurredAt }: OfType<'meeting.opened' | 'meeting.attendance-changed'>,
  index: number,
): Meeting {
  const { present, chairedBy, quorum } = payload;
  const since = meeting.attendances[index]?.since ?? occurredAt;
  const attendance: Attendance = { since, present, chairedBy, quorum };
  const names = Object.fromEntries(
    (sealed?.names ?? []).map(({ person, name, servesFor }) => [
      person,
      { name, servesFor: servesFor ?? null },
    ]),
  );
  return {
    ...meeting,
    attendances: [...meeting.attendances.slice(0, index), attendance],
    names: { ...meeting.names, ...names },
    alsoPresent: sealed?.alsoPresent ?? meeting.alsoPresent,
  };
}

function recorded(meeting: Meeting | undefined, event: OfType<'meeting.item-recorded'>): MeetingItem {
  const { payload, sealed } = event;
  return {
    id: payload.item,
    meeting: payload.meeting,
    paragraph: payload.paragraph,
    year: payload.year,
    attendance: Math.max(0, (meeting?.attendances.length ?? 0) - 1),
    status: 'recorded',
    title: sealed?.title ?? null,
    presentedBy: sealed?.presentedBy ?? null,
    proposals: sealed?.proposals ?? [],
    disqualified: payload.disqualified,
    reasons: sealed?.reasons ?? {},
    outcome: payload.outcome,
    decision: payload.decision,
    text: sealed?.text ?? null,
    votes: payload.votes,
    reservations: sealed?.reservations ?? [],
    withdrawReason: null,
    recordedAt: event.occurredAt,
  };
}

/** A text that is named as changed and that the event does not hold is gone, whatever stood before. */
function itemChanged(item: MeetingItem, { payload, sealed }: OfType<'meeting.item-changed'>): MeetingItem {
  const next: { -readonly [Field in keyof MeetingItem]: MeetingItem[Field] } = { ...item };
  const { changed: fields } = payload;
  const has = (field: string) => fields.includes(field);
  if (has('title')) next.title = sealed?.title ?? null;
  if (has('presentedBy')) next.presentedBy = sealed?.presentedBy ?? null;
  if (has('text')) next.text = sealed?.text ?? null;
  if (has('proposals')) next.proposals = sealed?.proposals ?? [];
  if (has('reservations')) next.reservations = sealed?.reservations ?? [];
  if (has('disqualified')) next.reasons = sealed?.reasons ?? {};
  if (payload.disqualified !== undefined) next.disqualified = payload.disqualified;
  if (payload.outcome !== undefined) next.outcome = payload.outcome;
  if (payload.decision !== undefined) next.decision = payload.decision;
  if (payload.votes !== undefined) next.votes = payload.votes;
  return next;
}

/** Meetings that ended more than two years ago leave the live fold with their paragraphs. */
function letOldGo(state: State, now: string): Change[] {
  const limit = `${Number(now.slice(0, 4)) - yearsKept}${now.slice(4)}`;
  const old = [...state.meetings.values()].filter(
    ({ status, startsAt }) => (status === 'approved' || status === 'cancelled') && startsAt < limit,
  );
  return old.flatMap(({ id }) => [
    { table: 'meetings', id, row: null } as const,
    ...itemsOf(state, id).map((item) => ({ table: 'meetingItems', id: item.id, row: null }) as const),
  ]);
}
