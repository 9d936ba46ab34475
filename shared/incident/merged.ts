import type { Change, State } from '../state.ts';
import type { Table } from '../kernel/table.ts';
import type { Incident } from './state.ts';

/** The incident that one has become part of, however many times it was merged; itself where it was not. */
export function survivor(incidents: Table<Incident>, id: string): Incident | null {
  const seen = new Set<string>();
  let incident = incidents.get(id);
  while (incident !== undefined && incident.mergedInto !== null && !seen.has(incident.id)) {
    seen.add(incident.id);
    incident = incidents.get(incident.mergedInto);
  }
  return incident ?? null;
}

/** The ids of all incidents that have become part of one, directly or by way of others. */
export function mergedInto(incidents: Table<Incident>, id: string): readonly string[] {
  const found = new Set<string>();
  const from = new Map<string, string[]>();
  for (const { id: part, mergedInto: into } of incidents.values()) {
    if (into !== null) from.set(into, [...(from.get(into) ?? []), part]);
  }
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const part of from.get(next) ?? []) {
      if (part === id || found.has(part)) continue;
      found.add(part);
      waiting.push(part);
    }
  }
  return [...found];
}

/** What waits follows an incident into the one that it has become part of: open tasks, and a question to the chair. */
export function followed(state: State, incident: string, into: string): Change[] {
  const changes: Change[] = [];
  for (const task of state.tasks.values()) {
    if (task.incident === incident && task.status === 'open')
      changes.push({ table: 'tasks', id: task.id, row: { ...task, incident: into } });
  }
  const { crisisLeadership } = state;
  const requests = { ...crisisLeadership.requests };
  let asked = false;
  for (const request of Object.values(requests)) {
    if (request.incident !== incident || request.status !== 'waiting') continue;
    requests[request.id] = { ...request, incident: into };
    asked = true;
  }
  if (asked) changes.push({ single: 'crisisLeadership', value: { ...crisisLeadership, requests } });
  return changes;
}
