import type { z } from 'zod';
import { classify } from '../classification/classify.ts';
import type { CriterionSources } from '../classification/classify.ts';
import { unknownFacts } from '../classification/facts.ts';
import { levelRank } from '../classification/levels.ts';
import { standingActivations } from '../crisis-leadership/active.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { incidentCommands } from './commands.ts';
import { closedLine, mergedLine, reopenedLine } from './journal-lines.ts';
import { unknownDepartment } from '../organisation/lookup.ts';
import type { IncidentEvent } from './events.ts';
import { findIncident, openIncident } from './find.ts';
import { survivor } from './merged.ts';
import type { Incident } from './state.ts';

type Data<Type extends keyof typeof incidentCommands> = z.output<(typeof incidentCommands)[Type]>;

export function report(state: State, data: Data<'incident.report'>): Decision<IncidentEvent> {
  if (state.incidents.has(data.incident)) return reject('id-already-used', 'incident');
  const departments = [...new Set(data.departments ?? [])];
  const unknown = unknownDepartment(state, departments);
  if (unknown !== null) return reject('unknown-department', 'departments', { department: unknown });
  const { title, description, place, source } = data;
  return ok([
    {
      type: 'incident.reported',
      payload: {
        incident: data.incident,
        number: state.lastIncidentNumber + 1,
        incidentType: data.incidentType,
        departments,
      },
      sealed: {
        title,
        ...(description === undefined ? {} : { description }),
        ...(place === undefined ? {} : { place }),
        ...(source === undefined ? {} : { source }),
      },
    },
  ]);
}

/** The answers are kept with the proposal that they led to; the proposal never decides. */
export function assess(state: State, data: Data<'incident.assess'>): Decision<IncidentEvent> {
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  const unknown = unknownDepartment(state, data.facts.departments ?? []);
  if (unknown !== null) return reject('unknown-department', 'facts.departments', { department: unknown });
  const proposal = classify(data.facts, criterionSources(state));
  const payload = { incident: found.value.id, facts: data.facts, proposal };
  return ok([{ type: 'incident.assessed', payload, sealed: {} }]);
}

/** Where the organisation says that each criterion stands (plan section, paragraph of the act). */
export function criterionSources(state: State): CriterionSources {
  const configured = state.organisation?.criteria;
  if (configured === undefined) return {};
  return Object.fromEntries(
    Object.entries(configured).map(([criterion, { source }]) => [criterion, source.reference]),
  );
}

/** The level that is proposed for an incident now; one that has not been assessed is proposed by what is unknown. */
export function proposedLevel(incident: Incident): 'disruption' | 'major' | 'extraordinary' {
  return (incident.proposal ?? classify(unknownFacts)).level;
}

const updatable = ['title', 'incidentType', 'description', 'place', 'source', 'departments'] as const;

export function update(state: State, data: Data<'incident.update'>): Decision<IncidentEvent> {
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  const changed = updatable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'incident');
  const unknown = unknownDepartment(state, data.departments ?? []);
  if (unknown !== null) return reject('unknown-department', 'departments', { department: unknown });
  const { title, description, place, source, incidentType, departments } = data;
  return ok([
    {
      type: 'incident.updated',
      payload: {
        incident: found.value.id,
        changed,
        ...(incidentType === undefined ? {} : { incidentType }),
        ...(departments === undefined ? {} : { departments: [...new Set(departments)] }),
      },
      sealed: {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
        ...(place === undefined ? {} : { place }),
        ...(source === undefined ? {} : { source }),
      },
    },
  ]);
}

export function relate(state: State, data: Data<'incident.relate'>): Decision<IncidentEvent> {
  if (data.incident === data.to) return reject('incident-related-to-itself', 'to');
  const found = findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const other = findIncident(state, data.to, 'to');
  if (!other.ok) return other;
  if (found.value.related.includes(data.to)) return reject('incident-already-related', 'to');
  return ok([{ type: 'incident.related', payload: { incident: data.incident, to: data.to }, sealed: {} }]);
}

/**
 * What is the same as another incident becomes part of it, and what waits follows: open tasks, and a question to the chair.
 * Merging never lowers the level of what goes on.
 */
export function merge(
  state: State,
  data: Data<'incident.merge'>,
  context: DecisionContext,
): Decision<IncidentEvent | JournalEvent> {
  if (data.incident === data.into) return reject('incident-merged-into-itself', 'into');
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  const into = openIncident(state, data.into, 'into');
  if (!into.ok) return into;
  if (levelRank(found.value.level) > levelRank(into.value.level)) return reject('merge-lowers-level', 'into');
  if (asksChair(state, data.incident) && asksChair(state, data.into))
    return reject('merge-joins-two-requests', 'into');
  return ok([
    mergedLine(state, context, found.value, into.value, data.reason),
    {
      type: 'incident.merged',
      payload: { incident: data.incident, into: data.into },
      sealed: { reason: data.reason },
    },
  ]);
}

/** Whether a question about the incident waits for the chair; an incident has at most one. */
function asksChair(state: State, incident: string): boolean {
  return Object.values(state.crisisLeadership.requests).some(
    (request) => request.incident === incident && request.status === 'waiting',
  );
}

/** Whether the committee's activity rests on this incident and on no other that is open. */
function carriesAlone(state: State, incident: string): boolean {
  const { crisisLeadership, incidents } = state;
  if (crisisLeadership.status !== 'active') return false;
  const open = standingActivations(crisisLeadership).flatMap((one) => {
    const about = survivor(incidents, one.incident);
    return about?.status === 'open' ? [about.id] : [];
  });
  return open.includes(incident) && open.every((id) => id === incident);
}

/** Not while a question about it waits for the chair, nor while the committee is in function because of it alone. */
export function close(
  state: State,
  data: Data<'incident.close'>,
  context: DecisionContext,
): Decision<IncidentEvent | JournalEvent> {
  const found = openIncident(state, data.incident);
  if (!found.ok) return found;
  if (asksChair(state, data.incident)) return reject('question-waits', 'incident');
  if (carriesAlone(state, data.incident)) return reject('committee-rests-on-incident', 'incident');
  return ok([
    closedLine(state, context, found.value, data.reason),
    { type: 'incident.closed', payload: { incident: data.incident }, sealed: { reason: data.reason } },
  ]);
}

export function reopen(
  state: State,
  data: Data<'incident.reopen'>,
  context: DecisionContext,
): Decision<IncidentEvent | JournalEvent> {
  const found = findIncident(state, data.incident, 'incident');
  if (!found.ok) return found;
  const incident = found.value;
  if (incident.status === 'open') return reject('incident-not-closed', 'incident');
  const { number, incidentType, departments, level, reportedAt, recordedAt, facts, proposal } = incident;
  const restored = { number, incidentType, departments, level, reportedAt, recordedAt, facts, proposal };
  return ok([
    {
      type: 'incident.reopened',
      payload: { incident: incident.id, restored },
      sealed: { reason: data.reason, ...(incident.title === null ? {} : { title: incident.title }) },
    },
    reopenedLine(state, context, incident, data.reason),
  ]);
}
