import type { z } from 'zod';
import { actingChair } from '../crisis-leadership/acting-chair.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision, RejectionCode } from '../rejection.ts';
import type { State } from '../state.ts';
import type { incidentCommands } from './commands.ts';
import { proposedLevel } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import { openIncident } from './find.ts';
import { levelLine } from './journal-lines.ts';
import type { Incident } from './state.ts';

/**
 * A person sets the level; a motive is required where it is not the proposed one. `extraordinary` is set only by the
 * chair's decision (LEH 2 kap. 3 §), and an extraordinary incident is lowered by the chair, after the committee's activity
 * has ended also by the duty officer, always with a motive (contract.md).
 */
export function classifyIncident(
  state: State,
  data: z.output<(typeof incidentCommands)['incident.classify']>,
  context: DecisionContext,
): Decision<IncidentEvent | JournalEvent> {
  if (data.level === 'extraordinary') return reject('level-decided-by-chair', 'level');
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  const incident = found.value;
  const refused = notTheirs(state, incident, context);
  if (refused !== null) return reject(refused, 'level');
  const proposed = proposedLevel(incident);
  const mustSayWhy = data.level !== proposed || incident.level === 'extraordinary';
  if (mustSayWhy && data.motive === undefined) return reject('motive-required', 'motive');
  const motive = data.motive ?? null;
  return ok([
    {
      type: 'incident.classified',
      payload: { incident: incident.id, level: data.level, previous: incident.level, proposed },
      sealed: motive === null ? {} : { motive },
    },
    levelLine(state, context, incident, data.level, motive),
  ]);
}

function notTheirs(state: State, incident: Incident, context: DecisionContext): RejectionCode | null {
  const chair = actingChair(state, context.actor);
  if (incident.level !== 'extraordinary') {
    return context.actor.role === 'chair' || context.actor.role === 'vice-chair'
      ? 'level-decided-by-duty-officer'
      : null;
  }
  if (chair) return null;
  if (context.actor.role === 'vice-chair') return 'chair-not-prevented';
  const { status, terminatedAt } = state.crisisLeadership;
  // A new question to the chair makes the status `requested`, and the activity has ended all the same.
  return terminatedAt !== null && status !== 'active' ? null : 'level-decided-by-chair';
}
