import type { Recorded } from '../kernel/event.ts';
import { later } from '../kernel/later.ts';
import type { Change, State } from '../state.ts';
import type { StaffEvent } from './events.ts';
import type { Directive, StaffAssignment, StaffGroup } from './state.ts';

const assignmentKept = 7 * 24 * 60 * 60 * 1000;
const endedDirectivesKept = 50;

type OfType<Type extends StaffEvent['type']> = Recorded<Extract<StaffEvent, { type: Type }>>;

/** The changes that an event about the crisis groups makes. */
export function evolveStaff(state: State, event: Recorded<StaffEvent>): Change[] {
  switch (event.type) {
    case 'staff.activated':
      return [putGroup(activated(event))];
    case 'staff.deactivated':
    case 'staff.rhythm-set':
    case 'staff.briefing-held': {
      const row = state.staffGroups.get(event.payload.group);
      return row === undefined ? [] : [putGroup(changedGroup(row, event))];
    }
    case 'staff.assigned':
      return [...pastAssignments(state, event.recordedAt), putAssignment(assigned(event))];
    case 'staff.assignment-removed':
      return [{ table: 'staffAssignments', id: event.payload.assignment, row: null }];
    case 'staff.directive-issued':
      return [putDirective(issued(event))];
    case 'staff.directive-followed-up':
      return followedUp(state, event);
  }
}

const putGroup = (row: StaffGroup): Change => ({ table: 'staffGroups', id: row.id, row });
const putAssignment = (row: StaffAssignment): Change => ({ table: 'staffAssignments', id: row.id, row });
const putDirective = (row: Directive): Change => ({ table: 'directives', id: row.id, row });

function activated({ payload, sealed, ...event }: OfType<'staff.activated'>): StaffGroup {
  return {
    id: payload.group,
    status: 'active',
    activation: payload.activation,
    since: event.occurredAt,
    incident: payload.incident,
    place: sealed?.place ?? null,
    motive: sealed?.motive ?? null,
    activatedBy: sealed?.recordedBy ?? null,
    role: event.actor.role,
    orderedBy: sealed?.orderedBy ?? null,
    endedAt: null,
    endMotive: null,
    nextBriefingAt: null,
    everyMinutes: null,
    agenda: null,
    lastBriefing: null,
    updatedAt: event.recordedAt,
  };
}

function changedGroup(
  row: StaffGroup,
  event: OfType<'staff.deactivated' | 'staff.rhythm-set' | 'staff.briefing-held'>,
): StaffGroup {
  const touched = { ...row, updatedAt: event.recordedAt };
  switch (event.type) {
    case 'staff.deactivated': {
      const none = { nextBriefingAt: null, everyMinutes: null, agenda: null };
      const endMotive = event.sealed?.motive ?? null;
      return { ...touched, ...none, status: 'inactive', endedAt: event.occurredAt, endMotive };
    }
    case 'staff.rhythm-set': {
      const { nextBriefingAt, everyMinutes } = event.payload;
      return { ...touched, nextBriefingAt, everyMinutes, agenda: event.sealed?.agenda ?? row.agenda };
    }
    case 'staff.briefing-held': {
      const { briefing, nextBriefingAt } = event.payload;
      return { ...touched, nextBriefingAt, lastBriefing: { id: briefing, at: event.occurredAt } };
    }
  }
}

function assigned({ payload, sealed, recordedAt }: OfType<'staff.assigned'>): StaffAssignment {
  const { assignment, group, from, until } = payload;
  return {
    id: assignment,
    group,
    function: payload.function,
    holder: sealed?.holder ?? null,
    phone: sealed?.phone ?? null,
    from,
    until,
    assignedBy: sealed?.recordedBy ?? null,
    updatedAt: recordedAt,
  };
}

/** Turns that ended more than a week ago leave the live fold; the log keeps them. */
function pastAssignments(state: State, now: string): Change[] {
  const kept = later(now, -assignmentKept);
  return [...state.staffAssignments.values()]
    .filter(({ until }) => until < kept)
    .map(({ id }) => ({ table: 'staffAssignments', id, row: null }));
}

function issued({ payload, sealed, ...event }: OfType<'staff.directive-issued'>): Directive {
  return {
    id: payload.directive,
    group: payload.group,
    text: sealed?.text ?? null,
    owner: sealed?.owner ?? null,
    followUpAt: payload.followUpAt,
    status: 'ongoing',
    note: null,
    followedUpAt: null,
    issuedAt: event.occurredAt,
    issuedBy: sealed?.recordedBy ?? null,
    updatedAt: event.recordedAt,
  };
}

/** All directives that go on stay in the live fold, and the newest that have ended. */
function followedUp(state: State, event: OfType<'staff.directive-followed-up'>): Change[] {
  const row = state.directives.get(event.payload.directive);
  if (row === undefined) return [];
  const { status, followUpAt } = event.payload;
  const next: Directive = {
    ...row,
    status,
    followUpAt,
    note: event.sealed?.note ?? null,
    followedUpAt: event.occurredAt,
    updatedAt: event.recordedAt,
  };
  if (status === 'ongoing') return [putDirective(next)];
  const ended = [...state.directives.values()]
    .filter((one) => one.status !== 'ongoing' && one.id !== row.id)
    .sort((one, other) => order(one.updatedAt, other.updatedAt) || order(one.id, other.id));
  const gone = ended.slice(0, Math.max(0, ended.length + 1 - endedDirectivesKept));
  return [...gone.map(({ id }): Change => ({ table: 'directives', id, row: null })), putDirective(next)];
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
