import type { Recorded } from '../kernel/event.ts';
import { letGo } from '../journal/evolve.ts';
import { looseEntries } from '../journal/state.ts';
import type { Change, State } from '../state.ts';
import type { IncidentEvent } from './events.ts';
import { followed, mergedInto } from './merged.ts';
import type { Incident } from './state.ts';

const keptAfterClosing = 30 * 24 * 60 * 60 * 1000;

/** The changes that an incident event makes. */
export function evolveIncident(state: State, event: Recorded<IncidentEvent>): Change[] {
  if (event.type === 'incident.reported') return reported(state, event);
  if (event.type === 'incident.reopened') return reopened(state, event);
  if (event.type === 'incident.related') return related(state, event);
  const incident = state.incidents.get(event.payload.incident);
  if (incident === undefined) return [];
  const touched = { ...incident, updatedAt: event.recordedAt };
  switch (event.type) {
    case 'incident.assessed': {
      const { facts, proposal } = event.payload;
      return [put({ ...touched, facts, proposal, assessedAt: event.recordedAt })];
    }
    case 'incident.classified':
      return [put(classified(touched, event)), ...chairActed(state, event)];
    case 'incident.updated':
      return [put(updated(touched, event))];
    case 'incident.merged':
      return merged(state, touched, event);
    case 'incident.closed':
      return closed(state, touched, event);
  }
}

const put = (row: Incident): Change => ({ table: 'incidents', id: row.id, row });

type OfType<Type extends IncidentEvent['type']> = Recorded<Extract<IncidentEvent, { type: Type }>>;

function reported(state: State, event: OfType<'incident.reported'>): Change[] {
  const { payload, sealed } = event;
  const incident: Incident = {
    ...blank(payload.incident, event),
    number: payload.number,
    title: sealed?.title ?? null,
    incidentType: payload.incidentType,
    description: sealed?.description ?? null,
    place: sealed?.place ?? null,
    source: sealed?.source ?? null,
    departments: payload.departments,
    reportedAt: event.occurredAt,
    reportedBy: sealed?.recordedBy ?? null,
  };
  return [
    put(incident),
    { single: 'lastIncidentNumber', value: payload.number },
    ...letOldGo(state, state.closedIncidents, event),
  ];
}

/** Either of the two may have left the live fold; the one that is there names the other. */
function related(state: State, event: OfType<'incident.related'>): Change[] {
  const { incident, to } = event.payload;
  const one = state.incidents.get(incident);
  const other = state.incidents.get(to);
  return [
    ...(one === undefined
      ? []
      : [put({ ...one, related: [...one.related, to], updatedAt: event.recordedAt })]),
    ...(other === undefined ? [] : [put({ ...other, related: [...other.related, incident] })]),
  ];
}

function blank(id: string, event: Recorded<IncidentEvent>): Incident {
  return {
    id,
    number: 0,
    title: null,
    incidentType: 'other',
    description: null,
    place: null,
    source: null,
    departments: [],
    status: 'open',
    level: null,
    levels: [],
    facts: null,
    proposal: null,
    assessedAt: null,
    related: [],
    mergedInto: null,
    reportedAt: event.occurredAt,
    recordedAt: event.recordedAt,
    reportedBy: null,
    updatedAt: event.recordedAt,
    closedAt: null,
    closeReason: null,
    registryNumber: null,
  };
}

function classified(incident: Incident, event: OfType<'incident.classified'>): Incident {
  const { level, proposed } = event.payload;
  const change = {
    level,
    proposed,
    motive: event.sealed?.motive ?? null,
    at: event.occurredAt,
    role: event.actor.role,
    by: event.sealed?.recordedBy ?? null,
    ...(event.payload.about === undefined ? {} : { about: event.payload.about }),
  };
  return { ...incident, level, levels: [...incident.levels, change] };
}

/** The chair's hindrance ends when the chair acts (contract.md, state-prevented); lowering a level is an act too. */
function chairActed(state: State, event: OfType<'incident.classified'>): Change[] {
  const { crisisLeadership } = state;
  if (event.actor.role !== 'chair' || crisisLeadership.chairPrevented === null) return [];
  return [{ single: 'crisisLeadership', value: { ...crisisLeadership, chairPrevented: null } }];
}

function updated(incident: Incident, event: OfType<'incident.updated'>): Incident {
  const { changed, incidentType, departments } = event.payload;
  const texts: { [field: string]: unknown } = event.sealed ?? {};
  const next: { -readonly [Field in keyof Incident]: Incident[Field] } = { ...incident };
  if (incidentType !== undefined) next.incidentType = incidentType;
  if (departments !== undefined) next.departments = departments;
  for (const field of ['title', 'description', 'place', 'source'] as const) {
    if (changed.includes(field)) Object.assign(next, { [field]: texts[field] ?? null });
  }
  return next;
}

/** The entries of an incident that has ended may be let go like those of the shift. */
function closed(state: State, incident: Incident, event: OfType<'incident.closed'>): Change[] {
  const row = closedRow(incident, event);
  const together = [row.id, ...mergedInto(state.incidents, row.id)];
  const loose = withEntriesOf(state, new Set(together));
  return [
    put(row),
    ...letGo(state.journalWindow.last, loose),
    { single: 'closedIncidents', value: [...state.closedIncidents, ...together] },
  ];
}

/** A merged incident and its entries stay in the live fold as long as the one that it has become part of. */
function merged(state: State, incident: Incident, event: OfType<'incident.merged'>): Change[] {
  const { into } = event.payload;
  return [put({ ...closedRow(incident, event), mergedInto: into }), ...followed(state, incident.id, into)];
}

function closedRow(incident: Incident, event: OfType<'incident.closed' | 'incident.merged'>): Incident {
  const closeReason = event.sealed?.reason ?? null;
  return { ...incident, status: 'closed', closedAt: event.recordedAt, closeReason };
}

/**
 * The loose entries and those of some incidents, oldest first. Both are in order, and of an incident there are few beside the hundreds
 * of the window: their places are looked for, and the rest is taken over as it lies.
 */
function withEntriesOf(state: State, incidents: ReadonlySet<string>): string[] {
  const loose = looseEntries(state.journalWindow);
  const merged: string[] = [];
  let taken = 0;
  for (const { id, incident, number } of state.journal.values()) {
    if (incident === null || !incidents.has(incident)) continue;
    const place = placeOf(state.journal, loose, number);
    if (loose[place] === id) continue;
    for (; taken < place; taken += 1) merged.push(loose[taken] ?? id);
    merged.push(id);
  }
  return merged.concat(loose.slice(taken));
}

/** How many of the loose entries have a lower number. */
function placeOf(journal: State['journal'], loose: readonly string[], number: number): number {
  let [low, high] = [0, loose.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((journal.get(loose[middle] ?? '')?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reopened(state: State, event: OfType<'incident.reopened'>): Change[] {
  const { incident: id, restored } = event.payload;
  const kept = state.incidents.get(id) ?? {
    ...blank(id, event),
    ...restored,
    title: event.sealed?.title ?? null,
  };
  const row: Incident = {
    ...kept,
    status: 'open',
    mergedInto: null,
    closedAt: null,
    closeReason: null,
    updatedAt: event.recordedAt,
  };
  const together = new Set([id, ...mergedInto(state.incidents, id)]);
  const bound = new Set(
    [...state.journal.values()]
      .filter(({ incident }) => incident !== null && together.has(incident))
      .map((entry) => entry.id),
  );
  const loose = looseEntries(state.journalWindow).filter((entry) => !bound.has(entry));
  return [
    put(row),
    { single: 'journalWindow', value: { last: state.journalWindow.last, loose } },
    {
      single: 'closedIncidents',
      value: state.closedIncidents.filter((closedOne) => !together.has(closedOne)),
    },
  ];
}

/** Incidents closed more than 30 days before this event leave the live fold; the log keeps them. */
function letOldGo(state: State, closedOnes: readonly string[], event: Recorded<IncidentEvent>): Change[] {
  let gone = 0;
  while (gone < closedOnes.length) {
    const closedAt = state.incidents.get(closedOnes[gone] ?? '')?.closedAt;
    if (closedAt !== undefined && closedAt !== null && age(closedAt, event.recordedAt) <= keptAfterClosing)
      break;
    gone += 1;
  }
  if (gone === 0) return [];
  return [
    ...closedOnes.slice(0, gone).map((id): Change => ({ table: 'incidents', id, row: null })),
    { single: 'closedIncidents', value: closedOnes.slice(gone) },
  ];
}

function age(since: string, at: string): number {
  return milliseconds(at) - milliseconds(since);
}

function milliseconds(time: string): number {
  // The time is given; no clock is read.
  // oxlint-disable-next-line no-restricted-globals
  return Date.parse(time);
}
