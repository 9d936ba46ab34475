import { callId } from '../alarm/state.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import type { State } from '../state.ts';
import { openTasks } from '../task/order.ts';
import type { HandOverSummary, Shift } from './state.ts';

const mostOfEach = 300;
const soonMinutes = 12 * 60;

/** What the one who arrives needs to know at `now` (ISO 8601 UTC), gathered from the state: ids and figures, no text. */
export function handOverSummary(state: State, shift: Shift, now: string): HandOverSummary {
  return {
    incidents: openIncidents(state),
    changes: changesSince(state, shift.since),
    tasks: tasksDue(state, plusMinutes(now, soonMinutes)),
    decisions: Object.values(state.crisisLeadership.requests)
      .filter(({ status }) => status === 'waiting')
      .slice(0, mostOfEach)
      .map(({ id }) => id),
    alarms: alarmsGoingOn(state),
    escalations: [...state.escalations.values()]
      .filter(({ status }) => status === 'planned' || status === 'held')
      .slice(0, mostOfEach)
      .map(({ id }) => id),
  };
}

function openIncidents(state: State): HandOverSummary['incidents'] {
  return [...state.incidents.values()]
    .filter(({ status }) => status === 'open')
    .slice(-mostOfEach)
    .map(({ id, number, level }) => ({ incident: id, number, level }));
}

function changesSince(state: State, since: string): HandOverSummary['changes'] {
  const incidents = [...state.incidents.values()];
  const entries = [...state.journal.values()];
  return {
    reported: incidents.filter(({ recordedAt }) => recordedAt >= since).length,
    levels: incidents.flatMap(({ levels }) => levels).filter(({ at }) => at >= since).length,
    closed: incidents.filter(({ closedAt }) => closedAt !== null && closedAt >= since).length,
    entries: entries.filter(({ system, recordedAt }) => !system && recordedAt >= since).length,
  };
}

/** Alarms that nobody has ended, with how many were called and have not answered. */
function alarmsGoingOn(state: State): HandOverSummary['alarms'] {
  const open = [...state.alarms.values()].filter(({ status, test }) => status === 'open' && !test);
  return open.slice(0, mostOfEach).map(({ id, order }) => ({
    alarm: id,
    unanswered: order.filter((recipient) => {
      const status = state.alarmCalls.get(callId(id, recipient))?.status;
      return status === 'called' || status === 'unreachable';
    }).length,
  }));
}

function tasksDue(state: State, before: string): HandOverSummary['tasks'] {
  return openTasks(state.tasks.values())
    .flatMap(({ id, dueAt }) => (dueAt !== null && dueAt <= before ? [{ task: id, dueAt }] : []))
    .slice(0, mostOfEach);
}
