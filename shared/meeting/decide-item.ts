import type { z } from 'zod';
import { fail, ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { itemRefusal } from './attendance.ts';
import type { meetingCommands } from './commands.ts';
import { meetingIn } from './decide.ts';
import type { MeetingEvent } from './events.ts';
import { yearOf } from './items.ts';
import type { Disqualified, Meeting, MeetingItem, Outcome, Votes } from './state.ts';

type Data<Type extends keyof typeof meetingCommands> = z.output<(typeof meetingCommands)[Type]>;
type DisqualifiedData = NonNullable<Data<'meeting.record-item'>['disqualified']>;

/**
 * A matter becomes the next paragraph of the year of its meeting: numbers that begin again at every meeting would give two
 * decisions of a year the same name. Also after the meeting has ended, until the minutes are approved.
 */
export function recordItem(state: State, data: Data<'meeting.record-item'>): Decision<MeetingEvent> {
  const found = meetingIn(state, data.meeting, ['open', 'closed']);
  if (!found.ok) return found;
  if (state.meetingItems.has(data.item)) return reject('id-already-used', 'item');
  const { outcome, decision = null, disqualified = [] } = data;
  const stands = matterStands(state, found.value, {
    item: data.item,
    attendance: found.value.attendances.length - 1,
    outcome,
    decision,
    disqualified: structureOf(disqualified),
    votes: data.votes ?? null,
  });
  if (!stands.ok) return stands;
  const year = yearOf(found.value.startsAt);
  return ok([
    {
      type: 'meeting.item-recorded',
      payload: {
        meeting: data.meeting,
        item: data.item,
        paragraph: (state.lastParagraphs[year] ?? 0) + 1,
        year,
        outcome,
        decision,
        disqualified: structureOf(disqualified),
        votes: data.votes ?? null,
      },
      sealed: {
        title: data.title,
        presentedBy: data.presentedBy ?? null,
        proposals: data.proposals ?? [],
        reasons: reasonsOf(disqualified),
        text: data.text ?? null,
        reservations: data.reservations ?? [],
      },
    },
  ]);
}

const changeable = [
  'title',
  'presentedBy',
  'proposals',
  'disqualified',
  'outcome',
  'decision',
  'text',
  'votes',
  'reservations',
] as const;

/** Names the fields that change and leaves the others; the number stays. */
export function changeItem(state: State, data: Data<'meeting.change-item'>): Decision<MeetingEvent> {
  const found = itemIn(state, data.meeting, data.item);
  if (!found.ok) return found;
  const { meeting, item } = found.value;
  const changed = changeable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'item');
  const { outcome, decision, disqualified, votes } = data;
  const stands = matterStands(state, meeting, {
    item: item.id,
    attendance: item.attendance,
    outcome: outcome ?? item.outcome,
    decision: decision === undefined ? item.decision : decision,
    disqualified: disqualified === undefined ? item.disqualified : structureOf(disqualified),
    votes: votes === undefined ? item.votes : votes,
  });
  if (!stands.ok) return stands;
  const { title, presentedBy, proposals, text, reservations } = data;
  return ok([
    {
      type: 'meeting.item-changed',
      payload: {
        meeting: meeting.id,
        item: item.id,
        changed,
        ...(outcome === undefined ? {} : { outcome }),
        ...(decision === undefined ? {} : { decision }),
        ...(disqualified === undefined ? {} : { disqualified: structureOf(disqualified) }),
        ...(votes === undefined ? {} : { votes }),
      },
      sealed: {
        ...(title === undefined ? {} : { title }),
        ...(presentedBy === undefined ? {} : { presentedBy }),
        ...(proposals === undefined ? {} : { proposals }),
        ...(disqualified === undefined ? {} : { reasons: reasonsOf(disqualified) }),
        ...(text === undefined ? {} : { text }),
        ...(reservations === undefined ? {} : { reservations }),
      },
    },
  ]);
}

/** The paragraph lapses (utgår); its number is not given to another. */
export function withdrawItem(state: State, data: Data<'meeting.withdraw-item'>): Decision<MeetingEvent> {
  const found = itemIn(state, data.meeting, data.item);
  if (!found.ok) return found;
  const { meeting, item, reason } = data;
  return ok([{ type: 'meeting.item-withdrawn', payload: { meeting, item }, sealed: { reason } }]);
}

function itemIn(
  state: State,
  meeting: string,
  id: string,
):
  | { readonly ok: true; readonly value: { readonly meeting: Meeting; readonly item: MeetingItem } }
  | ReturnType<typeof reject> {
  const found = meetingIn(state, meeting, ['open', 'closed']);
  if (!found.ok) return found;
  const item = state.meetingItems.get(id);
  if (item === undefined || item.meeting !== meeting) return reject('item-not-found', 'item');
  if (item.status === 'withdrawn') return reject('item-withdrawn', 'item');
  return ok({ meeting: found.value, item });
}

type Matter = {
  readonly item: string;
  readonly attendance: number;
  readonly outcome: Outcome;
  readonly decision: string | null;
  readonly disqualified: readonly Disqualified[];
  readonly votes: Votes | null;
};

function matterStands(
  state: State,
  meeting: Meeting,
  matter: Matter,
): { readonly ok: true } | ReturnType<typeof reject> {
  if (matter.decision !== null) {
    if (!(matter.decision in state.crisisLeadership.decisions))
      return reject('decision-not-found', 'decision');
    if (matter.outcome !== 'decided') return reject('decision-without-outcome', 'outcome');
    for (const other of state.meetingItems.values())
      if (other.id !== matter.item && other.status === 'recorded' && other.decision === matter.decision)
        return reject('decision-already-in-minutes', 'decision', { paragraph: other.paragraph });
  }
  const attendance = meeting.attendances[matter.attendance];
  if (attendance === undefined) return reject('meeting-not-opened', 'meeting');
  const refusal = itemRefusal(attendance, matter);
  return refusal === null ? { ok: true } : fail(refusal);
}

function structureOf(disqualified: DisqualifiedData): readonly Disqualified[] {
  return disqualified.map(({ person, substitute }) => ({ person, substitute: substitute ?? null }));
}

function reasonsOf(disqualified: DisqualifiedData): { readonly [person: string]: string } {
  return Object.fromEntries(disqualified.map(({ person, reason }) => [person, reason]));
}
