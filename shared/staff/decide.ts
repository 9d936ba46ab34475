import type { z } from 'zod';
import { openIncident } from '../incident/find.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { epoch, later } from '../kernel/later.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { staffCommands } from './commands.ts';
import type { StaffEvent } from './events.ts';
import { groupName } from './groups.ts';
import { mayLead, type Refused } from './may-lead.ts';
import { centralGroup } from './state.ts';
import type { StaffGroup } from './state.ts';

type Data<Type extends keyof typeof staffCommands> = z.output<(typeof staffCommands)[Type]>;
type Decided = Decision<StaffEvent | JournalEvent>;

/** Roles that give the order themselves; from others, and for a rule that fires, it is recorded who gave it. */
const recordsForAnother = new Set(['duty-officer', 'chief-of-staff']);

/**
 * A crisis group begins its work. The krisledningsgrupp is activated by the chief executive; the duty officer and the chief of
 * staff record that it has been ordered, and by whom. A department's group is activated by its own coordinator too. A rule
 * that fires comes as the role `system`.
 */
export function activateGroup(state: State, data: Data<'staff.activate'>, context: DecisionContext): Decided {
  const refused = mayLead(state, context.actor, data.group);
  if (refused !== null) return refused;
  const { group, motive, place, orderedBy } = data;
  const row = state.staffGroups.get(group);
  if (row?.status === 'active') return reject('staff-already-active', 'group');
  if (row?.activation === data.activation) return reject('id-already-used', 'activation');
  if (group === centralGroup && orderedBy === undefined && recordsForAnother.has(context.actor.role)) {
    return reject('ordered-by-required', 'orderedBy');
  }
  if (data.incident !== undefined) {
    const found = openIncident(state, data.incident);
    if (!found.ok) return found;
  }
  const incident = data.incident ?? null;
  const text = message('journal-line.staff-activated', {
    group: groupName(state.organisation, group),
    hasPlace: place === undefined ? 'no' : 'yes',
    place: place ?? '',
    hasOrder: orderedBy === undefined ? 'no' : 'yes',
    orderedBy: orderedBy ?? '',
    motive,
  });
  return ok([
    {
      type: 'staff.activated',
      payload: { activation: data.activation, group, incident },
      sealed: {
        motive,
        ...(place === undefined ? {} : { place }),
        ...(orderedBy === undefined ? {} : { orderedBy }),
      },
    },
    systemLine(state, context, { incident, kind: 'decision', text }),
  ]);
}

export function deactivateGroup(
  state: State,
  data: Data<'staff.deactivate'>,
  context: DecisionContext,
): Decided {
  const row = activeGroup(state, context, data.group);
  if ('ok' in row) return row;
  const { group, motive } = data;
  const text = message('journal-line.staff-deactivated', {
    group: groupName(state.organisation, group),
    motive,
  });
  return ok([
    { type: 'staff.deactivated', payload: { group }, sealed: { motive } },
    systemLine(state, context, { incident: row.incident, kind: 'decision', text }),
  ]);
}

/** When the next staff briefing (stabsorientering) is, and how far apart they are. */
export function setRhythm(state: State, data: Data<'staff.set-rhythm'>, context: DecisionContext): Decided {
  const row = activeGroup(state, context, data.group);
  if ('ok' in row) return row;
  const { group, nextBriefingAt, everyMinutes, agenda } = data;
  if (nextBriefingAt <= context.now) return reject('briefing-before-now', 'nextBriefingAt');
  return ok([
    {
      type: 'staff.rhythm-set',
      payload: { group, nextBriefingAt, everyMinutes: everyMinutes ?? null },
      sealed: agenda === undefined ? {} : { agenda },
    },
  ]);
}

/** A briefing has been held: its minutes become a journal entry, and the rhythm gives the next. */
export function holdBriefing(
  state: State,
  data: Data<'staff.hold-briefing'>,
  context: DecisionContext,
): Decided {
  const row = activeGroup(state, context, data.group);
  if ('ok' in row) return row;
  const { briefing, group, note } = data;
  if (row.lastBriefing?.id === briefing) return reject('id-already-used', 'briefing');
  const text = message('journal-line.staff-briefing', {
    group: groupName(state.organisation, group),
    hasNote: note === undefined ? 'no' : 'yes',
    note: note ?? '',
  });
  return ok([
    {
      type: 'staff.briefing-held',
      payload: { briefing, group, nextBriefingAt: nextAfter(row, context.now) },
      sealed: {},
    },
    systemLine(state, context, { incident: row.incident, kind: 'situation', text }),
  ]);
}

/** One held somewhat late does not move those that follow: they stay on the hour. Without a rhythm there is no next. */
function nextAfter(group: StaffGroup, now: string): string | null {
  const { everyMinutes, nextBriefingAt } = group;
  if (everyMinutes === null) return null;
  const planned = nextBriefingAt ?? now;
  const rhythm = everyMinutes * 60_000;
  const passed = Math.max(0, Math.floor((epoch(now) - epoch(planned)) / rhythm));
  return later(planned, (passed + 1) * rhythm);
}

/** The group, which must be active and the actor's to lead, or why not. */
function activeGroup(state: State, context: DecisionContext, group: string): StaffGroup | Refused {
  const refused = mayLead(state, context.actor, group);
  if (refused !== null) return refused;
  const row = state.staffGroups.get(group);
  return row?.status === 'active' ? row : reject('staff-not-active', 'group');
}
