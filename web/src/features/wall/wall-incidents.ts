import type { IncidentType } from '#shared/classification/incident-types.ts';
import { byGravity } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import { message } from '#shared/language/message.ts';

const incidentsAtMost = 5;

/** Types whose titles, places and tasks may point at a person: the wall names their type alone. */
const mayNamePeople: ReadonlySet<IncidentType> = new Set([
  'missing-person',
  'violence-threat',
  'crisis-support',
  'infectious-disease',
  'traffic-accident',
]);

export function isDiscreet(incident: Incident): boolean {
  return incident.title === null || mayNamePeople.has(incident.incidentType);
}

/** What an incident is called on a display that anybody in the room can read. */
export function wallTitle(incident: Incident): string {
  if (incident.title === null || mayNamePeople.has(incident.incidentType))
    return message(`incident-types.${incident.incidentType}`);
  return incident.title;
}

/** The gravest open incidents that the wall has room for, and how many more there are. */
export function wallIncidents(incidents: Iterable<Incident>): { shown: readonly Incident[]; more: number } {
  const open = byGravity([...incidents].filter(({ status }) => status === 'open'));
  return { shown: open.slice(0, incidentsAtMost), more: Math.max(0, open.length - incidentsAtMost) };
}
